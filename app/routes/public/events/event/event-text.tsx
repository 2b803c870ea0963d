import { useTranslation } from "react-i18next";
import { inLanguage, useLanguage } from "#app/i18n/language-context.tsx";
import { languageName } from "#app/i18n/language-names.ts";
import { Notice } from "#app/ui/notice.tsx";
import { PageTitle } from "#app/ui/page-title.tsx";

type Text = { title: string; summary: string; description: string; textLanguage: string };

/**
 * What the coordinator wrote: head above, story below. In another language than the page it says
 * so in words, and carries its own `lang` and `dir`.
 */
export function EventText({ event, part }: { event: Text; part: "head" | "story" }) {
  const { t } = useTranslation("events");
  const language = useLanguage();
  const other = event.textLanguage !== language;
  const marks = other ? inLanguage(event.textLanguage) : {};
  if (part === "head") {
    return (
      <div {...marks}>
        <PageTitle lead={event.summary}>{event.title}</PageTitle>
      </div>
    );
  }
  return (
    <div className="grid gap-3">
      {other && (
        <Notice icon="language">
          <p>
            {t("event.in_other_language", { language: languageName(event.textLanguage, language) })}
          </p>
        </Notice>
      )}
      <div className="prose whitespace-pre-line" {...marks}>
        <p>{event.description}</p>
      </div>
    </div>
  );
}
