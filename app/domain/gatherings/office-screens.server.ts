import type { Coordinator } from "#app/domain/accounts/viewer.ts";
import { type Instant, now } from "#app/domain/day.ts";
import { municipalityName } from "#app/domain/places/gazetteer.server.ts";
import { NotFound } from "#app/domain/refusal.ts";
import type { Language } from "#app/i18n/languages.ts";
import type { Db } from "#db/open.ts";
import { mayPlan } from "./access.ts";
import { type Fact, inOrder } from "./facts.ts";
import { bestText, type GatheringKind, isContentLanguage, standingOf } from "./gathering.ts";
import { room } from "./heads.server.ts";
import { traitsOf } from "./public-events.server.ts";
import { questionsOf } from "./question-screens.server.ts";

const PAST_DATES_SHOWN = 10;

type Asked = { by: Coordinator; language: Language; at?: Instant };

/** One gathering with its texts, facts and dates: what the office plans by. */
export async function gatheringForOffice(
  db: Db,
  { by, gatheringId, language, at = now() }: Asked & { gatheringId: string },
) {
  if (!mayPlan(by)) throw new NotFound();
  const gathering = await db
    .selectFrom("gathering")
    .innerJoin("place", "place.id", "gathering.place_id")
    .select([
      "gathering.id",
      "gathering.kind",
      "gathering.place_id as placeId",
      "gathering.capacity",
      "gathering.fee_cents as feeCents",
      "gathering.enrolment",
      "gathering.contact_name as contactName",
      "gathering.published_at as publishedAt",
      "place.name as place",
      "place.municipality_code as municipalityCode",
    ])
    .where("gathering.id", "=", gatheringId)
    .executeTakeFirst();
  if (!gathering) throw new NotFound();
  const texts = await db
    .selectFrom("gathering_text")
    .select(["language", "title", "summary", "description"])
    .where("gathering_id", "=", gatheringId)
    .orderBy("language")
    .execute();
  const traits = (await traitsOf(db, [gatheringId])).get(gatheringId);
  return {
    ...gathering,
    kind: gathering.kind as GatheringKind,
    municipality: municipalityName(gathering.municipalityCode, language),
    texts,
    questions: await questionsOf(db, gatheringId),
    languages: traits?.languages ?? [],
    facts: inOrder(traits?.facts ?? []) as Fact[],
    ...(await datesOf(db, gatheringId, at)),
  };
}

/** All dates ahead, and the latest of those behind, with how many came or are coming. */
async function datesOf(db: Db, gatheringId: string, at: Instant) {
  const dates = () =>
    db
      .selectFrom("event")
      .innerJoin("gathering", "gathering.id", "event.gathering_id")
      .leftJoin("place", "place.id", "event.place_id")
      .select([
        "event.id",
        "event.starts_at as startsAt",
        "event.ends_at as endsAt",
        "event.cancelled_at as cancelledAt",
        "event.moved_at as movedAt",
        "place.name as otherPlace",
        ...room(),
      ])
      .where("event.gathering_id", "=", gatheringId);
  const withStanding = (rows: Awaited<ReturnType<ReturnType<typeof dates>["execute"]>>) =>
    rows.map((row) => {
      const when = { startsAt: row.startsAt as Instant, endsAt: row.endsAt as Instant };
      return { ...row, ...when, standing: standingOf({ ...row, ...when }, at) };
    });
  return {
    ahead: withStanding(
      await dates().where("event.ends_at", ">", at).orderBy("event.starts_at").execute(),
    ),
    behind: withStanding(
      await dates()
        .where("event.ends_at", "<=", at)
        .orderBy("event.starts_at", "desc")
        .limit(PAST_DATES_SHOWN)
        .execute(),
    ),
  };
}

export type OfficeGathering = Awaited<ReturnType<typeof gatheringForOffice>>;

/** One language of a gathering to write, beside the text that it is best translated from. */
export async function textForOffice(
  db: Db,
  { by, gatheringId, textLanguage }: { by: Coordinator; gatheringId: string; textLanguage: string },
) {
  if (!mayPlan(by) || !isContentLanguage(textLanguage)) throw new NotFound();
  const texts = await db
    .selectFrom("gathering_text")
    .select(["language", "title", "summary", "description"])
    .where("gathering_id", "=", gatheringId)
    .orderBy("language")
    .execute();
  if (texts.length === 0) throw new NotFound();
  const others = texts.filter((text) => text.language !== textLanguage);
  return {
    id: gatheringId,
    textLanguage,
    title: bestText(texts, "fi")?.title ?? "",
    text: texts.find((text) => text.language === textLanguage) ?? null,
    original: bestText(others, "fi") ?? null,
    /** What a reader of this language sees as long as nothing is written in it. */
    shown: bestText(others, textLanguage) ?? null,
    written: texts.map((text) => text.language),
  };
}
