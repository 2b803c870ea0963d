import { route } from "@remix-run/route-config";

/** The part of the table of contents (`routes.ts`) for the way of volunteers: trainings and helping meanwhile. */

export function volunteersPath() {
  return [
    route("me/trainings/:id", "routes/me/home/training.ts"),
    route("me/help/:id", "routes/me/home/help.ts"),
    route("me/help/:id/removal", "routes/me/home/help-removal.ts"),
  ];
}

export function helpersOfDate() {
  return [
    route("events/:id/helping", "routes/office/events/event/helping.ts"),
    route("events/:id/helping/removal", "routes/office/events/event/helping-removal.ts"),
    route("events/:id/volunteers", "routes/office/events/event/volunteers.ts"),
  ];
}

/** The same as `fewer/:token`, short enough for a text message; no language stands in it. */
export function fewerInTextMessages() {
  return [route("f/:code", "routes/public/fewer/short.ts")];
}

/** Which letters he does not want. */
export function fewerLetters() {
  return [
    route("fewer/:token", "routes/public/fewer/route.tsx"),
    route("fewer/:token/:group", "routes/public/fewer/stop.ts"),
    route("fewer/:token/:group/again", "routes/public/fewer/again.ts"),
  ];
}
