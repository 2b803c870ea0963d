import { route } from "@remix-run/route-config";

/** The part of the table of contents (`routes.ts`) for the time after matching. */

/** What is done with a row of Today, and who of the office is away. */
export function today() {
  return [
    ...["notes", "snooze", "waking", "hand-over"].map((verb) =>
      route(`today/:key/${verb}`, `routes/office/today/${verb}.ts`),
    ),
    route("absences", "routes/office/absences/route.tsx"),
    route("absences/:id/ending", "routes/office/absences/ending.ts"),
    route("digest", "routes/office/absences/digest.ts"),
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
  ];
}
