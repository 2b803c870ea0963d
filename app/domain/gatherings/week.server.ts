import type { Coordinator } from "#app/domain/accounts/viewer.ts";
import { addDays, type Day, dayOf, type Instant, now, weekdayOf } from "#app/domain/day.ts";
import { NotFound } from "#app/domain/refusal.ts";
import type { Language } from "#app/i18n/languages.ts";
import type { Db } from "#db/open.ts";
import { mayPlan } from "./access.ts";
import { standingOf } from "./gathering.ts";
import { room } from "./heads.server.ts";
import { bestLanguage, publishedEvents } from "./public-events.server.ts";

type Asked = { by: Coordinator; language: Language; day: Day | null; at?: Instant };

/**
 * All published dates of the week in which a day lies, from Monday to Sunday: how many are coming,
 * wait and came. Heads, friends included; no names.
 */
export async function weekForOffice(db: Db, { by, language, day, at = now() }: Asked) {
  if (!mayPlan(by)) throw new NotFound();
  const asked = day ?? dayOf(at);
  const monday = addDays(asked, 1 - weekdayOf(asked));
  const rows = await publishedEvents(db)
    .innerJoin("gathering_text as text", (join) =>
      join
        .onRef("text.gathering_id", "=", "gathering.id")
        .on("text.language", "=", bestLanguage(language)),
    )
    .select((eb) => [
      "event.id",
      "event.day",
      "event.starts_at as startsAt",
      "event.ends_at as endsAt",
      "event.cancelled_at as cancelledAt",
      "event.heads_without_name as headsWithoutName",
      "text.title",
      "text.language as textLanguage",
      "place.name as place",
      ...room(),
      eb
        .selectFrom("sign_up")
        .select((s) =>
          s.fn.coalesce(s.fn.sum<number>(s("sign_up.friends", "+", 1)), s.lit(0)).as("came"),
        )
        .whereRef("sign_up.event_id", "=", "event.id")
        .where("sign_up.cancelled_at", "is", null)
        .where("sign_up.attended_at", "is not", null)
        .$asScalar()
        .$notNull()
        .as("came"),
    ])
    .where("event.day", ">=", monday)
    .where("event.day", "<=", addDays(monday, 6))
    .orderBy("event.starts_at")
    .orderBy("event.id")
    .execute();
  const events = rows.map(({ headsWithoutName, ...row }) => {
    const came = row.came + Math.max(0, headsWithoutName);
    const when = { startsAt: row.startsAt as Instant, endsAt: row.endsAt as Instant };
    return { ...row, ...when, came, standing: standingOf({ ...row, ...when }, at) };
  });
  const held = events.filter(({ standing }) => standing !== "cancelled");
  const sum = (of: "heads" | "came") => held.reduce((all, event) => all + event[of], 0);
  return {
    monday,
    isThisWeek: monday === addDays(dayOf(at), 1 - weekdayOf(dayOf(at))),
    events,
    sums: { times: held.length, coming: sum("heads"), came: sum("came") },
  };
}

export type OfficeWeek = Awaited<ReturnType<typeof weekForOffice>>;
