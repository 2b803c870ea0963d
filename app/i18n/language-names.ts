import { LANGUAGES, type Language } from "./languages.ts";

/** Names that Intl does not know, or knows by a name that the speakers would not use. */
const OWN_NAMES: Record<string, Partial<Record<Language, string>>> = {
  "fa-AF": { fi: "dari", en: "Dari", ar: "الدرية" },
  ckb: { fi: "sorani (kurdi)", en: "Sorani (Kurdish)", ar: "الكردية السورانية" },
  ku: { fi: "kurmandži (kurdi)", en: "Kurmanji (Kurdish)", ar: "الكردية الكرمانجية" },
};

const named = new Map<Language, Intl.DisplayNames>();

/** The name of a spoken language in the reader's language: "arabia", "Arabic", "العربية". */
export function languageName(code: string, language: Language): string {
  const own = OWN_NAMES[code]?.[language];
  if (own) return own;
  let names = named.get(language);
  if (!names) {
    names = new Intl.DisplayNames(LANGUAGES[language].intl, { type: "language" });
    named.set(language, names);
  }
  try {
    return names.of(code) ?? code;
  } catch {
    return code;
  }
}
