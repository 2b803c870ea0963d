import type { TFunction } from "i18next";
import type { Mind, Reason } from "#app/domain/matching/reasons.ts";
import { formatList, formatWeekday } from "./dates.ts";
import { languageName } from "./language-names.ts";
import type { Language } from "./languages.ts";

/** From whose side a reason is told: about the two, or to one of them. */
export type PointOfView = "office" | "participant" | "support_person";

type Reader = { t: TFunction; language: Language; pointOfView: PointOfView };

/** "Both speak Arabic" to the office, "You both speak Arabic" to him. */
export function reasonSentence({ code, values }: Reason, reader: Reader): string {
  const key = reader.pointOfView === "office" ? `office.${code}` : `you.${toHim(code, reader)}`;
  return reader.t(`reasons:${key}`, { what: said(code, values, reader) });
}

export function mindSentence({ code, values }: Mind, reader: Reader): string {
  const side = reader.pointOfView === "office" ? "office" : "you";
  return reader.t(`reasons:mind.${side}.${code}`, { what: said(code, values, reader) });
}

/** Who hopes and who offers depends on who reads. */
function toHim(code: Reason["code"], { pointOfView }: Reader): string {
  const isParticipant = pointOfView === "participant";
  if (code === "finnish") return isParticipant ? "you_practise" : "he_practises";
  if (code === "hopes") return isParticipant ? "you_hope" : "he_hopes";
  if (code === "hopes_of_support_person") return isParticipant ? "he_hopes" : "you_hope";
  return code;
}

function said(code: Reason["code"] | Mind["code"], values: string[], reader: Reader): string {
  return formatList(
    values.map((value) => wordFor(code, value, reader)),
    reader.language,
  );
}

function wordFor(code: Reason["code"] | Mind["code"], value: string, { t, language }: Reader) {
  switch (code) {
    case "both_speak":
    case "some_language":
    case "only_some_language":
      return languageName(value, language);
    case "shared_interests":
      return t(`words:interests.${value}`);
    case "hopes":
    case "hopes_of_support_person":
      return t(`words:wishes.${value}`);
    case "shared_times": {
      const [weekday, part] = value.split("-");
      return t("reasons:time", {
        weekday: formatWeekday(Number(weekday), language),
        part: t(`words:parts.${part}`),
      });
    }
    default:
      return isolated(value);
  }
}

/** A name in another script keeps its own direction inside the sentence (Unicode FSI … PDI). */
function isolated(name: string) {
  return `\u2068${name}\u2069`;
}
