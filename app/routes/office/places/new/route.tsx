import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { db } from "#app/db.server.ts";
import { PlaceForm, PlaceStartQuery } from "#app/domain/places/forms.ts";
import { createPlace } from "#app/domain/places/places.server.ts";
import { municipalitiesToChoose, placeStart } from "#app/domain/places/screens.server.ts";
import { answering, asking } from "#app/http/answering.server.ts";
import { redirectSaying } from "#app/http/flash.server.ts";
import { readFields, readForm } from "#app/http/forms.server.ts";
import { requireCoordinator } from "#app/http/guards.server.ts";
import { languageOf } from "#app/http/language.server.ts";
import { useHref } from "#app/i18n/language-context.tsx";
import { BackLink } from "#app/ui/breadcrumbs.tsx";
import { Button } from "#app/ui/button.tsx";
import { Form } from "#app/ui/form.tsx";
import { PageTitle } from "#app/ui/page-title.tsx";
import type { PageHandle } from "#app/ui/title.ts";
import { PlaceFields } from "../place-fields.tsx";
import { FindArea } from "./find-area.tsx";

export const handle: PageHandle = { title: (t) => t("office_places:new") };

export const loader = asking(async ({ request }: LoaderFunctionArgs) => {
  await requireCoordinator(request);
  const asked = readFields(new URL(request.url).searchParams, PlaceStartQuery);
  const language = languageOf(request);
  return { ...placeStart(asked, language), municipalities: municipalitiesToChoose(language) };
});

export const action = answering(async ({ request }: ActionFunctionArgs) => {
  const by = await requireCoordinator(request);
  const place = await readForm(request, PlaceForm);
  await createPlace(db, { by, ...place });
  return redirectSaying(`/${languageOf(request)}/office/places`, "saved");
});

export default function NewPlace() {
  const { t } = useTranslation("office_places");
  const page = useHref()("/office/places");
  const { near, areas, chosen, municipalities } = useLoaderData<typeof loader>();
  return (
    <>
      <BackLink href={page}>{t("title")}</BackLink>
      <PageTitle>{t("new")}</PageTitle>
      <div className="grid gap-8">
        <FindArea near={near} areas={areas} />
        <section className="grid gap-4">
          <h2>{t("form.title")}</h2>
          <Form action={`${page}/new`} answer={useActionData<typeof action>()}>
            <PlaceFields municipalities={municipalities} known={chosen} />
            <Button>{t("form.save")}</Button>
          </Form>
        </section>
      </div>
    </>
  );
}
