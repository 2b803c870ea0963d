import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { db } from "#app/db.server.ts";
import { GatheringListQuery, SHOWN } from "#app/domain/gatherings/forms.ts";
import { gatheringsForOffice } from "#app/domain/gatherings/office-listing.server.ts";
import { asking } from "#app/http/answering.server.ts";
import { readFields } from "#app/http/forms.server.ts";
import { requireCoordinator } from "#app/http/guards.server.ts";
import { languageOf } from "#app/http/language.server.ts";
import { useHref } from "#app/i18n/language-context.tsx";
import { Actions, Button, LinkButton } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { TextField } from "#app/ui/field.tsx";
import { PageTitle } from "#app/ui/page-title.tsx";
import { Pagination } from "#app/ui/pagination.tsx";
import { Tabs } from "#app/ui/tabs.tsx";
import type { PageHandle } from "#app/ui/title.ts";
import { GatheringTable } from "./gathering-table.tsx";

export const handle: PageHandle = { title: (t) => t("office_gatherings:title") };

export const loader = asking(async ({ request }: LoaderFunctionArgs) => {
  const by = await requireCoordinator(request);
  const asked = readFields(new URL(request.url).searchParams, GatheringListQuery);
  const language = languageOf(request);
  return { asked, ...(await gatheringsForOffice(db, { by, language, ...asked })) };
});

export default function Gatherings() {
  const { t } = useTranslation(["office_gatherings", "office_reach"]);
  const href = useHref();
  const { asked, gatherings, count, pages } = useLoaderData<typeof loader>();
  const hrefOf = (change: Partial<typeof asked>) => {
    const { q, show, page } = { ...asked, ...change };
    return `${href("/office/gatherings")}?${new URLSearchParams({ show, q, page: String(page) })}`;
  };
  return (
    <>
      <PageTitle lead={t("lead")}>{t("title")}</PageTitle>
      <div className="grid gap-6">
        <Actions>
          <LinkButton icon="plus" href={href("/office/gatherings/new")}>
            {t("new")}
          </LinkButton>
          <LinkButton icon="calendar" look="quiet" href={href("/office/week")}>
            {t("office_reach:week.open")}
          </LinkButton>
          <LinkButton icon="chart" look="quiet" href={href("/office/sources")}>
            {t("office_reach:sources.title")}
          </LinkButton>
        </Actions>
        <search>
          <form method="get" className="flex flex-wrap items-end gap-3">
            <input type="hidden" name="show" value={asked.show} />
            <div className="min-w-0 flex-[1_1_16rem]">
              <TextField name="q" type="search" label={t("search")} defaultValue={asked.q} />
            </div>
            <Button icon="search">{t("do_search")}</Button>
          </form>
        </search>
        <div>
          <Tabs
            label={t("shown.label")}
            tabs={SHOWN.map((show) => ({
              href: hrefOf({ show, page: 1 }),
              label: t(`shown.${show}`),
              current: show === asked.show,
            }))}
          />
          <p className="text-soft">{t("count", { count })}</p>
        </div>
        {count === 0 ? (
          <EmptyState title={t("none")}>{t("none_hint")}</EmptyState>
        ) : (
          <GatheringTable gatherings={gatherings} />
        )}
      </div>
      <Pagination page={asked.page} pages={pages} hrefOf={(page) => hrefOf({ page })} />
    </>
  );
}
