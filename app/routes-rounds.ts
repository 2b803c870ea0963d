import { route } from "@remix-run/route-config";

/** The part of the table of contents (`routes.ts`) for rounds. */

/** What anybody reads of rounds, and the form in which a man applies. */
export function rounds() {
  return [
    route("rounds", "routes/public/rounds/route.tsx"),
    route("rounds/:id", "routes/public/rounds/round/route.tsx"),
    route("rounds/:id/application", "routes/public/rounds/application/route.tsx"),
  ];
}

/** A round as one of its men sees it. */
export function myRounds() {
  return [
    route("me/rounds/:id", "routes/me/rounds/route.tsx"),
    route("me/rounds/:id/withdrawal", "routes/me/rounds/withdrawal.ts"),
    route("me/rounds/:id/dates.ics", "routes/me/rounds/calendar.ts"),
  ];
}

/** What the office does with rounds; their plan is the workbench's (`matching?round=`). */
export function officeRounds() {
  const at = (path: string, file: string) => route(`rounds${path}`, `routes/office/rounds/${file}`);
  return [
    at("", "route.tsx"),
    at("/new", "new.tsx"),
    at("/:id", "round/route.tsx"),
    at("/:id/edit", "edit.tsx"),
    at("/:id/beginning", "round/beginning.ts"),
    at("/:id/cancellation", "round/cancellation.ts"),
    at("/:id/dates", "round/dates.ts"),
    at("/:id/dates/:dateId/new-time", "round/date-new-time.ts"),
    at("/:id/dates/:dateId/cancellation", "round/date-cancellation.ts"),
    at("/:id/dates/:dateId/attendance", "attendance/route.tsx"),
    at("/:id/applications", "applicant/route.tsx"),
    at("/:id/applications/:applicationId/withdrawal", "round/withdrawal.ts"),
    at("/:id/texts/:language", "text/route.tsx"),
    at("/:id/texts/:language/removal", "text/removal.ts"),
    route("settings/matching/rounds", "routes/office/settings/matching/rounds.tsx"),
  ];
}
