import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { PeopleFiltersForm } from "#app/domain/people/forms.ts";
import { asking } from "#app/http/answering.server.ts";
import { readFields } from "#app/http/forms.server.ts";
import { requireCoordinator } from "#app/http/guards.server.ts";
import { languageOf } from "#app/http/language.server.ts";
import { useHref } from "#app/i18n/language-context.tsx";
import { Actions, LinkButton } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { PageTitle } from "#app/ui/page-title.tsx";
import { Pagination } from "#app/ui/pagination.tsx";
import type { PageHandle } from "#app/ui/title.ts";
import { PeopleFiltersBar } from "./filters-bar.tsx";
import { listScreen } from "./list.server.ts";
import { PeopleTable } from "./people-table.tsx";

export const handle: PageHandle = { title: (t) => t("office_people:title") };

export const loader = asking(async ({ request }: LoaderFunctionArgs) => {
  const by = await requireCoordinator(request);
  const filters = readFields(new URL(request.url).searchParams, PeopleFiltersForm);
  return listScreen({ by, filters, language: languageOf(request) });
});

export default function PeoplePage() {
  const { t } = useTranslation("office_people");
  const href = useHref();
  const { people, total, page, pages, filters, choices } = useLoaderData<typeof loader>();
  return (
    <>
      <PageTitle lead={t("lead")}>{t("title")}</PageTitle>
      <div className="grid gap-6">
        <Actions>
          <LinkButton icon="plus" href={href("/office/people/new")}>
            {t("add")}
          </LinkButton>
          <LinkButton icon="upload" look="quiet" href={href("/office/people/import")}>
            {t("import")}
          </LinkButton>
        </Actions>
        <PeopleFiltersBar filters={filters} choices={choices} />
        <p className="text-soft" role="status">
          {t("count", { count: total })}
        </p>
        {people.length > 0 ? <PeopleTable people={people} /> : <Nobody filters={filters} />}
      </div>
      <Pagination page={page} pages={pages} hrefOf={(to) => pageHref(filters, to)} />
    </>
  );
}

type Filters = ReturnType<typeof useLoaderData<typeof loader>>["filters"];

function Nobody({ filters }: { filters: Filters }) {
  const { t } = useTranslation("office_people");
  const { page: _, ...asked } = filters;
  const found = Object.values(asked).some(Boolean) ? "nobody_found" : "nobody_yet";
  return <EmptyState title={t(found)}>{t(`${found}_hint`)}</EmptyState>;
}

/** The same list, another page of it. */
function pageHref({ page: _, ...filters }: Filters, page: number) {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(filters)) if (value) query.set(name, value);
  query.set("page", String(page));
  return `?${query}`;
}
