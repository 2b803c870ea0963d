import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { db } from "#app/db.server.ts";
import { PlaceListQuery } from "#app/domain/places/forms.ts";
import { placesKept } from "#app/domain/places/screens.server.ts";
import { asking } from "#app/http/answering.server.ts";
import { readFields } from "#app/http/forms.server.ts";
import { requireCoordinator } from "#app/http/guards.server.ts";
import { languageOf } from "#app/http/language.server.ts";
import { useHref } from "#app/i18n/language-context.tsx";
import { PlaceMap } from "#app/routes/public/events/place-map.tsx";
import { Actions, Button, LinkButton } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { TextField } from "#app/ui/field.tsx";
import { PageTitle } from "#app/ui/page-title.tsx";
import type { PageHandle } from "#app/ui/title.ts";
import { PlaceTable } from "./place-table.tsx";

export const handle: PageHandle = { title: (t) => t("office_places:title") };

export const loader = asking(async ({ request }: LoaderFunctionArgs) => {
  await requireCoordinator(request);
  const { q } = readFields(new URL(request.url).searchParams, PlaceListQuery);
  return { q, places: await placesKept(db, { language: languageOf(request), search: q }) };
});

export default function Places() {
  const { t } = useTranslation("office_places");
  const href = useHref();
  const { q, places } = useLoaderData<typeof loader>();
  return (
    <>
      <PageTitle lead={t("lead")}>{t("title")}</PageTitle>
      <div className="grid gap-6">
        <Actions>
          <LinkButton icon="plus" href={href("/office/places/new")}>
            {t("new")}
          </LinkButton>
        </Actions>
        <search>
          <form method="get" className="flex flex-wrap items-end gap-3">
            <div className="min-w-0 flex-[1_1_16rem]">
              <TextField name="q" type="search" label={t("search")} defaultValue={q} />
            </div>
            <Button icon="search">{t("do_search")}</Button>
          </form>
        </search>
        {places.length === 0 ? (
          <EmptyState title={t("none")}>{t("none_hint")}</EmptyState>
        ) : (
          <>
            <PlaceTable places={places} id="places" />
            <PlaceMap listId="places" label={t("map_label")} className="h-96" />
          </>
        )}
      </div>
    </>
  );
}
