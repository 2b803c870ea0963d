import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { db } from "#app/db.server.ts";
import { inviteCoordinator } from "#app/domain/accounts/coordinators.server.ts";
import { InvitationForm } from "#app/domain/accounts/forms.ts";
import { answering, asking } from "#app/http/answering.server.ts";
import { redirectSaying } from "#app/http/flash.server.ts";
import { readForm } from "#app/http/forms.server.ts";
import { requireAdmin } from "#app/http/guards.server.ts";
import { languageOf } from "#app/http/language.server.ts";
import { useHref } from "#app/i18n/language-context.tsx";
import { LANGUAGES, OFFICE_LANGUAGES } from "#app/i18n/languages.ts";
import { BackLink } from "#app/ui/breadcrumbs.tsx";
import { Button } from "#app/ui/button.tsx";
import { RadioGroup } from "#app/ui/choices.tsx";
import { TextField } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";
import { PageTitle } from "#app/ui/page-title.tsx";
import type { PageHandle } from "#app/ui/title.ts";

export const handle: PageHandle = { title: (t) => t("office_settings:invite") };

export const loader = asking(async ({ request }: LoaderFunctionArgs) => {
  await requireAdmin(request);
  return null;
});

export const action = answering(async ({ request }: ActionFunctionArgs) => {
  const by = await requireAdmin(request);
  await inviteCoordinator(db, { by, ...(await readForm(request, InvitationForm)) });
  return redirectSaying(`/${languageOf(request)}/office/settings`, "coordinator_invited");
});

export default function InviteCoordinator() {
  const { t } = useTranslation("office_settings");
  return (
    <>
      <BackLink href={useHref()("/office/settings")}>{t("title")}</BackLink>
      <PageTitle lead={t("invite_lead")}>{t("invite")}</PageTitle>
      <Form answer={useActionData<typeof action>()}>
        <TextField name="name" label={t("who")} autoComplete="off" />
        <TextField name="email" label={t("email")} inputMode="email" autoComplete="off" dir="ltr" />
        <RadioGroup
          name="role"
          label={t("role")}
          defaultValue="coordinator"
          choices={[
            {
              value: "coordinator",
              label: t("roles.coordinator"),
              hint: t("roles.coordinator_hint"),
            },
            { value: "admin", label: t("roles.admin"), hint: t("roles.admin_hint") },
          ]}
        />
        <RadioGroup
          name="language"
          label={t("language")}
          defaultValue="fi"
          sideBySide
          choices={OFFICE_LANGUAGES.map((code) => ({
            value: code,
            label: LANGUAGES[code].name,
            lang: LANGUAGES[code].html,
          }))}
        />
        <Button icon="mail">{t("send_invitation")}</Button>
      </Form>
    </>
  );
}
