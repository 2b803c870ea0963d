import { index, layout, type RouteConfig, route } from "@remix-run/route-config";

/**
 * The table of contents: every URL and its file. Every page lives under its language;
 * a URL without one redirects. `tests/routes/access.test.ts` has a row for each.
 */
export default [
  index("routes/language/without.tsx", { id: "without-language" }),
  route("healthz", "routes/operations/healthz.ts"),
  ...feeds(),

  route(":lang", "routes/language/route.tsx", [
    index("routes/public/home/route.tsx"),
    route("services", "routes/public/services/route.tsx"),
    route("about", "routes/public/about/route.tsx"),
    route("about/privacy", "routes/public/about/privacy/route.tsx"),
    route("about/accessibility", "routes/public/about/accessibility/route.tsx"),

    route("events", "routes/public/events/route.tsx"),
    route("events/:id", "routes/public/events/event/route.tsx"),
    route("events/:id/sign-ups", "routes/public/events/sign-ups/route.tsx"),
    route("events/:id/waiting", "routes/public/events/waiting.ts"),
    route("gatherings/:id", "routes/public/gatherings/route.tsx"),
    route("embed/events", "routes/public/embed/events.tsx"),
    route("sign-ups/:token", "routes/public/sign-ups/route.tsx"),
    route("sign-ups/:token/friends", "routes/public/sign-ups/friends.ts"),
    route("sign-ups/:token/cancellation", "routes/public/sign-ups/cancellation.ts"),
    route("sign-ups/:token/renewal", "routes/public/sign-ups/renewal.ts"),
    route("sign-ups/:token/waiting", "routes/public/sign-ups/waiting.ts"),
    route("waiting/:token", "routes/public/waiting/route.tsx"),
    route("waiting/:token/coming", "routes/public/waiting/coming.ts"),
    route("waiting/:token/leaving", "routes/public/waiting/leaving.ts"),
    route("waiting/:token/friends", "routes/public/waiting/friends.ts"),
    route("waiting/:token/return", "routes/public/waiting/return.ts"),

    ...door("join"),
    ...door("volunteer"),

    route("sign-in", "routes/account/sign-in/route.tsx"),
    route("sign-in/code", "routes/account/code/route.tsx"),
    route("sign-out", "routes/account/sign-out/route.ts"),
    route("cards/:token", "routes/account/cards/route.tsx"),
    route("account", "routes/account/home/route.tsx"),
    route("account/language", "routes/account/language/route.ts"),
    route("account/sessions/ending", "routes/account/sessions/ending.ts"),

    route("proposals/:token", "routes/public/proposals/route.tsx"),
    route("proposals/:token/answers", "routes/public/proposals/answers.ts"),

    route("check-ins/:token", "routes/public/check-ins/route.tsx"),
    route("check-ins/:token/answers", "routes/public/check-ins/answers.ts"),

    route("me", "routes/me/home/route.tsx"),
    route("me/data", "routes/me/my-data/route.tsx"),
    route("me/calendar", "routes/me/calendar/route.tsx"),
    route("me/calendar/link", "routes/me/calendar/link.ts"),
    route("me/calendar/ending", "routes/me/calendar/ending.ts"),
    route("me/data/correction", "routes/me/my-data/correction/route.tsx"),
    route("me/data/deletion", "routes/me/my-data/deletion/route.tsx"),
    route("me/data/take.html", "routes/me/my-data/take-html.ts"),
    route("me/data/take.json", "routes/me/my-data/take-json.ts"),
    route("me/suggestions", "routes/me/suggestions/route.tsx"),
    route("me/suggestions/:id/answers", "routes/me/suggestions/answers.ts"),
    route("me/pair", "routes/me/pair/route.tsx"),
    route("me/pair/next-meeting", "routes/me/pair/next-meeting/route.tsx"),
    route("me/pair/next-meeting/removal", "routes/me/pair/next-meeting/removal.ts"),
    route("me/meetings/new", "routes/me/meetings/new/route.tsx"),
    route("me/meetings/:id", "routes/me/meetings/meeting/route.tsx"),
    route("me/meetings/:id/removal", "routes/me/meetings/meeting/removal.ts"),

    route("office", "routes/office/layout.tsx", [
      index("routes/office/today/route.tsx"),
      route("matching", "routes/office/matching/route.tsx"),
      route("people/:id/matches", "routes/office/matching/matches/route.tsx"),
      route("people/:id/never-matches", "routes/office/matching/matches/never-matches.ts"),
      route(
        "people/:id/never-matches/:otherId/removal",
        "routes/office/matching/matches/removal.ts",
      ),
      route("proposals", "routes/office/proposals/list.tsx"),
      route("proposals/:id", "routes/office/proposals/route.tsx"),
      route("proposals/:id/answers", "routes/office/proposals/answers.ts"),
      route("proposals/:id/withdrawal", "routes/office/proposals/withdrawal.ts"),
      route("pairs", "routes/office/pairs/route.tsx"),
      route("check-ins/:id/handling", "routes/office/check-ins/handling.ts"),
      ...pair(),

      route("people", "routes/office/people/route.tsx"),
      route("people/new", "routes/office/people/new/route.tsx"),
      route("people/import", "routes/office/people/import/route.tsx"),
      route("people/import/:uploadId", "routes/office/people/import/upload/route.tsx"),
      route(
        "people/import/:uploadId/discarding",
        "routes/office/people/import/upload/discarding.ts",
      ),
      route("people/import/:uploadId/refused", "routes/office/people/import/upload/refused.ts"),
      route("people/export", "routes/office/people/export/route.tsx"),
      route("people/export/file", "routes/office/people/export/file.ts"),
      route("people/:id", "routes/office/people/person/route.tsx"),
      route("people/:id/edit", "routes/office/people/person/edit.tsx"),
      route("people/:id/steps", "routes/office/people/person/steps.ts"),
      route("people/:id/roles", "routes/office/people/person/roles.ts"),
      route("people/:id/coordinator", "routes/office/people/person/coordinator.ts"),
      route("people/:id/notes", "routes/office/people/person/notes.ts"),
      route("people/:id/special-wish", "routes/office/people/person/special-wish.ts"),
      route(
        "people/:id/special-wish/erasure",
        "routes/office/people/person/special-wish-erasure.ts",
      ),
      route("people/:id/protection", "routes/office/people/person/protection.ts"),
      route("people/:id/protection/ending", "routes/office/people/person/protection-ending.ts"),
      route("people/:id/same-contact/another-man", "routes/office/people/person/another-man.ts"),
      route("people/:id/same-contact/same-man", "routes/office/people/person/same-man.ts"),
      route("audit", "routes/office/audit/route.tsx"),
      route("gatherings", "routes/office/gatherings/route.tsx"),
      route("gatherings/new", "routes/office/gatherings/new/route.tsx"),
      route("gatherings/:id", "routes/office/gatherings/gathering/route.tsx"),
      route("gatherings/:id/edit", "routes/office/gatherings/gathering/edit.tsx"),
      route("gatherings/:id/publication", "routes/office/gatherings/gathering/publication.ts"),
      route("gatherings/:id/hiding", "routes/office/gatherings/gathering/hiding.ts"),
      route("gatherings/:id/dates", "routes/office/gatherings/gathering/dates.ts"),
      route("gatherings/:id/texts/:language", "routes/office/gatherings/text/route.tsx"),
      route("gatherings/:id/texts/:language/removal", "routes/office/gatherings/text/removal.ts"),
      route("events/:id", "routes/office/events/event/route.tsx"),
      route("events/:id/new-time", "routes/office/events/event/new-time.ts"),
      route("events/:id/capacity", "routes/office/events/event/capacity.ts"),
      route("events/:id/copies", "routes/office/events/event/copies.ts"),
      route("events/:id/cancellation", "routes/office/events/event/cancellation.ts"),
      route("events/:id/sign-ups", "routes/office/events/event/sign-ups.ts"),
      route("events/:id/sign-ups/:signUpId/attendance", "routes/office/events/event/attendance.ts"),
      route("events/:id/sign-ups/:signUpId/absence", "routes/office/events/event/absence.ts"),
      route("events/:id/sign-ups/:signUpId/removal", "routes/office/events/event/removal.ts"),
      route("places", "routes/office/places/route.tsx"),
      route("places/new", "routes/office/places/new/route.tsx"),
      route("places/:id", "routes/office/places/place/route.tsx"),
      route("places/:id/retirement", "routes/office/places/place/retirement.ts"),
      route("places/:id/reopening", "routes/office/places/place/reopening.ts"),

      route("style", "routes/office/style/route.tsx"),
      route("people/:id/card", "routes/office/people/card/route.tsx"),
      route("people/:id/card/ending", "routes/office/people/card/ending.ts"),
      route("settings", "routes/office/settings/route.tsx"),
      route("settings/coordinators", "routes/office/settings/coordinators.tsx"),
      route("settings/coordinators/:id/ending", "routes/office/settings/ending.tsx"),
      route("outbox", "routes/office/outbox/route.tsx"),
      route("outbox/sheet", "routes/office/outbox/sheet/route.tsx"),
      route("outbox/:messageId", "routes/office/outbox/letter/route.tsx"),
      route("outbox/:messageId/passing-on", "routes/office/outbox/letter/passing-on.ts"),
      route("outbox/:messageId/sending", "routes/office/outbox/letter/sending.ts"),
      route("feedback", "routes/office/feedback/route.tsx"),
      route("feedback/:id/answer", "routes/office/feedback/answer.ts"),
    ]),
  ]),

  route("*", "routes/language/without.tsx"),
] satisfies RouteConfig;

