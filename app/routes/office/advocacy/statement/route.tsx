import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { db } from "#app/db.server.ts";
import { StatementForm } from "#app/domain/advocacy/forms.ts";
import { correctStatement, statementForOffice } from "#app/domain/advocacy/statements.server.ts";
import { answering, asking } from "#app/http/answering.server.ts";
import { redirectSaying } from "#app/http/flash.server.ts";
import { readForm } from "#app/http/forms.server.ts";
import { requireCoordinator } from "#app/http/guards.server.ts";
import { languageOf } from "#app/http/language.server.ts";
import { inLanguage, officeLanguage, useHref, useLanguage } from "#app/i18n/language-context.tsx";
import { languageName } from "#app/i18n/language-names.ts";
import { useAnswerTo } from "#app/routes/answer-to.ts";
import { Badge } from "#app/ui/badge.tsx";
import { BackLink } from "#app/ui/breadcrumbs.tsx";
import { Button } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { Form } from "#app/ui/form.tsx";
import { PageTitle } from "#app/ui/page-title.tsx";
import type { PageHandle } from "#app/ui/title.ts";
import { PublicBar } from "./public-bar.tsx";
import { StatementFields, StatementTextFields } from "./statement-fields.tsx";

export const handle: PageHandle = { title: (t) => t("office_advocacy:statement.one") };

export const loader = asking(async ({ request, params }: LoaderFunctionArgs) => {
  await requireCoordinator(request);
  return statementForOffice(db, params.id ?? "");
});

export const action = answering(async ({ request, params }: ActionFunctionArgs) => {
  const by = await requireCoordinator(request);
  const id = params.id ?? "";
  const statement = await readForm(request, StatementForm);
  await correctStatement(db, { by, id, ...statement });
  return redirectSaying(`/${languageOf(request)}/office/advocacy/statements/${id}`, "saved");
});

/** One statement: in which languages it is said, about what, and whether everyone may read it. */
export default function StatementPage() {
  const { t } = useTranslation("office_advocacy");
  const href = useHref();
  const language = officeLanguage(useLanguage());
  const statement = useLoaderData<typeof loader>();
  const here = href(`/office/advocacy/statements/${statement.id}`);
  const toTexts = `${here}/texts`;
  return (
    <>
      <BackLink href={href("/office/advocacy")}>{t("title")}</BackLink>
      <PageTitle>{t("statement.one")}</PageTitle>
      <PublicBar statement={statement} here={here} />
      <div className="grid items-start gap-6 lg:grid-cols-2">
        <div className="grid gap-6">
          {statement.texts.map((text) => (
            <Card
              key={text.language}
              title={<span {...inLanguage(text.language)}>{text.title}</span>}
              aside={<Badge>{languageName(text.language, language)}</Badge>}
            >
              <p className="whitespace-pre-line wrap-anywhere" {...inLanguage(text.language)}>
                {text.text}
              </p>
            </Card>
          ))}
        </div>
        <div className="grid gap-6">
          <Card title={t("statement.say_in")}>
            <p className="mb-4 text-soft">{t("statement.say_in_hint")}</p>
            <Form id="text" action={toTexts} answer={useAnswerTo(toTexts)}>
              <StatementTextFields />
              <Button>{t("statement.save")}</Button>
            </Form>
          </Card>
          <Card title={t("statement.facts")}>
            <Form id="facts" action={here} answer={useAnswerTo(here)}>
              <StatementFields known={statement} />
              <Button look="quiet">{t("statement.save")}</Button>
            </Form>
          </Card>
        </div>
      </div>
    </>
  );
}
