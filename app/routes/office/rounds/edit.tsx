import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { db } from "#app/db.server.ts";
import { RoundForm } from "#app/domain/rounds/forms.ts";
import { changeRound } from "#app/domain/rounds/planning.server.ts";
import { roundFormScreen } from "#app/domain/rounds/screens.server.ts";
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
import { RoundFields } from "./round-fields.tsx";
import { roundUrl } from "./round-url.server.ts";

export const handle: PageHandle = { title: (t) => t("office_rounds:form.edit_title") };

export const loader = asking(async ({ request, params }: LoaderFunctionArgs) => {
  const by = await requireCoordinator(request);
  return roundFormScreen(db, { by, roundId: params.id ?? "", language: languageOf(request) });
});

export const action = answering(async ({ request, params }: ActionFunctionArgs) => {
  const by = await requireCoordinator(request);
  await changeRound(db, { by, roundId: params.id ?? "", ...(await readForm(request, RoundForm)) });
  return redirectSaying(roundUrl(request, params), "saved");
});

export default function EditRound() {
  const { t } = useTranslation("office_rounds");
  const { round, title, ...screen } = useLoaderData<typeof loader>();
  return (
    <>
      <BackLink href={useHref()(`/office/rounds/${round?.id}`)}>{title}</BackLink>
      <PageTitle>{t("form.edit_title")}</PageTitle>
      <Form answer={useActionData<typeof action>()}>
        <RoundFields {...screen} known={round ?? undefined} />
        <Button>{t("form.save")}</Button>
      </Form>
    </>
  );
}
