import { sql } from "kysely";
import { FACES } from "#app/domain/pairs/check-in.ts";
import { OUTCOMES } from "#app/domain/pairs/farewell.ts";
import type { Db } from "#db/open.ts";
import { type Figure, sparingly } from "./figure.ts";
import type { Year } from "./year.ts";

/**
 * What men said: how it goes, how it was, and the two questions on what has changed, by the year in which they were
 * asked. What is forgotten since is in `kept_count`; what is not yet, in the answers themselves.
 */
export async function saidFigures(db: Db, year: Year) {
  const counts = await countsIn(db, year);
  const of = (what: string, answer: string) => counts.get(`${what} ${answer}`) ?? 0;
  const answersTo = (what: string) => OUTCOMES.reduce((all, code) => all + of(what, code), 0);
  const part = (code: string, value: number): Figure => ({ code, value, how: "sampled" });
  const asked = (code: string, value: number, all: number): Figure => ({
    code,
    value,
    of: all,
    how: "collected",
  });
  const outcome = (what: string, all: number) => [
    asked(`${what}_answered`, answersTo(what), all),
    ...sparingly(OUTCOMES.map((code) => part(`${what}_${code}`, of(what, code)))),
  ];
  const facesOf = (what: string) => FACES.reduce((all, face) => all + of(what, face), 0);
  const faces = (what: string) =>
    sparingly(FACES.map((face) => part(`face_${face}`, of(what, face))));
  return {
    check_ins: [
      asked("check_ins_answered", of("check_in", "answered"), of("check_in", "asked")),
      ...faces("check_in_face"),
    ],
    farewells: [
      asked("farewells_answered", facesOf("farewell_face"), of("farewell", "asked")),
      ...faces("farewell_face"),
    ],
    more_people: outcome("more_people", of("farewell", "asked")),
    more_at_home: outcome("more_at_home", of("farewell", "asked_at_home")),
  };
}

async function countsIn(db: Db, { year, fromAt, toAt }: Year) {
  const kept = db
    .selectFrom("kept_count")
    .select(["what", "answer", "count"])
    .where("year", "=", year);
  const rows = await kept
    .unionAll(said(db, "check_in", "'check_in'", "'asked'", { fromAt, toAt }))
    .unionAll(
      said(db, "check_in", "'check_in'", "case when answered_at is not null then 'answered' end", {
        fromAt,
        toAt,
      }),
    )
    .unionAll(said(db, "check_in", "'check_in_face'", "cast(face as text)", { fromAt, toAt }))
    .unionAll(said(db, "farewell", "'farewell'", "'asked'", { fromAt, toAt }))
    .unionAll(
      said(
        db,
        "farewell",
        "'farewell'",
        "case when person_id = (select participant_id from pair where pair.id = pair_id) then 'asked_at_home' end",
        { fromAt, toAt },
      ),
    )
    .unionAll(said(db, "farewell", "'farewell_face'", "cast(face as text)", { fromAt, toAt }))
    .unionAll(said(db, "farewell", "'more_people'", "more_people", { fromAt, toAt }))
    .unionAll(said(db, "farewell", "'more_at_home'", "more_at_home", { fromAt, toAt }))
    .execute();
  const counts = new Map<string, number>();
  for (const { what, answer, count } of rows) {
    const key = `${what} ${answer}`;
    counts.set(key, (counts.get(key) ?? 0) + count);
  }
  return counts;
}

/** How often something was said of what was asked between two instants; `answer` is SQL of ours. */
function said(
  db: Db,
  table: "check_in" | "farewell",
  what: string,
  answer: string,
  { fromAt, toAt }: Pick<Year, "fromAt" | "toAt">,
) {
  return db
    .selectFrom(table)
    .select([
      sql<string>`${sql.raw(what)}`.as("what"),
      sql<string>`${sql.raw(answer)}`.as("answer"),
      sql<number>`count(*)`.as("count"),
    ])
    .where("sent_at", ">=", fromAt)
    .where("sent_at", "<", toAt)
    .where(sql<boolean>`${sql.raw(answer)} is not null`)
    .groupBy(sql`2`);
}
