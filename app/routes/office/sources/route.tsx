import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { db } from "#app/db.server.ts";
import { ChainQuery, SourceForm } from "#app/domain/sources/forms.ts";
import { sourceChains } from "#app/domain/sources/screens.server.ts";
import { SOURCE_KINDS } from "#app/domain/sources/source.ts";
import { addSource } from "#app/domain/sources/sources.server.ts";
import { answering, asking } from "#app/http/answering.server.ts";
import { redirectSaying } from "#app/http/flash.server.ts";
import { readFields, readForm } from "#app/http/forms.server.ts";
import { requireCoordinator } from "#app/http/guards.server.ts";
import { languageOf } from "#app/http/language.server.ts";
import { useHref } from "#app/i18n/language-context.tsx";
import { useAnswerTo } from "#app/routes/answer-to.ts";
import { BackLink } from "#app/ui/breadcrumbs.tsx";
import { Button } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { Select, TextField } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";
import { PageTitle } from "#app/ui/page-title.tsx";
import { Tabs } from "#app/ui/tabs.tsx";
import type { PageHandle } from "#app/ui/title.ts";
import { ChainTable } from "./chain-table.tsx";

export const handle: PageHandle = { title: (t) => t("office_reach:sources.title") };

export const loader = asking(async ({ request }: LoaderFunctionArgs) => {
  const by = await requireCoordinator(request);
  const asked = readFields(new URL(request.url).searchParams, ChainQuery);
  return sourceChains(db, { by, ...asked });
});

export const action = answering(async ({ request }: ActionFunctionArgs) => {
  const by = await requireCoordinator(request);
  const source = await readForm(request, SourceForm);
  await addSource(db, { by, ...source });
  return redirectSaying(`/${languageOf(request)}/office/sources`, "saved");
});

/** How men find us, and what comes of it, in counts. */
export default function Sources() {
  const { t } = useTranslation("office_reach");
  const href = useHref();
  const here = href("/office/sources");
  const { year, sources } = useLoaderData<typeof loader>();
  return (
    <>
      <BackLink href={href("/office/gatherings")}>{t("gatherings")}</BackLink>
      <PageTitle lead={t("sources.lead")}>{t("sources.title")}</PageTitle>
      <Tabs
        label={t("sources.year")}
        tabs={[year - 1, year, year + 1].map((one) => ({
          href: `${here}?year=${one}`,
          label: String(one),
          current: one === year,
        }))}
      />
      <div className="grid gap-6">
        <ChainTable sources={sources} />
        <p className="max-w-prose text-soft">{t("sources.how_counted")}</p>
        <Card title={t("sources.new")}>
          <Form action={here} answer={useAnswerTo(here)}>
            <TextField
              name="name"
              label={t("sources.name")}
              hint={t("sources.name_hint")}
              maxLength={80}
              required
            />
            <Select
              name="kind"
              label={t("sources.kind")}
              defaultValue="poster"
              options={SOURCE_KINDS.map((kind) => ({
                value: kind,
                label: t(`sources.kinds.${kind}`),
              }))}
            />
            <Button icon="plus">{t("sources.add")}</Button>
          </Form>
        </Card>
      </div>
    </>
  );
}
