import type { Viewer } from "#app/domain/accounts/viewer.ts";
import { type Instant, now } from "#app/domain/day.ts";
import { municipalityName } from "#app/domain/places/gazetteer.server.ts";
import { NotFound } from "#app/domain/refusal.ts";
import type { Language } from "#app/i18n/languages.ts";
import type { Db } from "#db/open.ts";
import { cardsOf } from "./cards.server.ts";
import { inOrder, shownFacts } from "./facts.ts";
import { FOR_VOLUNTEERS, freePlaces, standingOf } from "./gathering.ts";
import { asCards, bestLanguage, publicEvents, traitsOf, typed } from "./public-events.server.ts";
import { questionsToAsk } from "./question-screens.server.ts";
import { queueMoves } from "./waiting.ts";
import { waitingLink } from "./waiting-letters.server.ts";

const OTHER_DATES = 6;
const DATES_OF_A_GROUP = 20;

type Asked = { language: Language; at?: Instant };

/** One date with all that a man wants to know before he comes. What is not published is not found. */
export async function eventForVisitor(
  db: Db,
  { eventId, viewer, language, at = now() }: Asked & { eventId: string; viewer: Viewer | null },
) {
  const row = await asCards(publicEvents(db), language)
    .leftJoin("account as host", "host.id", "gathering.host_id")
    .leftJoin("person as host_person", "host_person.account_id", "host.id")
    .select([
      "text.description",
      "place.address",
      "place.district",
      "gathering.contact_name as contactName",
      "host.name as hostName",
      "host.office_role as hostOfficeRole",
      "host_person.protected_on as hostProtectedOn",
    ])
    .where("event.id", "=", eventId)
    .executeTakeFirst();
  if (!row) throw new NotFound();
  const { heads, held, hostName, hostOfficeRole, hostProtectedOn, contactName, ...event } =
    typed(row);
  const { capacity, waiting, startsAt } = event;
  const traits = (await traitsOf(db, [event.gatheringId])).get(event.gatheringId);
  return {
    ...event,
    municipality: municipalityName(event.municipalityCode, language),
    questions: await questionsToAsk(db, { eventId, language }),
    contact: contactName ?? (hostOfficeRole && !hostProtectedOn ? hostName : null),
    languages: traits?.languages ?? [],
    facts: shownFacts(traits?.facts ?? [], event.stepFree),
    standing: standingOf({ ...event, heads, held }, at),
    queueMoves: queueMoves(startsAt, at),
    free: freePlaces({ startsAt, capacity, heads, held, waiting }, at),
    otherDates: await datesAhead(db, event.gatheringId, { language, at, except: event.id }),
    mine: await signUpOfMan(db, event.id, viewer?.personId ?? null),
    myTurn: await turnOfMan(db, event.id, viewer?.personId ?? null),
  };
}

export type EventPageFacts = Awaited<ReturnType<typeof eventForVisitor>>;

/** A group with its dates ahead. What is not published is not found. */
export async function gatheringForVisitor(
  db: Db,
  { gatheringId, language, at = now() }: Asked & { gatheringId: string },
) {
  const gathering = await db
    .selectFrom("gathering")
    .innerJoin("place", "place.id", "gathering.place_id")
    .innerJoin("gathering_text as text", (join) =>
      join
        .onRef("text.gathering_id", "=", "gathering.id")
        .on("text.language", "=", bestLanguage(language)),
    )
    .select([
      "gathering.id",
      "gathering.kind",
      "gathering.fee_cents as feeCents",
      "gathering.contact_name as contact",
      "text.title",
      "text.summary",
      "text.description",
      "text.language as textLanguage",
      "place.name as place",
      "place.municipality_code as municipalityCode",
      "place.step_free as stepFree",
    ])
    .where("gathering.id", "=", gatheringId)
    .where("gathering.published_at", "is not", null)
    .where("gathering.kind", "<>", FOR_VOLUNTEERS)
    .executeTakeFirst();
  if (!gathering) throw new NotFound();
  const traits = (await traitsOf(db, [gatheringId])).get(gatheringId);
  return {
    ...gathering,
    municipality: municipalityName(gathering.municipalityCode, language),
    languages: traits?.languages ?? [],
    facts: shownFacts(inOrder(traits?.facts ?? []), gathering.stepFree),
    dates: await datesAhead(db, gatheringId, { language, at, limit: DATES_OF_A_GROUP }),
  };
}

type Dates = { language: Language; at: Instant; except?: string; limit?: number };

function datesAhead(db: Db, gatheringId: string, { except = "", limit, ...asked }: Dates) {
  const query = publicEvents(db)
    .where("event.gathering_id", "=", gatheringId)
    .where("event.id", "<>", except)
    .where("event.starts_at", ">", asked.at)
    .orderBy("event.starts_at")
    .limit(limit ?? OTHER_DATES);
  return cardsOf(db, query, asked);
}

async function signUpOfMan(db: Db, eventId: string, personId: string | null) {
  if (!personId) return null;
  const mine = await db
    .selectFrom("sign_up")
    .select(["token", "friends"])
    .where("event_id", "=", eventId)
    .where("person_id", "=", personId)
    .where("cancelled_at", "is", null)
    .executeTakeFirst();
  return mine ?? null;
}

/** Where he waits for a place on the date, if he does. */
async function turnOfMan(db: Db, eventId: string, personId: string | null) {
  if (!personId) return null;
  const waits = await db
    .selectFrom("waiting")
    .leftJoin("series_sign_up as series", "series.id", "waiting.series_id")
    .select([
      "waiting.token",
      "waiting.offer_ends_at as offerEndsAt",
      "series.token as seriesToken",
    ])
    .where("waiting.event_id", "=", eventId)
    .where("waiting.person_id", "=", personId)
    .where("waiting.left_at", "is", null)
    .executeTakeFirst();
  return waits ? { ...waits, link: waitingLink(waits) } : null;
}
