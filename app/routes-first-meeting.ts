import { route } from "@remix-run/route-config";

/** The part of the table of contents (`routes.ts`) for the first meeting: the links of letters. */
export function firstMeeting() {
  const at = (path: string, file: string) => route(path, `routes/public/${file}`);
  return [
    at("first-meetings/:token", "first-meetings/route.tsx"),
    at("first-meetings/:token/times", "first-meetings/times.ts"),
    at("first-meetings/:token/cannot", "first-meetings/cannot.ts"),
    at("first-meetings/:token/calendar.ics", "first-meetings/calendar.ts"),
    at("first-answers/:token", "first-answers/route.tsx"),
    at("first-answers/:token/answers", "first-answers/answers.ts"),
  ];
}

/** Below the office's page of a pair: what is offered, what the men said on the phone, how it ends. */
export function officeFirstMeeting() {
  const at = (path: string, file: string) =>
    route(`pairs/:id/${path}`, `routes/office/pairs/first-meeting/${file}`);
  return [
    at("first-meeting", "route.tsx"),
    at("first-meeting/ticks", "ticks.ts"),
    at("first-meeting/calendar.ics", "calendar.ts"),
    at("first-answers", "answers.ts"),
    at("another-suggestion", "another-suggestion.ts"),
  ];
}
