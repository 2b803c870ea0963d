import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { db } from "#app/db.server.ts";
import { addDays } from "#app/domain/day.ts";
import { WeekQuery } from "#app/domain/gatherings/forms.ts";
import { weekForOffice } from "#app/domain/gatherings/week.server.ts";
import { asking } from "#app/http/answering.server.ts";
import { readFields } from "#app/http/forms.server.ts";
import { requireCoordinator } from "#app/http/guards.server.ts";
import { languageOf } from "#app/http/language.server.ts";
import { formatDay } from "#app/i18n/dates.ts";
import { officeLanguage, useHref, useLanguage } from "#app/i18n/language-context.tsx";
import { BackLink } from "#app/ui/breadcrumbs.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { PageTitle } from "#app/ui/page-title.tsx";
import { Stat, Stats } from "#app/ui/stat.tsx";
import { Tabs } from "#app/ui/tabs.tsx";
import type { PageHandle } from "#app/ui/title.ts";
import { WeekTable } from "./week-table.tsx";

export const handle: PageHandle = { title: (t) => t("office_reach:week.title") };

export const loader = asking(async ({ request }: LoaderFunctionArgs) => {
  const by = await requireCoordinator(request);
  const { day } = readFields(new URL(request.url).searchParams, WeekQuery);
  return weekForOffice(db, { by, language: languageOf(request), day });
});

/** Twelve groups on one page: who comes this week, and who came. */
export default function Week() {
  const { t } = useTranslation("office_reach");
  const language = officeLanguage(useLanguage());
  const href = useHref();
  const here = href("/office/week");
  const { monday, isThisWeek, events, sums } = useLoaderData<typeof loader>();
  return (
    <>
      <BackLink href={href("/office/gatherings")}>{t("gatherings")}</BackLink>
      <PageTitle lead={t("week.lead")}>
        {`${formatDay(monday, language)} – ${formatDay(addDays(monday, 6), language)}`}
      </PageTitle>
      <Tabs
        label={t("week.weeks")}
        tabs={[
          { href: `${here}?day=${addDays(monday, -7)}`, label: t("week.earlier"), current: false },
          { href: here, label: t("week.this"), current: isThisWeek },
          { href: `${here}?day=${addDays(monday, 7)}`, label: t("week.later"), current: false },
        ]}
      />
      <div className="grid gap-6">
        <Stats>
          <Stat value={sums.times} label={t("week.sum_times")} />
          <Stat value={sums.coming} label={t("week.sum_coming")} />
          <Stat value={sums.came} label={t("week.sum_came")} />
        </Stats>
        {events.length === 0 ? (
          <EmptyState title={t("week.none")} />
        ) : (
          <WeekTable events={events} />
        )}
      </div>
    </>
  );
}