/** What other programs read: in every language, so none stands in the URL. */
function feeds() {
  const at = (path: string, file: string) => route(path, `routes/feeds/${file}`);
  return [
    at("events.ics", "calendar.ts"),
    at("events/:id.ics", "event-calendar.ts"),
    at("calendar/:token.ics", "my-calendar.ts"),
    at("sitemap.xml", "sitemap.ts"),
    at("robots.txt", "robots.ts"),
    at("events.atom", "atom.ts"),
    at("events.geojson", "geojson.ts"),
    at("linked-events/v1/event", "linked-events/events.ts"),
    at("linked-events/v1/event/:id", "linked-events/event.ts"),
    at("linked-events/v1/place", "linked-events/places.ts"),
    at("linked-events/v1/place/:id", "linked-events/place.ts"),
    at("linked-events/v1/keyword", "linked-events/keywords.ts"),
    at("linked-events/v1/keyword/:id", "linked-events/keyword.ts"),
    at("linked-events/v1/language", "linked-events/languages.ts"),
    at("linked-events/v1/language/:id", "linked-events/language.ts"),
  ];
}

/** The two doors ask the same questions on the same screens. */
function door(name: "join" | "volunteer") {
  const at = (path: string, file: string) =>
    route(name + path, `routes/public/doors/${file}`, { id: `${name}/${file}` });
  return [
    at("", "start/route.tsx"),
    at("/:step", "step/route.tsx"),
    at("/:step/earlier", "step/earlier.ts"),
    at("/summary", "summary/route.tsx"),
    at("/thanks", "thanks/route.tsx"),
  ];
}

/** The page of a pair and what can be done there, each with a URL of its own. */
function pair() {
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
