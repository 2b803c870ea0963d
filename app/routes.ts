import { index, layout, type RouteConfig, route } from "@remix-run/route-config";
import { advocacy, officeAdvocacy } from "./routes-advocacy.ts";
import { cadence, farewell, myPair, pair, today } from "./routes-after-matching.ts";
import { faces, questions, source } from "./routes-asks.ts";
import { atTheDoorOfDate, codeOnTheDoor, here } from "./routes-at-the-door.ts";
import { firstMeeting, officeFirstMeeting } from "./routes-first-meeting.ts";
import { deliveryReports, previews, returnedLetters } from "./routes-letters.ts";
import { fewerInTextMessages, fewerLetters, helpersOfDate, volunteersPath } from "./routes-path.ts";
import { picturesOfPlace, placePictures } from "./routes-places.ts";
import { referralsOfMan } from "./routes-referrals.ts";
import { myRounds, officeRounds, rounds } from "./routes-rounds.ts";
import { myPairAsks, told } from "./routes-told.ts";

/**
 * The table of contents: every URL and its file. Every page lives under its language;
 * a URL without one redirects. `tests/support/who-may.ts` says of each whose it is.
 */
export default [
  index("routes/language/without.tsx", { id: "without-language" }),
  route("healthz", "routes/operations/healthz.ts"),
  ...deliveryReports(),
  ...fewerInTextMessages(),
  ...feeds(),
  ...placePictures(),
  ...codeOnTheDoor(),

  route(":lang", "routes/language/route.tsx", [
    index("routes/public/home/route.tsx"),
    route("services", "routes/public/services/route.tsx"),
    ...advocacy(),
    route("about", "routes/public/about/route.tsx"),
    route("about/privacy", "routes/public/about/privacy/route.tsx"),
    route("about/accessibility", "routes/public/about/accessibility/route.tsx"),
    route("about/translations", "routes/public/about/translations/route.tsx"),
    route("about/translations/:area/:key", "routes/public/about/translations/text/route.tsx"),
    route("letters", "routes/language/letters.ts"),

    route("events", "routes/public/events/route.tsx"),
    route("events/:id/picture.png", "routes/feeds/event-picture.ts"),
    route("events/:id", "routes/public/events/event/route.tsx"),
    route("events/:id/sign-ups", "routes/public/events/sign-ups/route.tsx"),
    route("events/:id/waiting", "routes/public/events/waiting.ts"),
    route("gatherings/:id", "routes/public/gatherings/route.tsx"),
    route("events/month", "routes/public/events/month/route.tsx"),
    route("embed/events", "routes/public/embed/events.tsx"),
    ...room(
      "sign-ups/:token",
      "public/sign-ups",
      "friends cancellation renewal waiting reminder silence",
    ),
    ...room("series/:token", "public/series", "friends cancellation coming declining return"),
    ...room("waiting/:token", "public/waiting", "coming leaving friends return"),

    ...rounds(),

    ...door("join"),
    ...door("volunteer"),

    route("sign-in", "routes/account/sign-in/route.tsx"),
    route("sign-in/code", "routes/account/code/route.tsx"),
    route("sign-out", "routes/account/sign-out/route.ts"),
    route("cards/:token", "routes/account/cards/route.tsx"),
    route("account", "routes/account/home/route.tsx"),
    route("account/language", "routes/account/language/route.ts"),
    route("account/sessions/ending", "routes/account/sessions/ending.ts"),

    ...room("proposals/:token", "public/proposals", "answers"),
    ...room("check-ins/:token", "public/check-ins", "answers"),
    ...farewell(),
    ...fewerLetters(),
    ...faces(),
    ...firstMeeting(),

    ...atTheDoorOfDate(),
    ...here(),

    route("me", "routes/me/home/route.tsx"),
    route("me/data", "routes/me/my-data/route.tsx"),
    ...room("me/calendar", "me/calendar", "link ending"),
    route("me/data/correction", "routes/me/my-data/correction/route.tsx"),
    route("me/data/deletion", "routes/me/my-data/deletion/route.tsx"),
    route("me/data/take.html", "routes/me/my-data/take-html.ts"),
    route("me/data/take.json", "routes/me/my-data/take-json.ts"),
    route("me/suggestions", "routes/me/suggestions/route.tsx"),
    ...suggestion(),
    ...myPair(),
    ...myPairAsks(),
    ...myRounds(),
    ...volunteersPath(),
    ...room("me/pair/next-meeting", "me/pair/next-meeting", "removal"),
    route("me/meetings/new", "routes/me/meetings/new/route.tsx"),
    ...room("me/meetings/:id", "me/meetings/meeting", "removal"),

    route("office", "routes/office/layout.tsx", [
      index("routes/office/today/route.tsx"),
      ...today(),
      ...cadence(),
      ...matching(),
      ...officeRounds(),
      route("people/:id/matches", "routes/office/matching/matches/route.tsx"),
      route("people/:id/never-matches", "routes/office/matching/matches/never-matches.ts"),
      route(
        "people/:id/never-matches/:otherId/removal",
        "routes/office/matching/matches/removal.ts",
      ),
      route("proposals", "routes/office/proposals/list.tsx"),
      ...room("proposals/:id", "office/proposals", "answers withdrawal"),
      route("pairs", "routes/office/pairs/route.tsx"),
      route("check-ins/:id/handling", "routes/office/check-ins/handling.ts"),
      route("check-ins/:id/voice", "routes/office/check-ins/voice.ts"),
      ...pair(),
      ...officeFirstMeeting(),
      ...told(),
      ...picturesOfPlace(),

      route("people", "routes/office/people/route.tsx"),
      route("people/new", "routes/office/people/new/route.tsx"),
      route("people/import", "routes/office/people/import/route.tsx"),
      ...room("people/import/:uploadId", "office/people/import/upload", "discarding refused"),
      route("people/export", "routes/office/people/export/route.tsx"),
      route("people/export/file", "routes/office/people/export/file.ts"),
      ...room(
        "people/:id",
        "office/people/person",
        "steps roles coordinator notes special-wish protection",
      ),
      ...referralsOfMan(),
      ...returnedLetters(),
      route("people/:id/edit", "routes/office/people/person/edit.tsx"),
      route(
        "people/:id/special-wish/erasure",
        "routes/office/people/person/special-wish-erasure.ts",
      ),
      route("people/:id/protection/ending", "routes/office/people/person/protection-ending.ts"),
      route("people/:id/same-contact/another-man", "routes/office/people/person/another-man.ts"),
      route("people/:id/same-contact/same-man", "routes/office/people/person/same-man.ts"),
      route("audit", "routes/office/audit/route.tsx"),
      route("gatherings", "routes/office/gatherings/route.tsx"),
      route("gatherings/new", "routes/office/gatherings/new/route.tsx"),
      route("gatherings/:id", "routes/office/gatherings/gathering/route.tsx"),
      route("gatherings/:id/edit", "routes/office/gatherings/gathering/edit.tsx"),
      route("gatherings/:id/listing", "routes/office/gatherings/listing/route.tsx"),
      route("gatherings/:id/poster", "routes/office/gatherings/poster/route.tsx"),
      route("gatherings/:id/publication", "routes/office/gatherings/gathering/publication.ts"),
      route("gatherings/:id/host", "routes/office/gatherings/gathering/host.ts"),
      route("gatherings/:id/copies", "routes/office/gatherings/gathering/copies.ts"),
      route("gatherings/:id/removal", "routes/office/gatherings/gathering/removal.ts"),
      route("gatherings/:id/hiding", "routes/office/gatherings/gathering/hiding.ts"),
      route("gatherings/:id/dates", "routes/office/gatherings/gathering/dates.ts"),
      route("gatherings/:id/texts/:language", "routes/office/gatherings/text/route.tsx"),
      route("gatherings/:id/texts/:language/removal", "routes/office/gatherings/text/removal.ts"),
      ...questions(),
      ...room(
        "events/:id",
        "office/events/event",
        "new-time capacity copies cancellation sign-ups",
      ),
      ...atTheDoor(),
      ...helpersOfDate(),
      route("events/:id/news", "routes/office/events/news/route.tsx"),
      route("week", "routes/office/week/route.tsx"),
      route("sources", "routes/office/sources/route.tsx"),
      ...source(),
      route("places", "routes/office/places/route.tsx"),
      route("places/new", "routes/office/places/new/route.tsx"),
      ...room("places/:id", "office/places/place", "retirement reopening ways merging"),

      route("style", "routes/office/style/route.tsx"),
      ...room("people/:id/card", "office/people/card", "ending"),
      route("settings", "routes/office/settings/route.tsx"),
      route("settings/matching", "routes/office/settings/matching/route.tsx"),
      route("settings/coordinators", "routes/office/settings/coordinators.tsx"),
      route("settings/coordinators/:id/ending", "routes/office/settings/ending.tsx"),
      route("outbox", "routes/office/outbox/route.tsx"),
      ...previews(),
      route("outbox/sheet", "routes/office/outbox/sheet/route.tsx"),
      ...room("outbox/:messageId", "office/outbox/letter", "passing-on sending"),
      ...officeAdvocacy(),
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
    at("linked-events/v1", "linked-events/root.ts"),
    at("linked-events/v1/event", "linked-events/events.ts"),
    at("linked-events/v1/event/:id", "linked-events/event.ts"),
    at("linked-events/v1/place", "linked-events/places.ts"),
    at("linked-events/v1/place/:id", "linked-events/place.ts"),
    at("linked-events/v1/keyword", "linked-events/keywords.ts"),
    at("linked-events/v1/keyword/:id", "linked-events/keyword.ts"),
    at("linked-events/v1/language", "linked-events/languages.ts"),
    at("linked-events/v1/language/:id", "linked-events/language.ts"),
    at("linked-events/v1/*", "linked-events/unknown.ts"),
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

/** What a man says to a suggestion of the office (answers), or to a man whom the plan shows him. */
function suggestion() {
  return ["answers", "wishes", "not-now"].map((verb) =>
    route(`me/suggestions/:id/${verb}`, `routes/me/suggestions/${verb}.ts`),
  );
}

/** The office's plan of pairs: who waits, what it costs to decide otherwise, and what is decided. */
function matching() {
  const at = (path: string, file: string) =>
    route(`matching/${path}`, `routes/office/matching/${file}`);
  return [
    ...room("matching", "office/matching", "pins kept-apart set-asides"),
    ...["waiting", "comparison", "acceptance"].map((page) => at(page, `${page}/route.tsx`)),
    at("decisions/:id/removal", "decision-removal.ts"),
    at("set-asides/:id/removal", "set-aside-removal.ts"),
  ];
}

/** A page and what can be done there: each of the `verbs` has a URL and a file of its own. */
function room(path: string, folder: string, verbs: string) {
  return [
    route(path, `routes/${folder}/route.tsx`),
    ...verbs.split(" ").map((verb) => route(`${path}/${verb}`, `routes/${folder}/${verb}.ts`)),
  ];
}

/** What is done with one man on the list of a date. */
function atTheDoor() {
  return ["attendance", "absence", "removal"].map((verb) =>
    route(`events/:id/sign-ups/:signUpId/${verb}`, `routes/office/events/event/${verb}.ts`),
  );
}
