import { useTranslation } from "react-i18next";
import { inLanguage, officeLanguage, useLanguage } from "#app/i18n/language-context.tsx";
import { languageName } from "#app/i18n/language-names.ts";
import { Card } from "#app/ui/card.tsx";

export type OriginalText = {
  language: string;
  title: string;
  summary: string;
  description?: string;
};

/** The same text in another language, to translate from. */
export function Original({ text }: { text: OriginalText }) {
  const { t } = useTranslation("office_gatherings");
  const language = officeLanguage(useLanguage());
  return (
    <Card title={t("text.original", { language: languageName(text.language, language) })}>
      <div className="prose whitespace-pre-line" {...inLanguage(text.language)}>
        <p className="font-semibold">{text.title}</p>
        <p>{text.summary}</p>
        {text.description && <p>{text.description}</p>}
      </div>
    </Card>
  );
}
