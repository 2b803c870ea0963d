import type { TFunction } from "i18next";
import type { ShownFact } from "#app/domain/gatherings/facts.ts";
import { LANGUAGES, type Language } from "./languages.ts";

/** "5 €", "5,50 €": whole euros without cents. */
export function formatEuros(cents: number, language: Language): string {
  return new Intl.NumberFormat(LANGUAGES[language].intl, {
    style: "currency",
    currency: "EUR",
    currencyDisplay: "narrowSymbol",
    minimumFractionDigits: cents % 100 === 0 ? 0 : 2,
  }).format(cents / 100);
}

/** A fact in the reader's language; a fee with its amount where the office has told it. */
export function factWords(
  t: TFunction<"events">,
  fact: ShownFact,
  { feeCents, language }: { feeCents: number | null; language: Language },
): string {
  return fact === "small_fee" && feeCents !== null
    ? t("events:fee", { amount: formatEuros(feeCents, language) })
    : t(`events:facts.${fact}`);
}
