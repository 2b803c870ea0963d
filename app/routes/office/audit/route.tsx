import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { db } from "#app/db.server.ts";
import { AuditFiltersForm } from "#app/domain/privacy/audit-forms.ts";
import { auditScreen } from "#app/domain/privacy/audit-screen.server.ts";
import { asking } from "#app/http/answering.server.ts";
import { readFields } from "#app/http/forms.server.ts";
import { requireCoordinator } from "#app/http/guards.server.ts";
import { useHref } from "#app/i18n/language-context.tsx";
import { DayField } from "#app/ui/day-field.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Select } from "#app/ui/field.tsx";
import { Filters } from "#app/ui/filters.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageTitle } from "#app/ui/page-title.tsx";
import { Pagination } from "#app/ui/pagination.tsx";
import type { PageHandle } from "#app/ui/title.ts";
import { EntriesTable } from "./entries-table.tsx";

export const handle: PageHandle = { title: (t) => t("office_audit:title") };

export const loader = asking(async ({ request }: LoaderFunctionArgs) => {
  const by = await requireCoordinator(request);
  const filters = readFields(new URL(request.url).searchParams, AuditFiltersForm);
  return { filters, ...(await auditScreen(db, by, filters)) };
});

export default function AuditPage() {
  const { t } = useTranslation("office_audit");
  const href = useHref();
  const { entries, total, page, pages, accounts, filters, personName } =
    useLoaderData<typeof loader>();
  const { person, account, from, until } = filters;
  const hrefOf = (to: number) => `?${queryOf({ person, account, from, until, page: String(to) })}`;
  return (
    <>
      <PageTitle lead={t("lead")}>{t("title")}</PageTitle>
      <div className="grid gap-6">
        {person && (
          <Notice icon="person" title={t("about", { name: personName ?? t("gone") })}>
            <p>
              <a href={href("/office/audit")}>{t("show_all")}</a>
            </p>
          </Notice>
        )}
        <Filters
          active={[account, from, until].filter(Boolean).length}
          clearHref={href("/office/audit")}
        >
          {person && <input type="hidden" name="person" value={person} />}
          <Select
            name="account"
            label={t("account")}
            empty={t("any")}
            options={accounts.map(({ id, name }) => ({ value: id, label: name }))}
            defaultValue={account ?? ""}
          />
          <DayField name="from" label={t("from")} defaultValue={from ?? ""} />
          <DayField name="until" label={t("until")} defaultValue={until ?? ""} />
        </Filters>
        <p className="text-soft" role="status">
          {t("count", { count: total })}
        </p>
        {entries.length > 0 ? (
          <EntriesTable entries={entries} />
        ) : (
          <EmptyState title={t("none")}>{t("none_hint")}</EmptyState>
        )}
      </div>
      <Pagination page={page} pages={pages} hrefOf={hrefOf} />
    </>
  );
}

function queryOf(values: Record<string, string | null>) {
  const given = Object.entries(values).filter((entry): entry is [string, string] => !!entry[1]);
  return new URLSearchParams(given);
}
