import { LANGUAGES, type Language } from "./languages.ts";

/** Names that Intl does not know, or knows by a name that the speakers would not use. */
const OWN_NAMES: Record<string, Partial<Record<Language, string>>> = {
  "fa-AF": { fi: "dari", sv: "dari", en: "Dari", ar: "الدرية", so: "Dari", ckb: "دەری" },
  ckb: {
    fi: "sorani (kurdi)",
    sv: "sorani (kurdiska)",
    en: "Sorani (Kurdish)",
    ar: "الكردية السورانية",
    so: "Soorani (Kurdi)",
    fa: "کردی سورانی",
    "fa-AF": "کردی سورانی",
    ckb: "کوردی (سۆرانی)",
    ru: "сорани (курдский)",
    uk: "сорані (курдська)",
  },
  ku: {
    fi: "kurmandži (kurdi)",
    sv: "kurmanji (kurdiska)",
    en: "Kurmanji (Kurdish)",
    ar: "الكردية الكرمانجية",
    so: "Kurmanji (Kurdi)",
    fa: "کردی کرمانجی",
    "fa-AF": "کردی کرمانجی",
    ckb: "کوردی (کرمانجی)",
    ru: "курманджи (курдский)",
    uk: "курманджі (курдська)",
  },
  ps: { sv: "pashto" },
  "fi-simple": {
    fi: "helppo suomi",
    sv: "enkel finska",
    en: "plain Finnish",
    ar: "فنلندية مبسطة",
    so: "Finishka fudud",
    fa: "فنلاندی ساده",
    "fa-AF": "فنلندی ساده",
    ckb: "فینلەندیی ئاسان",
    ru: "простой финский",
    uk: "проста фінська",
  },
};

const named = new Map<Language, Intl.DisplayNames>();

/** The name of a spoken language in the reader's language: "arabia", "Arabic", "العربية". */
export function languageName(code: string, language: Language): string {
  const own = OWN_NAMES[code]?.[language === "fi-simple" ? "fi" : language];
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
