import { useTranslation } from "react-i18next";
import { inLanguage, useLanguage } from "#app/i18n/language-context.tsx";
import { DEFAULT_LANGUAGE } from "#app/i18n/languages.ts";

/** A text as it stands now, and the Finnish beside it; its signs and tags are shown as they are written. */
export function TextBesideFinnish({ text, model }: { text: string; model: string }) {
  const { t } = useTranslation("translations");
  const language = useLanguage();
  return (
    <dl className="grid gap-x-6 gap-y-3 sm:grid-cols-2">
      <div>
        <dt className="text-soft">{t("now")}</dt>
        <dd className="whitespace-pre-line wrap-anywhere">{text}</dd>
      </div>
      {language !== DEFAULT_LANGUAGE && (
        <div>
          <dt className="text-soft">{t("finnish")}</dt>
          <dd className="whitespace-pre-line wrap-anywhere" {...inLanguage(DEFAULT_LANGUAGE)}>
            {model}
          </dd>
        </div>
      )}
    </dl>
  );
}
