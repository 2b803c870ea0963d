import { useTranslation } from "react-i18next";
import { inLanguage } from "#app/i18n/language-context.tsx";
import { DEFAULT_LANGUAGE } from "#app/i18n/languages.ts";

/** What the feedback would say better: the text as it stands today, and the Finnish it was written after. */
export type Wording = { place: string; text: string; model: string };

/** A proposal of wording stands beside what it would replace, each in its own direction. */
export function WordingProposal({ wording, language }: { wording: Wording; language: string }) {
  const { t } = useTranslation("office_feedback");
  return (
    <dl className="grid gap-2">
      <div>
        <dt className="text-soft">{t("wording.now")}</dt>
        <dd className="whitespace-pre-line wrap-anywhere" {...inLanguage(language)}>
          {wording.text}
        </dd>
      </div>
      {language !== DEFAULT_LANGUAGE && (
        <div>
          <dt className="text-soft">{t("wording.finnish")}</dt>
          <dd className="whitespace-pre-line wrap-anywhere" {...inLanguage(DEFAULT_LANGUAGE)}>
            {wording.model}
          </dd>
        </div>
      )}
      <div>
        <dt className="text-soft">{t("wording.place")}</dt>
        <dd>
          <code className="wrap-anywhere" dir="ltr">
            {wording.place}
          </code>
        </dd>
      </div>
    </dl>
  );
}
