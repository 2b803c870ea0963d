import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { db } from "#app/db.server.ts";
import { GatheringForm } from "#app/domain/gatherings/forms.ts";
import { gatheringForOffice } from "#app/domain/gatherings/office-screens.server.ts";
import { editGathering } from "#app/domain/gatherings/planning.server.ts";
import { placesToChoose } from "#app/domain/places/screens.server.ts";
import { answering, asking } from "#app/http/answering.server.ts";
import { redirectSaying } from "#app/http/flash.server.ts";
import { readForm } from "#app/http/forms.server.ts";
import { requireCoordinator } from "#app/http/guards.server.ts";
import { languageOf } from "#app/http/language.server.ts";
import { useHref } from "#app/i18n/language-context.tsx";
import { BackLink } from "#app/ui/breadcrumbs.tsx";
import { Button } from "#app/ui/button.tsx";
import { Form } from "#app/ui/form.tsx";
import { PageTitle } from "#app/ui/page-title.tsx";
import type { PageHandle } from "#app/ui/title.ts";
import { GatheringFields } from "../gathering-fields.tsx";
import { titleOf } from "./title-of.ts";

export const handle: PageHandle = { title: (t) => t("office_gatherings:form.edit_title") };

export const loader = asking(async ({ request, params }: LoaderFunctionArgs) => {
  const by = await requireCoordinator(request);
  const asked = { by, gatheringId: params.id ?? "", language: languageOf(request) };
  const gathering = await gatheringForOffice(db, asked);
  const places = await placesToChoose(db, { ...asked, now: gathering.placeId });
  return { gathering, places };
});

export const action = answering(async ({ request, params }: ActionFunctionArgs) => {
  const by = await requireCoordinator(request);
  const form = await readForm(request, GatheringForm);
  await editGathering(db, { by, gatheringId: params.id ?? "", ...form });
  return redirectSaying(`/${languageOf(request)}/office/gatherings/${params.id}`, "saved");
});

export default function EditGathering() {
  const { t } = useTranslation("office_gatherings");
  const href = useHref();
  const { gathering, places } = useLoaderData<typeof loader>();
  return (
    <>
      <BackLink href={href(`/office/gatherings/${gathering.id}`)}>{titleOf(gathering)}</BackLink>
      <PageTitle>{t("form.edit_title")}</PageTitle>
      <Form answer={useActionData<typeof action>()}>
        <GatheringFields places={places} known={gathering} />
        <Button>{t("form.save")}</Button>
      </Form>
    </>
  );
}
