import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { db } from "#app/db.server.ts";
import { PlaceForm } from "#app/domain/places/forms.ts";
import { editPlace } from "#app/domain/places/places.server.ts";
import { municipalitiesToChoose, placeForOffice } from "#app/domain/places/screens.server.ts";
import { answering, asking } from "#app/http/answering.server.ts";
import { redirectSaying } from "#app/http/flash.server.ts";
import { readForm } from "#app/http/forms.server.ts";
import { requireCoordinator } from "#app/http/guards.server.ts";
import { languageOf } from "#app/http/language.server.ts";
import { useHref } from "#app/i18n/language-context.tsx";
import { useAnswerTo } from "#app/routes/answer-to.ts";
import { BackLink } from "#app/ui/breadcrumbs.tsx";
import { Button } from "#app/ui/button.tsx";
import { Form } from "#app/ui/form.tsx";
import { PageTitle } from "#app/ui/page-title.tsx";
import type { PageHandle } from "#app/ui/title.ts";
import { PlaceFields } from "../place-fields.tsx";
import { InUse } from "./in-use.tsx";

type Place = Awaited<ReturnType<typeof placeForOffice>>;

export const handle: PageHandle<{ place: Place } | undefined> = {
  title: (_t, data) => data?.place.name,
};

export const loader = asking(async ({ request, params }: LoaderFunctionArgs) => {
  await requireCoordinator(request);
  const place = await placeForOffice(db, params.id ?? "");
  return { place, municipalities: municipalitiesToChoose(languageOf(request)) };
});

export const action = answering(async ({ request, params }: ActionFunctionArgs) => {
  const by = await requireCoordinator(request);
  const place = await readForm(request, PlaceForm);
  await editPlace(db, { by, placeId: params.id ?? "", ...place });
  return redirectSaying(`/${languageOf(request)}/office/places`, "saved");
});

export default function Place() {
  const { t } = useTranslation("office_places");
  const { place, municipalities } = useLoaderData<typeof loader>();
  const list = useHref()("/office/places");
  const here = `${list}/${place.id}`;
  return (
    <>
      <BackLink href={list}>{t("title")}</BackLink>
      <PageTitle>{place.name}</PageTitle>
      <div className="grid gap-8">
        <Form action={here} answer={useAnswerTo(here)}>
          <PlaceFields municipalities={municipalities} known={place} />
          <Button>{t("form.save")}</Button>
        </Form>
        <InUse here={here} retiredAt={place.retiredAt} />
      </div>
    </>
  );
}
