import { type ExpressionBuilder, type RawBuilder, sql } from "kysely";
import { type Language, officeLanguage } from "#app/i18n/languages.ts";
import type { Schema } from "#db/schema.ts";

/**
 * What the alphabets of Finland put after z (å, ä, ö), in that order, and the foreign letters that they
 * count as others (Finnish standard SFS-EN 13710). "{" is the sign after "z".
 */
const IN_FINLAND: [letters: string, sortedAs: string][] = [
  ["åÅ", "{1"],
  ["äÄæÆ", "{2"],
  ["öÖøØ", "{3"],
  ["üÜ", "y"],
  ["éÉèÈ", "e"],
  ["šŠ", "s"],
  ["žŽ", "z"],
];

/**
 * In which order a list of people stands for a reader in the office, as SQL, so that the database can
 * give one page of it: å, ä and ö after z in Finnish and Swedish, beside a and o in English. What
 * `i18n/collation.ts` does for short lists. The index `person_name_order` holds the same expression.
 */
export function nameOrder(
  eb: ExpressionBuilder<Schema, "person">,
  language: Language,
): RawBuilder<string> {
  if (officeLanguage(language) === "en") return sql<string>`${eb.ref("person.search")}`;
  const whole = sql<string>`lower(person.name || ' ' || coalesce(person.surname, ''))`;
  return IN_FINLAND.reduce(
    (sorted, [letters, sortedAs]) =>
      [...letters].reduce(
        (inner, letter) => sql<string>`replace(${inner}, ${sql.lit(letter)}, ${sql.lit(sortedAs)})`,
        sorted,
      ),
    whole,
  );
}
