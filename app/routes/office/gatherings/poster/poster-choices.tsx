import { useTranslation } from "react-i18next";
import { PAPERS, type Paper } from "#app/domain/gatherings/forms.ts";
import type { Poster } from "#app/domain/gatherings/poster.server.ts";
import { formatInstant } from "#app/i18n/dates.ts";
import { officeLanguage, useHref, useLanguage } from "#app/i18n/language-context.tsx";
import { LANGUAGE_CODES, LANGUAGES } from "#app/i18n/languages.ts";
import { Button } from "#app/ui/button.tsx";
import { Select } from "#app/ui/field.tsx";

type Asked = { language: string; paper: Paper; via: string };

/** In which language, on what paper, which date, and which source its link carries: all in the URL. */
export function PosterChoices({
  poster,
  asked,
  sources,
}: {
  poster: Poster;
  asked: Asked;
  sources: { code: string; name: string | null }[];
}) {
  const { t } = useTranslation("office_reach");
  const language = officeLanguage(useLanguage());
  const here = useHref()(`/office/gatherings/${poster.gatheringId}/poster`);
  return (
    <form method="get" action={here} className="form my-6">
      <Select
        name="language"
        label={t("poster.language")}
        defaultValue={asked.language}
        options={LANGUAGE_CODES.map((code) => ({ value: code, label: LANGUAGES[code].name }))}
      />
      <Select
        name="paper"
        label={t("poster.paper")}
        defaultValue={asked.paper}
        options={PAPERS.map((paper) => ({ value: paper, label: t(`poster.papers.${paper}`) }))}
      />
      <Select
        name="event"
        label={t("poster.event")}
        empty={t("poster.next_dates")}
        defaultValue={poster.eventId ?? ""}
        options={poster.choices.map(({ id, startsAt }) => ({
          value: id,
          label: formatInstant(startsAt, language),
        }))}
      />
      <Select
        name="via"
        label={t("poster.via")}
        hint={<a href={here.replace(/\/gatherings.*/, "/sources")}>{t("sources.title")}</a>}
        defaultValue={asked.via}
        options={sources.map(({ code, name }) => ({
          value: code,
          label: name ?? t(`sources.built_in.${code}`),
        }))}
      />
      <div className="actions">
        <Button look="quiet">{t("poster.show")}</Button>
        <button type="button" className="button button-main noscript:hidden" data-print="">
          {t("poster.print")}
        </button>
      </div>
    </form>
  );
}
