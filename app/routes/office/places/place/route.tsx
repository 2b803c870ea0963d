import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { db } from "#app/db.server.ts";
import { PlaceForm } from "#app/domain/places/forms.ts";
import { pictureOf } from "#app/domain/places/pictures.server.ts";
import { editPlace } from "#app/domain/places/places.server.ts";
import {
  municipalitiesToChoose,
  placeForOffice,
  placesToChoose,
} from "#app/domain/places/screens.server.ts";
import { waysTo } from "#app/domain/places/ways.server.ts";
import { answering, asking } from "#app/http/answering.server.ts";
import { redirectSaying } from "#app/http/flash.server.ts";
import { readForm } from "#app/http/forms.server.ts";
import { requireCoordinator } from "#app/http/guards.server.ts";
import { languageOf } from "#app/http/language.server.ts";
import { useHref } from "#app/i18n/language-context.tsx";
import { useAnswerTo } from "#app/routes/answer-to.ts";
import { BackLink } from "#app/ui/breadcrumbs.tsx";
import { Actions, Button } from "#app/ui/button.tsx";
import { Form } from "#app/ui/form.tsx";
import { PageTitle } from "#app/ui/page-title.tsx";
import type { PageHandle } from "#app/ui/title.ts";
import { PlaceFields } from "../place-fields.tsx";
import { InUse } from "./in-use.tsx";
import { PictureForm } from "./picture-form.tsx";
import { SameAs } from "./same-as.tsx";
import { WaysForm } from "./ways-form.tsx";

type Place = Awaited<ReturnType<typeof placeForOffice>>;

export const handle: PageHandle<{ place: Place } | undefined> = {
  title: (_t, data) => data?.place.name,
};

export const loader = asking(async ({ request, params }: LoaderFunctionArgs) => {
  await requireCoordinator(request);
  const [placeId, language] = [params.id ?? "", languageOf(request)];
  const place = await placeForOffice(db, placeId);
  const others = await placesToChoose(db, { language });
  const ways = await waysTo(db, placeId);
  const picture = await pictureOf(db, placeId);
  return { place, ways, picture, others, municipalities: municipalitiesToChoose(language) };
});

export const action = answering(async ({ request, params }: ActionFunctionArgs) => {
  const by = await requireCoordinator(request);
  const place = await readForm(request, PlaceForm);
  await editPlace(db, { by, placeId: params.id ?? "", ...place });
  return redirectSaying(`/${languageOf(request)}/office/places`, "saved");
});

export default function Place() {
  const { t } = useTranslation("office_places");
  const { place, ways, picture, others, municipalities } = useLoaderData<typeof loader>();
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
        <WaysForm here={here} ways={ways} />
        <PictureForm here={here} name={place.name} picture={picture} />
        <Actions>
          <InUse here={here} retiredAt={place.retiredAt} />
          <SameAs here={here} others={others.filter(({ value }) => value !== place.id)} />
        </Actions>
      </div>
    </>
  );
}
