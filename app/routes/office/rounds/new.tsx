import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { db } from "#app/db.server.ts";
import { NewRoundForm } from "#app/domain/rounds/forms.ts";
import { planRound } from "#app/domain/rounds/planning.server.ts";
import { roundFormScreen } from "#app/domain/rounds/screens.server.ts";
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
import { TextLanguage } from "../texts/text-language.tsx";
import { RoundFields, RoundTextFields } from "./round-fields.tsx";

export const handle: PageHandle = { title: (t) => t("office_rounds:form.new_title") };

export const loader = asking(async ({ request }: LoaderFunctionArgs) => {
  const by = await requireCoordinator(request);
  return roundFormScreen(db, { by, roundId: null, language: languageOf(request) });
});

export const action = answering(async ({ request }: ActionFunctionArgs) => {
  const by = await requireCoordinator(request);
  const id = await planRound(db, { by, ...(await readForm(request, NewRoundForm)) });
  return redirect(`/${languageOf(request)}/office/rounds/${id}`);
});

export default function NewRound() {
  const { t } = useTranslation("office_rounds");
  const screen = useLoaderData<typeof loader>();
  return (
    <>
      <BackLink href={useHref()("/office/rounds")}>{t("title")}</BackLink>
      <PageTitle lead={t("form.new_lead")}>{t("form.new_title")}</PageTitle>
      <Form answer={useActionData<typeof action>()}>
        <TextLanguage />
        <RoundTextFields />
        <RoundFields {...screen} known={undefined} />
        <Button>{t("form.create")}</Button>
      </Form>
    </>
  );
}
