import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { db } from "#app/db.server.ts";
import { PAIR_LISTS, PairListQuery } from "#app/domain/pairs/forms.ts";
import { officePairs } from "#app/domain/today/office-pairs.server.ts";
import { asking } from "#app/http/answering.server.ts";
import { readFields } from "#app/http/forms.server.ts";
import { requireCoordinator } from "#app/http/guards.server.ts";
import { useHref } from "#app/i18n/language-context.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { PageTitle } from "#app/ui/page-title.tsx";
import { Pagination } from "#app/ui/pagination.tsx";
import { Tabs } from "#app/ui/tabs.tsx";
import type { PageHandle } from "#app/ui/title.ts";
import { PairTable } from "./pair-table.tsx";
import { ToldList } from "./told-list.tsx";

export const handle: PageHandle = { title: (t) => t("office_pairs:title") };

export const loader = asking(async ({ request }: LoaderFunctionArgs) => {
  const by = await requireCoordinator(request);
  const asked = readFields(new URL(request.url).searchParams, PairListQuery);
  return officePairs(db, { by, asked });
});

export type PairListed = Awaited<ReturnType<typeof officePairs>>["pairs"][number];

export default function Pairs() {
  const { t } = useTranslation("office_pairs");
  const href = useHref();
  const { pairs, counts, page, pages, asked } = useLoaderData<typeof loader>();
  const to = (changed: Partial<Record<keyof typeof asked, string>>) =>
    href(
      `/office/pairs?${new URLSearchParams({ show: asked.show, whose: asked.whose, ...changed })}`,
    );
  const isTold = asked.show === "told";
  return (
    <>
      <PageTitle lead={t("lead")}>{t("title")}</PageTitle>
      <div className="grid gap-3">
        <Tabs
          label={t("whose")}
          tabs={(["all", "mine"] as const).map((whose) => ({
            href: to({ whose }),
            label: t(whose),
            current: whose === asked.whose,
          }))}
        />
        <Tabs
          label={t("show")}
          tabs={PAIR_LISTS.map((show) => ({
            href: to({ show }),
            label: t(show),
            current: show === asked.show,
            count: counts[show],
          }))}
        />
      </div>
      <div className="mt-6">
        {pairs.length === 0 ? (
          <EmptyState title={t(isTold ? "none_told" : "none")}>
            {t(isTold ? "none_told_hint" : "none_hint")}
          </EmptyState>
        ) : isTold ? (
          <ToldList pairs={pairs as PairListed[]} whose={asked.whose} />
        ) : (
          <PairTable pairs={pairs as PairListed[]} />
        )}
      </div>
      <Pagination page={page} pages={pages} hrefOf={(number) => to({ page: String(number) })} />
    </>
  );
}
