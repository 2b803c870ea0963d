import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { db } from "#app/db.server.ts";
import { NewGatheringForm } from "#app/domain/gatherings/forms.ts";
import { createGathering } from "#app/domain/gatherings/planning.server.ts";
import { placesToChoose } from "#app/domain/places/screens.server.ts";
import { answering, asking } from "#app/http/answering.server.ts";
import { readForm } from "#app/http/forms.server.ts";
import { requireCoordinator } from "#app/http/guards.server.ts";
import { languageOf } from "#app/http/language.server.ts";
import { useHref } from "#app/i18n/language-context.tsx";
import { BackLink } from "#app/ui/breadcrumbs.tsx";
import { Button } from "#app/ui/button.tsx";
import { Form } from "#app/ui/form.tsx";
import { PageTitle } from "#app/ui/page-title.tsx";
import type { PageHandle } from "#app/ui/title.ts";
import { TextLanguage } from "../../texts/text-language.tsx";
import { GatheringFields, TextFields } from "../gathering-fields.tsx";

export const handle: PageHandle = { title: (t) => t("office_gatherings:form.new_title") };

export const loader = asking(async ({ request }: LoaderFunctionArgs) => {
  await requireCoordinator(request);
  return { places: await placesToChoose(db, { language: languageOf(request) }) };
});

/** A draft. Its host is whoever writes it, until somebody else is. */
export const action = answering(async ({ request }: ActionFunctionArgs) => {
  const by = await requireCoordinator(request);
  const form = await readForm(request, NewGatheringForm);
  const gathering = { by, hostId: by.accountId, ...form, texts: [form] };
  const id = await createGathering(db, gathering);
  return redirect(`/${languageOf(request)}/office/gatherings/${id}`);
});

export default function NewGathering() {
  const { t } = useTranslation("office_gatherings");
  const { places } = useLoaderData<typeof loader>();
  return (
    <>
      <BackLink href={useHref()("/office/gatherings")}>{t("title")}</BackLink>
      <PageTitle lead={t("form.new_lead")}>{t("form.new_title")}</PageTitle>
      <Form answer={useActionData<typeof action>()}>
        <TextLanguage />
        <TextFields />
        <GatheringFields places={places} />
        <Button>{t("form.create")}</Button>
      </Form>
    </>
  );
}
