import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { db } from "#app/db.server.ts";
import { EndCoordinatorForm } from "#app/domain/privacy/office-forms.ts";
import { letCoordinatorGo, officeTeam } from "#app/domain/privacy/office-team.server.ts";
import { NotFound } from "#app/domain/refusal.ts";
import { answering, asking } from "#app/http/answering.server.ts";
import { redirectSaying } from "#app/http/flash.server.ts";
import { readForm } from "#app/http/forms.server.ts";
import { requireAdmin } from "#app/http/guards.server.ts";
import { languageOf } from "#app/http/language.server.ts";
import { useHref } from "#app/i18n/language-context.tsx";
import { BackLink } from "#app/ui/breadcrumbs.tsx";
import { Button } from "#app/ui/button.tsx";
import { Select } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";
import { PageTitle } from "#app/ui/page-title.tsx";
import type { PageHandle } from "#app/ui/title.ts";

export const handle: PageHandle = { title: (t) => t("office_settings:ending") };

export const loader = asking(async ({ request, params }: LoaderFunctionArgs) => {
  await requireAdmin(request);
  const team = await officeTeam(db);
  const leaver = team.find((one) => one.id === params.id);
  if (!leaver) throw new NotFound();
  return { leaver, others: team.filter((one) => one.id !== leaver.id) };
});

export const action = answering(async ({ request, params }: ActionFunctionArgs) => {
  const by = await requireAdmin(request);
  const { successorId } = await readForm(request, EndCoordinatorForm);
  await letCoordinatorGo(db, { by, accountId: params.id ?? "", successorId });
  return redirectSaying(`/${languageOf(request)}/office/settings`, "coordinator_ended");
});

export default function EndCoordinator() {
  const { t } = useTranslation("office_settings");
  const { leaver, others } = useLoaderData<typeof loader>();
  const looksAfter = [t("men", { count: leaver.men }), t("pairs", { count: leaver.pairs })];
  return (
    <>
      <BackLink href={useHref()("/office/settings")}>{t("title")}</BackLink>
      <PageTitle lead={t("ending_lead")}>{t("ending_of", { name: leaver.name })}</PageTitle>
      <Form answer={useActionData<typeof action>()}>
        <p>
          {t("looks_after")}: {looksAfter.join(", ")}
        </p>
        <Select
          name="successorId"
          label={t("successor")}
          empty={t("choose")}
          options={others.map((one) => ({ value: one.id, label: one.name }))}
        />
        <Button look="careful">{t("end")}</Button>
      </Form>
    </>
  );
}
