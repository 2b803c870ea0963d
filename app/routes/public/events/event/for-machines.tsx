import { useTranslation } from "react-i18next";
import { dayOf } from "#app/domain/day.ts";
import { eventJsonLd } from "#app/domain/feeds/event-json-ld.ts";
import type { EventPageFacts } from "#app/domain/gatherings/screens.server.ts";
import { usePageContext } from "#app/http/page-context.tsx";
import { formatClock, formatDay } from "#app/i18n/dates.ts";
import { useLanguage } from "#app/i18n/language-context.tsx";
import type { Language } from "#app/i18n/languages.ts";
import { JsonLd } from "#app/ui/json-ld.tsx";

/** The date as search engines read it. */
export function ForMachines({ event }: { event: EventPageFacts }) {
  const { t } = useTranslation("common");
  const { site } = usePageContext();
  return (
    <JsonLd data={eventJsonLd(event, { site, siteName: t("site"), language: useLanguage() })} />
  );
}

/** "ti 24. marraskuuta 17.30 · Kallion kirjasto · Pelataan.": what a shared link says below its title. */
export function inOneSentence(event: EventPageFacts, language: Language) {
  const when = `${formatDay(dayOf(event.startsAt), language)} ${formatClock(event.startsAt, language)}`;
  return [when, event.place, event.summary].join(" · ");
}
