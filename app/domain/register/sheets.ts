import { fold } from "#app/domain/fold.ts";
import type { RoleKind } from "#app/domain/people/vocabulary.ts";

const SUPPORT_PERSONS =
  /tukihenkil|tukihlo|vapaaehto|tukija|mentor|stodperson|frivillig|volunteer|support ?person|supporter/;
const PARTICIPANTS =
  /osallistuj|asiak|tuettav|maahanmuut|maahan muut|aktor|deltagar|participant|mentee|client|immigrant/;
/** Sheets about these men that are no list of them. */
const SOMETHING_ELSE =
  /koulutu|valmennu|tilasto|raport|yhteenveto|tapaami|^parit|parit$|ohje|arkisto|vanha|poistet|lopettane|statist|report|summary|meeting|training|pairs|archive|kuitit|laskut|talous/;

/** Which men a sheet lists, by its name; null: it is no list of ours. */
export function roleOfSheet(name: string): RoleKind | null {
  const folded = fold(name);
  if (SOMETHING_ELSE.test(folded)) return null;
  return roleWord(folded);
}

/** Which role a word of a "role" column names. */
export function roleWord(text: string): RoleKind | null {
  const folded = fold(text);
  if (SUPPORT_PERSONS.test(folded)) return "support_person";
  return PARTICIPANTS.test(folded) ? "participant" : null;
}
