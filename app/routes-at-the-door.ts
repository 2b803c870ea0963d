import { route } from "@remix-run/route-config";

/** The part of the table of contents (`routes.ts`) for the door of a date. */

/** For the office and the host: who came, and the code to hang on the door. */
export function atTheDoorOfDate() {
  const at = (path: string, file: string) => route(`door/:id${path}`, `routes/door/${file}`);
  return [
    at("", "route.tsx"),
    at("/sign-ups/:signUpId/attendance", "attendance.ts"),
    at("/sign-ups/:signUpId/absence", "absence.ts"),
    at("/walk-ins", "walk-ins.ts"),
    at("/heads", "heads.ts"),
    at("/code", "code/route.tsx"),
    at("/answers", "answers/route.tsx"),
  ];
}

/** What the code on the door says: one address for all, each phone brings its language. */
export function codeOnTheDoor() {
  return [route("here/:id/:seal", "routes/public/here/scan.ts")];
}

/** For the man himself: by the code on the door, or by the link of his sign-up. */
export function here() {
  return [
    route("here/:id/:seal", "routes/public/here/route.tsx"),
    route("here/:id/:seal/arrivals", "routes/public/here/arrivals.ts"),
    route("here/:id/:seal/welcome", "routes/public/here/welcome.tsx"),
    route("sign-ups/:token/arrival", "routes/public/sign-ups/arrival.ts"),
  ];
}
