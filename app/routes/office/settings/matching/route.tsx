import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { db } from "#app/db.server.ts";
import { ALWAYS_RELAXABLE } from "#app/domain/matching/plan-rules.ts";
import { MatchingSettingsForm } from "#app/domain/privacy/office-forms.ts";
import { changeSettings, readSettings } from "#app/domain/privacy/settings.server.ts";
import { answering, asking } from "#app/http/answering.server.ts";
import { redirectSaying } from "#app/http/flash.server.ts";
import { readForm } from "#app/http/forms.server.ts";
import { requireAdmin, requireCoordinator } from "#app/http/guards.server.ts";
import { languageOf } from "#app/http/language.server.ts";
import { useHref } from "#app/i18n/language-context.tsx";
import { BackLink } from "#app/ui/breadcrumbs.tsx";
import { Button } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { CheckboxGroup } from "#app/ui/choices.tsx";
import { Form } from "#app/ui/form.tsx";
import { PageTitle } from "#app/ui/page-title.tsx";
import type { PageHandle } from "#app/ui/title.ts";
import { RuleList } from "./rule-list.tsx";
import { WishFields, WishList } from "./wish-fields.tsx";

export const handle: PageHandle = { title: (t) => t("office_settings:matching.title") };

export const loader = asking(async ({ request }: LoaderFunctionArgs) => {
  const { officeRole } = await requireCoordinator(request);
  const { matching_weights: weights, matching_relaxed: relaxed } = await readSettings(db);
  return { weights, relaxed, mayChange: officeRole === "admin" };
});

export const action = answering(async ({ request }: ActionFunctionArgs) => {
  const by = await requireAdmin(request);
  await changeSettings(db, { by, changes: await readForm(request, MatchingSettingsForm) });
  return redirectSaying(`/${languageOf(request)}/office/settings/matching`, "saved");
});

export default function MatchingSettingsPage() {
  const { t } = useTranslation(["office_settings", "office_matching", "office_rounds"]);
  const href = useHref();
  const { weights, relaxed, mayChange } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <>
      <BackLink href={href("/office/settings")}>{t("title")}</BackLink>
      <PageTitle lead={t("matching.lead")}>{t("matching.title")}</PageTitle>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-8">
        <Card title={t("matching.wishes")}>
          <p className="mb-4 max-w-prose text-soft">{t("matching.wishes_text")}</p>
          {mayChange ? (
            <Form answer={answer} className="grid gap-6">
              <WishFields weights={weights} />
              <CheckboxGroup
                name="relaxed"
                label={t("matching.relaxed")}
                hint={t("matching.relaxed_hint")}
                defaultValues={relaxed}
                choices={ALWAYS_RELAXABLE.map((value) => ({
                  value,
                  label: t(`matching.relax.${value}`),
                }))}
              />
              <div className="actions">
                <Button>{t("save")}</Button>
              </div>
            </Form>
          ) : (
            <WishList weights={weights} />
          )}
        </Card>
        <p>
          <a className="contact-link" href={href("/office/settings/matching/rounds")}>
            {t("office_rounds:settings.title")}
          </a>
        </p>
        <RuleList />
      </div>
    </>
  );
}
