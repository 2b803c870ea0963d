import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { db } from "#app/db.server.ts";
import { ROUND_WEIGHTS } from "#app/domain/matching/rounds.ts";
import { RoundSettingsForm } from "#app/domain/privacy/office-forms.ts";
import { changeSettings, readSetting } from "#app/domain/privacy/settings.server.ts";
import { answering, asking } from "#app/http/answering.server.ts";
import { redirectSaying } from "#app/http/flash.server.ts";
import { readForm } from "#app/http/forms.server.ts";
import { requireAdmin, requireCoordinator } from "#app/http/guards.server.ts";
import { languageOf } from "#app/http/language.server.ts";
import { useHref } from "#app/i18n/language-context.tsx";
import { BackLink } from "#app/ui/breadcrumbs.tsx";
import { Button } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { Form } from "#app/ui/form.tsx";
import { PageTitle } from "#app/ui/page-title.tsx";
import type { PageHandle } from "#app/ui/title.ts";
import { WishFields, WishList } from "./wish-fields.tsx";

export const handle: PageHandle = { title: (t) => t("office_rounds:settings.title") };

export const loader = asking(async ({ request }: LoaderFunctionArgs) => {
  const { officeRole } = await requireCoordinator(request);
  return { weights: await readSetting(db, "round_weights"), mayChange: officeRole === "admin" };
});

export const action = answering(async ({ request }: ActionFunctionArgs) => {
  const by = await requireAdmin(request);
  await changeSettings(db, { by, changes: await readForm(request, RoundSettingsForm) });
  return redirectSaying(`/${languageOf(request)}/office/settings/matching/rounds`, "saved");
});

/** How much each wish weighs in the plan of a round; the rules are those of every plan. */
export default function RoundSettingsPage() {
  const { t } = useTranslation(["office_settings", "office_rounds"]);
  const { weights, mayChange } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <>
      <BackLink href={useHref()("/office/settings/matching")}>{t("matching.title")}</BackLink>
      <PageTitle lead={t("office_rounds:settings.lead")}>
        {t("office_rounds:settings.title")}
      </PageTitle>
      <Card title={t("matching.wishes")}>
        {mayChange ? (
          <Form answer={answer} className="grid gap-6">
            <WishFields weights={weights} usual={ROUND_WEIGHTS} />
            <div className="actions">
              <Button>{t("save")}</Button>
            </div>
          </Form>
        ) : (
          <WishList weights={weights} />
        )}
      </Card>
    </>
  );
}
