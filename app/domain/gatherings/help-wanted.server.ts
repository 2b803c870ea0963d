import { addDays, dayOf, type Instant, now } from "#app/domain/day.ts";
import { neighbours } from "#app/domain/places/gazetteer.server.ts";
import type { Language } from "#app/i18n/languages.ts";
import type { Db } from "#db/open.ts";
import { cardsOf } from "./cards.server.ts";
import type { HelperTask } from "./helper-task.ts";
import { publicEvents } from "./public-events.server.ts";
import { mayHelp, volunteerStage } from "./volunteers.server.ts";

/** A volunteer plans a month, not a year. */
const AHEAD_DAYS = 42;
const SHOWN = 4;

/**
 * Dates that look for a helper, for a volunteer: where he has said that he helps, and then those that
 * still want somebody, in his municipality first, then beside it, then the rest; the soonest first.
 */
export async function helpWanted(
  db: Db,
  { personId, language, at = now() }: { personId: string; language: Language; at?: Instant },
) {
  if (!mayHelp(await volunteerStage(db, personId))) return [];
  const wishes = await db
    .selectFrom("helper_wish")
    .innerJoin("event", "event.id", "helper_wish.event_id")
    .select((eb) => [
      "helper_wish.event_id as eventId",
      "helper_wish.task",
      "helper_wish.wanted",
      helping(eb).select(eb.fn.countAll<number>().as("count")).$asScalar().$notNull().as("coming"),
      helping(eb)
        .select("sign_up.token")
        .where("sign_up.person_id", "=", personId)
        .$asScalar()
        .as("token"),
    ])
    .where("event.starts_at", ">", at)
    .where("event.day", "<=", addDays(dayOf(at), AHEAD_DAYS))
    .where("event.cancelled_at", "is", null)
    .execute();
  const open = new Map(
    wishes
      .filter(({ token, coming, wanted }) => token || coming < wanted)
      .map((one) => [one.eventId, one]),
  );
  if (open.size === 0) return [];
  const query = publicEvents(db)
    .where("event.id", "in", [...open.keys()])
    .orderBy("event.starts_at");
  const near = await nearnessTo(db, personId);
  const dates = (await asPlaced(db, query, { language, at })).map((event) => ({
    ...event,
    task: open.get(event.id)?.task as HelperTask,
    helps: open.get(event.id)?.token != null,
  }));
  const rank = (date: (typeof dates)[number]) => (date.helps ? -1 : near(date.municipalityCode));
  return dates.sort((one, other) => rank(one) - rank(other)).slice(0, SHOWN);
}

async function asPlaced(
  db: Db,
  query: ReturnType<typeof publicEvents>,
  asked: { language: Language; at: Instant },
) {
  const codes = await query.select(["event.id", "place.municipality_code as code"]).execute();
  const cards = await cardsOf(db, query, asked);
  return cards.map(({ id, startsAt, title, textLanguage, place, municipality }) => ({
    id,
    startsAt,
    title,
    textLanguage,
    place,
    municipality,
    municipalityCode: codes.find((one) => one.id === id)?.code ?? "",
  }));
}

function helping(eb: import("kysely").ExpressionBuilder<import("#db/schema.ts").Schema, "event">) {
  return eb
    .selectFrom("sign_up")
    .whereRef("sign_up.event_id", "=", "event.id")
    .where("sign_up.helps_since", "is not", null)
    .where("sign_up.cancelled_at", "is", null);
}

async function nearnessTo(db: Db, personId: string) {
  const { home } = await db
    .selectFrom("person")
    .select("municipality_code as home")
    .where("id", "=", personId)
    .executeTakeFirstOrThrow();
  return (code: string) => {
    if (!home) return 0;
    if (home === code) return 0;
    return neighbours(home, code) ? 1 : 2;
  };
}
