import type { Profile } from "#app/domain/people/profile.ts";
import { DEFAULT_LANGUAGE, isLanguage, type Language } from "#app/i18n/languages.ts";
import { LEVEL_UNSAID } from "./changes.ts";
import type { Entry } from "./entry.ts";

/** The profile of a man who comes over from the register. */
export function profileOfNewcomer(entry: Entry): Profile {
  const [phone = null] = entry.phones as NonNullable<Profile["phone"]>[];
  const [email = null] = entry.emails as NonNullable<Profile["email"]>[];
  return {
    name: entry.name,
    surname: entry.surname,
    phone,
    email,
    language: entry.letters ?? languageOfLetters(entry),
    languages: entry.languages.map(({ language, level }) => ({
      language,
      level: level ?? LEVEL_UNSAID,
    })),
    availability: entry.availability,
    availabilityNote: entry.availabilityNote,
    interests: entry.interests,
    hopes: entry.hopes,
    offers: entry.offers,
    municipalityCode: entry.area?.municipalityCode ?? null,
    district: entry.area?.district ?? null,
    canTravel: false,
    introduction: entry.introduction,
    profession: entry.profession,
  };
}

/** The best of his languages in which we can write: mother tongue, then what he speaks well. */
function languageOfLetters({ languages }: Entry): Language {
  const order = ["native", "fluent", null, "basic"];
  const best = languages
    .filter(({ language }) => isLanguage(language))
    .toSorted((a, b) => order.indexOf(a.level) - order.indexOf(b.level))[0];
  return best && isLanguage(best.language) ? best.language : DEFAULT_LANGUAGE;
}
