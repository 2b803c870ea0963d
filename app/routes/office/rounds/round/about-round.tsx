import { useTranslation } from "react-i18next";
import type { Day } from "#app/domain/day.ts";
import { CONTENT_LANGUAGES } from "#app/domain/gatherings/gathering.ts";
import type { RoundForOffice } from "#app/domain/rounds/screens.server.ts";
import { formatDate } from "#app/i18n/dates.ts";
import { inLanguage, officeLanguage, useHref, useLanguage } from "#app/i18n/language-context.tsx";
import { languageName } from "#app/i18n/language-names.ts";
import { Card } from "#app/ui/card.tsx";
import { Facts } from "#app/ui/facts.tsx";

/** When, where, what for, by whom, and in which languages it is told. */
export function AboutRound({ round }: { round: RoundForOffice }) {
  const { t } = useTranslation("office_rounds");
  const href = useHref();
  const language = officeLanguage(useLanguage());
  const days = (from: string, to: string) =>
    `${formatDate(from as Day, language)} – ${formatDate(to as Day, language)}`;
  return (
    <Card title={t("one.about")}>
      <p className="mb-4 whitespace-pre-line" {...inLanguage(round.text.language)}>
        {round.text.summary}
      </p>
      <Facts
        items={[
          { term: t("form.area"), value: round.area ?? t("form.everywhere") },
          { term: t("one.applying"), value: days(round.applyFrom, round.applyUntil) },
          { term: t("one.time"), value: days(round.startsOn, round.endsOn) },
          { term: t("form.kind"), value: t(`kind.${round.pairKind}`) },
          { term: t("form.coordinator"), value: round.coordinator },
        ]}
      />
      <h3 className="mt-6 mb-2">{t("one.texts")}</h3>
      <ul className="flex flex-wrap gap-x-4">
        {CONTENT_LANGUAGES.map((code) => (
          <li key={code}>
            <a className="contact-link" href={href(`/office/rounds/${round.id}/texts/${code}`)}>
              {languageName(code, language)}
              {round.written.includes(code) && " ✓"}
            </a>
          </li>
        ))}
      </ul>
      <p className="mt-4">
        <a className="contact-link" href={href(`/rounds/${round.id}`)}>
          {t("one.public_page")}
        </a>
      </p>
    </Card>
  );
}
