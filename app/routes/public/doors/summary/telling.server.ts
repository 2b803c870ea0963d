import { areaLabel } from "#app/domain/people/area.server.ts";
import type { Typed } from "#app/domain/people/drafts.server.ts";
import { DoorAnswers } from "#app/domain/people/questions.ts";
import type { Language } from "#app/i18n/languages.ts";

/** The answers as they are told back to him, the area by its name. */
export function answersToTell(typed: Typed, language: Language) {
  const answers = DoorAnswers.parse(typed);
  return { ...answers, area: areaLabel(answers, language) };
}
