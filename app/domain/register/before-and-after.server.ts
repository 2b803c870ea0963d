import { areaLabel } from "#app/domain/people/area.server.ts";
import type { SpokenLevel } from "#app/domain/people/profile.ts";
import type { Language } from "#app/i18n/languages.ts";
import type { ChangeCode } from "./changes.ts";
import type { KnownMan } from "./known.ts";
import { type PlannedMan, roleOf } from "./plan.ts";

export const NOT_SHOWN = { before: null, after: null };

/**
 * For what fits in a line; longer things are only named. Languages are "fi:basic so:native", a stage is
 * "participant.waiting": the page says them in words.
 */
export function beforeAndAfter(
  code: ChangeCode,
  man: PlannedMan,
  language: Language,
): { before: string | null; after: string | null } {
  const { known, profile: after } = man;
  if (!known || !after) return NOT_SHOWN;
  const codes = (languages: SpokenLevel[]) =>
    languages.map((one) => `${one.language}:${one.level}`).join(" ");
  switch (code) {
    case "name":
      return { before: fullName(known), after: fullName(after) };
    case "phone":
    case "email":
    case "profession":
      return { before: known[code], after: after[code] };
    case "area":
      return { before: areaLabel(known, language), after: areaLabel(after, language) };
    case "languages":
      return { before: codes(known.languages), after: codes(after.languages) };
    case "stage":
      return stageBeforeAndAfter(known, man);
    default:
      return NOT_SHOWN;
  }
}

function stageBeforeAndAfter(known: KnownMan, { steps }: PlannedMan) {
  const [moved] = steps;
  if (!moved) return NOT_SHOWN;
  const [kind, way] = moved;
  return { before: `${kind}.${roleOf(known, kind)?.stage}`, after: `${kind}.${way.at(-1)?.stage}` };
}

export function fullName({ name, surname }: { name: string; surname: string | null }): string {
  return [name, surname].filter(Boolean).join(" ");
}
