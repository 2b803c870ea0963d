import { route } from "@remix-run/route-config";

/** The part of the table of contents (`routes.ts`) for the time after matching. */

/** What is done with a row of Today, who of the office is away, and the way of volunteers. */
export function today() {
  return [
    ...["notes", "snooze", "waking", "hand-over"].map((verb) =>
      route(`today/:key/${verb}`, `routes/office/today/${verb}.ts`),
    ),
    route("absences", "routes/office/absences/route.tsx"),
    route("absences/:id/ending", "routes/office/absences/ending.ts"),
    route("digest", "routes/office/absences/digest.ts"),
    route("people/:id/talks", "routes/office/people/person/talks.ts"),
    route("people/:id/paper-agreement", "routes/office/people/person/paper-agreement.ts"),
    route(
      "people/:id/paper-agreement/removal",
      "routes/office/people/person/paper-agreement-removal.ts",
    ),
    route("people/:id/certificate", "routes/office/people/certificate/route.tsx"),
  ];
}

/** The numbers of the rhythm, to read and to change. */
export function cadence() {
  return [
    route("settings/cadence", "routes/office/settings/cadence/route.tsx"),
    route("settings/cadence/:part", "routes/office/settings/cadence/part.tsx"),
    route("settings/cadence/:part/usual", "routes/office/settings/cadence/usual.ts"),
  ];
}

/** The page of a pair and what can be done there, each with a URL of its own. */
export function pair() {
  const at = (path: string, file: string) =>
    route(`pairs/:id${path}`, `routes/office/pairs/pair/${file}`);
  return [
    at("", "route.tsx"),
    at("/meetings", "meetings.ts"),
    at("/meetings/:meetingId", "meeting.tsx"),
    at("/meetings/:meetingId/removal", "meeting-removal.ts"),
    at("/notes", "notes.ts"),
    at("/next-meeting", "next-meeting.ts"),
    at("/next-meeting/removal", "next-meeting-removal.ts"),
    at("/agreement", "agreement.ts"),
    at("/hand-over", "hand-over.ts"),
    at("/ending", "ending.ts"),
    at("/pause", "pause.ts"),
    at("/resumption", "resumption.ts"),
    at("/planned-end", "planned-end.ts"),
    at("/closing-talks", "closing-talks.ts"),
    at("/goals", "goals.ts"),
    at("/goals/:goalId/progress", "goal.ts"),
    at("/goals/:goalId/removal", "goal-removal.ts"),
    route("wishes/:id/handling", "routes/office/check-ins/wish-handling.ts"),
    route("farewells/:id/handling", "routes/office/check-ins/farewell-handling.ts"),
  ];
}

/** What a man does with his own pair besides meetings, and on the way to it. */
export function myPair() {
  const at = (path: string, file: string) => route(`me/pair${path}`, `routes/me/pair/${file}`);
  return [
    at("", "route.tsx"),
    at("/goals", "goals/goals.ts"),
    at("/goals/:id/progress", "goals/how-far.ts"),
    at("/goals/:id/removal", "goals/removal.ts"),
    at("/wishes", "wishes/route.tsx"),
    at("/wishes/removal", "wishes/removal.ts"),
    route("me/talk", "routes/me/talk/route.tsx"),
    route("me/agreement", "routes/me/agreement/route.tsx"),
    route("me/certificate", "routes/me/certificate/route.tsx"),
  ];
}

/** What a man is asked when a pair is over. */
export function farewell() {
  return [
    route("farewells/:token", "routes/public/farewells/route.tsx"),
    route("farewells/:token/answers", "routes/public/farewells/answers.ts"),
  ];
}
