/**
 * Role × route, for every route of `app/routes.ts`: a route that does not stand here is nobody's, and a test fails.
 * everyone: no sign-in · signed in: any account · men: participants and support persons · own: men, and only
 * what is theirs · hosts: the office, and who runs the gathering · office: coordinators · admins: of the
 * office those who also decide its rules.
 */
export type Who = "everyone" | "signed in" | "men" | "own" | "hosts" | "office" | "admins";

/** "base: a b" is base, base/a and base/b. Everything under the office is the office's, but what is the admins'. */
const TABLE: Record<Exclude<Who, "office">, string> = {
  everyone: `
    / /* /healthz /delivery-reports /f/:code /here/:id/:seal /place-pictures/:hash
    /events.ics /events/:id.ics /calendar/:token.ics /events.atom /events.geojson /sitemap.xml /robots.txt
    /linked-events/v1: event event/:id place place/:id keyword keyword/:id language language/:id *
    /:lang: services advocacy letters sign-out gatherings/:id embed/events cards/:token
    /:lang/about: privacy accessibility translations translations/:area/:key
    /:lang/events: month :id :id/picture.png :id/sign-ups :id/waiting
    /:lang/sign-ups/:token: friends cancellation renewal reminder silence waiting arrival
    /:lang/series/:token: friends cancellation coming declining return
    /:lang/waiting/:token: coming leaving friends return
    /:lang/here/:id/:seal: arrivals welcome
    /:lang/rounds: :id
    /:lang/join: :step :step/earlier summary thanks
    /:lang/volunteer: :step :step/earlier summary thanks
    /:lang/sign-in: code
    /:lang/proposals/:token: answers
    /:lang/check-ins/:token: answers
    /:lang/farewells/:token: answers
    /:lang/faces/:token: answers
    /:lang/fewer/:token: :group :group/again
    /:lang/first-meetings/:token: times cannot calendar.ics
    /:lang/first-answers/:token: answers`,
  "signed in": `
    /:lang/account: language sessions/ending`,
  men: `
    /:lang/me: suggestions talk trainings/:id help/:id help/:id/removal agreement certificate
    /:lang/me/calendar: link ending
    /:lang/me/data: correction deletion take.html take.json
    /:lang/rounds/:id/application`,
  own: `
    /:lang/me/suggestions/:id/answers /:lang/me/suggestions/:id/wishes /:lang/me/suggestions/:id/not-now
    /:lang/me/pair: call wishes wishes/removal next-meeting next-meeting/removal next-meeting/calendar.ics
    /:lang/me/pair/goals: :id/progress :id/removal
    /:lang/me/rounds/:id: withdrawal dates.ics
    /:lang/me/meetings/new
    /:lang/me/meetings/:id: removal`,
  hosts: `
    /:lang/door/:id: code answers walk-ins heads sign-ups/:signUpId/attendance sign-ups/:signUpId/absence`,
  admins: `
    /:lang/office/settings/coordinators: :id/ending
    /:lang/office/settings/cadence/:part: usual`,
};

/** Every path of the table and whose it is. */
export const ROWS = new Map<string, Who>(
  Object.entries(TABLE).flatMap(([who, lines]) =>
    lines
      .split("\n")
      .flatMap((line) => pathsIn(line.trim()).map((path) => [path, who as Who] as const)),
  ),
);

/** Whose a path is; undefined: nobody has said. */
export function whoMay(path: string): Who | undefined {
  return ROWS.get(path) ?? (path.startsWith("/:lang/office") ? "office" : undefined);
}

function pathsIn(line: string): string[] {
  const [, base, rest] = /^(\S+): (.+)$/.exec(line) ?? [];
  if (!base || !rest) return line.split(" ").filter(Boolean);
  return [base, ...rest.split(" ").map((verb) => `${base}/${verb}`)];
}
