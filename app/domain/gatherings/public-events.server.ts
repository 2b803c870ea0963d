import { type Expression, expressionBuilder, type SqlBool, sql } from "kysely";
import type { Instant } from "#app/domain/day.ts";
import { searchWords } from "#app/domain/search-words.ts";
import { type Language, languagesToTry } from "#app/i18n/languages.ts";
import type { Db } from "#db/open.ts";
import type { Schema } from "#db/schema.ts";
import { FOR_VOLUNTEERS, type GatheringKind } from "./gathering.ts";
import { room } from "./heads.server.ts";

/** Published dates that everyone may see, with their gathering and the place where they really are. */
export function publicEvents(db: Db) {
  return publishedEvents(db).where("gathering.kind", "<>", FOR_VOLUNTEERS);
}

/** These and the trainings of volunteers: for whoever may see those, or holds the link of his sign-up. */
export function publishedEvents(db: Db) {
  return db
    .selectFrom("event")
    .innerJoin("gathering", "gathering.id", "event.gathering_id")
    .innerJoin("place", (join) =>
      join.on((eb) => eb("place.id", "=", eb.fn.coalesce("event.place_id", "gathering.place_id"))),
    )
    .where("gathering.published_at", "is not", null);
}

/** What a card shows of a date, in the reader's language or the best other one. */
export function asCards(query: ReturnType<typeof publicEvents>, language: Language) {
  return query
    .innerJoin("gathering_text as text", (join) =>
      join
        .onRef("text.gathering_id", "=", "gathering.id")
        .on("text.language", "=", bestLanguage(language)),
    )
    .select([
      "event.id",
      "event.gathering_id as gatheringId",
      "event.starts_at as startsAt",
      "event.ends_at as endsAt",
      "event.day",
      "event.cancelled_at as cancelledAt",
      "event.moved_at as movedAt",
      "gathering.kind",
      "gathering.enrolment",
      "gathering.fee_cents as feeCents",
      "text.title",
      "text.summary",
      "text.language as textLanguage",
      "place.name as place",
      "place.lat",
      "place.lon",
      "place.municipality_code as municipalityCode",
      "place.step_free as stepFree",
      ...room(),
    ]);
}

/** What is said of gatherings in lists: spoken languages and facts, by the gathering's id. */
export async function traitsOf(db: Db, gatheringIds: string[]) {
  const traits = new Map<string, { languages: string[]; facts: string[] }>();
  for (const id of gatheringIds) traits.set(id, { languages: [], facts: [] });
  if (traits.size === 0) return traits;
  const ids = [...traits.keys()];
  const rows = await db
    .selectFrom("gathering_language")
    .select(["gathering_id as id", "language as code", sql.lit("languages").as("list")])
    .where("gathering_id", "in", ids)
    .unionAll(
      db
        .selectFrom("gathering_fact")
        .select(["gathering_id as id", "fact as code", sql.lit("facts").as("list")])
        .where("gathering_id", "in", ids),
    )
    .execute();
  for (const { id, code, list } of rows) {
    traits.get(id)?.[list === "facts" ? "facts" : "languages"].push(code);
  }
  return traits;
}

/** The language of the text that this reader gets. */
export function bestLanguage(language: Language): Expression<string> {
  const wished = languagesToTry(language);
  return expressionBuilder<Schema, "gathering">()
    .selectFrom("gathering_text as t")
    .select("t.language")
    .whereRef("t.gathering_id", "=", "gathering.id")
    .orderBy((o) =>
      wished
        .slice(1)
        .reduce(
          (ranks, code, rank) => ranks.when("t.language", "=", code).then(rank + 1),
          o.case().when("t.language", "=", language).then(0),
        )
        .else(wished.length)
        .end(),
    )
    .orderBy("t.language")
    .limit(1)
    .$asScalar()
    .$notNull();
}

/**
 * Every word of a search is found in a gathering. Signs alone, "🙂" or "?!", are found nowhere: nobody
 * is shown everything as their answer.
 */
export function answersTo(search: string): Expression<SqlBool> {
  const words = searchWords(search);
  return words.length === 0
    ? sql.lit(0).$castTo<SqlBool>()
    : expressionBuilder().and(words.map(saysOrIsAt));
}

/** The folded word stands in a text of the gathering, in any language, or says where it is. */
function saysOrIsAt(word: string) {
  const eb = expressionBuilder<Schema, "gathering" | "place">();
  const anywhere = `%${word}%`;
  return eb.or([
    eb("place.search", "like", anywhere),
    eb.exists(
      eb
        .selectFrom("gathering_text as said")
        .select("said.language")
        .whereRef("said.gathering_id", "=", "gathering.id")
        .where("said.search", "like", anywhere),
    ),
  ]);
}

type Row = Awaited<ReturnType<ReturnType<typeof asCards>["execute"]>>[number];

/** A row of `asCards`, with the types that its codes and instants have. */
export function typed<R extends Row>(row: R) {
  return {
    ...row,
    kind: row.kind as GatheringKind,
    startsAt: row.startsAt as Instant,
    endsAt: row.endsAt as Instant,
  };
}
