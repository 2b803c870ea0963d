import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { db } from "#app/db.server.ts";
import { TodayQuery } from "#app/domain/today/forms.ts";
import { PARTS, WHOSE } from "#app/domain/today/rows.ts";
import { todayScreen } from "#app/domain/today/screens.server.ts";
import { asking } from "#app/http/answering.server.ts";
import { readFields } from "#app/http/forms.server.ts";
import { requireCoordinator } from "#app/http/guards.server.ts";
import { useHref } from "#app/i18n/language-context.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { PageTitle } from "#app/ui/page-title.tsx";
import { Stat, Stats } from "#app/ui/stat.tsx";
import { Tabs } from "#app/ui/tabs.tsx";
import type { PageHandle } from "#app/ui/title.ts";
import { NeedList } from "./need-list.tsx";

export const handle: PageHandle = { title: (t) => t("office_today:title") };

/** The row in which something is done stands open: by the query, or by the URL that was posted to. */
export const loader = asking(async ({ request, params }: LoaderFunctionArgs) => {
  const by = await requireCoordinator(request);
  const { row, ...asked } = readFields(new URL(request.url).searchParams, TodayQuery);
  return todayScreen(db, { by, open: params.key ?? row, ...asked });
});

export type TodayPage = Awaited<ReturnType<typeof todayScreen>>;

export default function Today() {
  const { t } = useTranslation("office_today");
  const href = useHref();
  const today = useLoaderData<typeof loader>() as TodayPage;
  const count = today.now.count + today.soon.count;
  return (
    <>
      <PageTitle lead={count > 0 && t("lead", { count })}>{t("title")}</PageTitle>
      <Tabs
        label={t("whose")}
        tabs={WHOSE.map((whose) => ({
          href: href(`/office?whose=${whose}`),
          label: t(whose),
          current: whose === today.whose,
          count: today.counts[whose],
        }))}
      />
      <p className="mt-4 flex flex-wrap gap-x-6 gap-y-2">
        {today.standsInFor > 0 && <span>{t("stands_in", { count: today.standsInFor })}</span>}
        {today.only && <a href={href(`/office?whose=${today.whose}`)}>{t("whole_list")}</a>}
        <a href={href("/office/absences")}>{t("absences")}</a>
      </p>
      <div className="mt-6 grid gap-8">
        {count === 0 && <EmptyState title={t("empty_title")}>{t("empty")}</EmptyState>}
        {PARTS.map((part) => (
          <NeedList key={part} part={part} page={today} />
        ))}
        <WentWell page={today} />
      </div>
    </>
  );
}

/** What went well in figures, and where to read what men have told about it themselves. */
function WentWell({ page: { week, whose } }: { page: TodayPage }) {
  const { t } = useTranslation("office_today");
  const told = useHref()(`/office/pairs?show=told&whose=${whose === "mine" ? "mine" : "all"}`);
  const note = t("week_note");
  return (
    <section className="grid gap-3">
      <h2>{t("week_title")}</h2>
      <Stats>
        <Stat value={week.meetings} label={t("meetings")} note={note} />
        <Stat value={week.pairs} label={t("pairs")} note={note} />
        <Stat value={week.newcomers} label={t("newcomers")} note={note} />
      </Stats>
      <p>
        <a href={told}>{t("week_told")}</a>
      </p>
    </section>
  );
}
