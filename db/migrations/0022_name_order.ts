import { type Kysely, sql } from "kysely";

/** The order of people's names in Finland, as `domain/people/name-order.ts` asks for it: å, ä, ö after z. */
const SORTED_AS: [letter: string, sortedAs: string][] = [
  ["å", "{1"],
  ["Å", "{1"],
  ["ä", "{2"],
  ["Ä", "{2"],
  ["æ", "{2"],
  ["Æ", "{2"],
  ["ö", "{3"],
  ["Ö", "{3"],
  ["ø", "{3"],
  ["Ø", "{3"],
  ["ü", "y"],
  ["Ü", "y"],
  ["é", "e"],
  ["É", "e"],
  ["è", "e"],
  ["È", "e"],
  ["š", "s"],
  ["Š", "s"],
  ["ž", "z"],
  ["Ž", "z"],
];

export async function up(db: Kysely<unknown>) {
  const order = SORTED_AS.reduce(
    (inner, [letter, sortedAs]) => `replace(${inner}, '${letter}', '${sortedAs}')`,
    `lower(name || ' ' || coalesce(surname, ''))`,
  );
  await sql
    .raw(`create index person_name_order on person (${order}, id) where forgotten_on is null`)
    .execute(db);
}
