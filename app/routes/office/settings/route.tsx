import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { db } from "#app/db.server.ts";
import { OfficeForm } from "#app/domain/privacy/office-forms.ts";
import { officeTeam } from "#app/domain/privacy/office-team.server.ts";
import { changeSettings, readSettings } from "#app/domain/privacy/settings.server.ts";
import { answering, asking } from "#app/http/answering.server.ts";
import { redirectSaying } from "#app/http/flash.server.ts";
import { readForm } from "#app/http/forms.server.ts";
import { requireAdmin, requireCoordinator } from "#app/http/guards.server.ts";
import { languageOf } from "#app/http/language.server.ts";
import { useHref } from "#app/i18n/language-context.tsx";
import { LinkButton } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { PageTitle } from "#app/ui/page-title.tsx";
import type { PageHandle } from "#app/ui/title.ts";
import { OfficeSettings } from "./office-settings.tsx";
import { Team } from "./team.tsx";

export const handle: PageHandle = { title: (t) => t("office_settings:title") };

export const loader = asking(async ({ request }: LoaderFunctionArgs) => {
  const { officeRole, accountId } = await requireCoordinator(request);
  const [settings, team] = await Promise.all([readSettings(db), officeTeam(db)]);
  return { settings, team, mayChange: officeRole === "admin", accountId };
});

export const action = answering(async ({ request }: ActionFunctionArgs) => {
  const by = await requireAdmin(request);
  await changeSettings(db, { by, changes: await readForm(request, OfficeForm) });
  return redirectSaying(`/${languageOf(request)}/office/settings`, "saved");
});

export default function SettingsPage() {
  const { t } = useTranslation("office_settings");
  const href = useHref();
  const { settings, team, mayChange, accountId } = useLoaderData<typeof loader>();
  return (
    <>
      <PageTitle lead={t(mayChange ? "lead" : "lead_reader")}>{t("title")}</PageTitle>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-8">
        <OfficeSettings
          settings={settings}
          mayChange={mayChange}
          answer={useActionData<typeof action>()}
        />
        <Card title={t("matching.title")}>
          <p className="mb-4 max-w-prose">{t("matching.lead")}</p>
          <LinkButton look="quiet" icon="pair" href={href("/office/settings/matching")}>
            {t("matching.open")}
          </LinkButton>
        </Card>
        <Card title={t("cadence.title")}>
          <p className="mb-4 max-w-prose">{t("cadence.lead")}</p>
          <LinkButton look="quiet" icon="clock" href={href("/office/settings/cadence")}>
            {t("cadence.open")}
          </LinkButton>
        </Card>
        <Team team={team} mayChange={mayChange} self={accountId} />
      </div>
    </>
  );
}
