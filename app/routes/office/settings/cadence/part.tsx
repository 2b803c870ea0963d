import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { db } from "#app/db.server.ts";
import { CADENCE_PARTS, type CadenceNumber, cadencePart } from "#app/domain/cadence-numbers.ts";
import { changeCadence } from "#app/domain/pairs/cadence-settings.server.ts";
import { cadenceForm } from "#app/domain/privacy/office-forms.ts";
import { readSetting } from "#app/domain/privacy/settings.server.ts";
import { NotFound } from "#app/domain/refusal.ts";
import { answering, asking } from "#app/http/answering.server.ts";
import { redirectSaying } from "#app/http/flash.server.ts";
import { readForm } from "#app/http/forms.server.ts";
import { requireAdmin } from "#app/http/guards.server.ts";
import { languageOf } from "#app/http/language.server.ts";
import { useHref } from "#app/i18n/language-context.tsx";
import { BackLink } from "#app/ui/breadcrumbs.tsx";
import { Button } from "#app/ui/button.tsx";
import { TextField } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";
import { PageTitle } from "#app/ui/page-title.tsx";
import type { PageHandle } from "#app/ui/title.ts";

export const handle: PageHandle = { title: (t) => t("office_settings:cadence.title") };

export const loader = asking(async ({ request, params }: LoaderFunctionArgs) => {
  await requireAdmin(request);
  const part = cadencePart(params.part);
  if (!part) throw new NotFound();
  return { part, values: (await readSetting(db, "cadence"))[part] as Record<string, number> };
});

export const action = answering(async ({ request, params }: ActionFunctionArgs) => {
  const by = await requireAdmin(request);
  const part = cadencePart(params.part);
  if (!part) throw new NotFound();
  await changeCadence(db, { by, part, numbers: await readForm(request, cadenceForm(part)) });
  return redirectSaying(`/${languageOf(request)}/office/settings/cadence`, "saved");
});

export default function CadencePartPage() {
  const { t } = useTranslation("office_settings");
  const { part, values } = useLoaderData<typeof loader>();
  const base = useHref()("/office/settings/cadence");
  const numbers: [string, CadenceNumber][] = Object.entries(CADENCE_PARTS[part]);
  return (
    <>
      <BackLink href={base}>{t("cadence.title")}</BackLink>
      <PageTitle lead={t("cadence.part_lead")}>{t(`cadence.part.${part}`)}</PageTitle>
      <Form answer={useActionData<typeof action>()} className="grid gap-6">
        {numbers.map(([name, { usual, least, most, unit, source }]) => (
          <TextField
            key={name}
            name={name}
            label={t(`cadence.number.${name}`)}
            hint={t(`cadence.hint_${unit}`, {
              usual,
              least,
              most,
              source: t(`cadence.source_of.${source}`),
            })}
            type="number"
            inputMode="numeric"
            dir="ltr"
            className="input input-time"
            min={least}
            max={most}
            step={1}
            defaultValue={values[name]}
          />
        ))}
        <div className="actions">
          <Button>{t("save")}</Button>
        </div>
      </Form>
      <Form action={`${base}/${part}/usual`} className="mt-8">
        <Button look="quiet">{t("cadence.restore")}</Button>
      </Form>
    </>
  );
}
