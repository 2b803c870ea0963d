import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { db } from "#app/db.server.ts";
import { ObservationForm } from "#app/domain/advocacy/forms.ts";
import { noteObservation } from "#app/domain/advocacy/observations.server.ts";
import { publicStatements } from "#app/domain/advocacy/statements.server.ts";
import { answering, asking } from "#app/http/answering.server.ts";
import { redirectSaying } from "#app/http/flash.server.ts";
import { readForm } from "#app/http/forms.server.ts";
import { languageOf } from "#app/http/language.server.ts";
import { BackLink } from "#app/ui/breadcrumbs.tsx";
import { Button } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Form } from "#app/ui/form.tsx";
import { PageTitle } from "#app/ui/page-title.tsx";
import type { PageHandle } from "#app/ui/title.ts";
import { useHrefVia } from "#app/ui/via.tsx";
import { ObservationFields } from "./observation-fields.tsx";
import { Statement } from "./statement.tsx";

export const handle: PageHandle = {
  title: (t) => t("advocacy:title"),
  found: (t) => t("advocacy:lead"),
};

export const loader = asking(async ({ request }: LoaderFunctionArgs) => {
  return { statements: await publicStatements(db, languageOf(request)) };
});

export const action = answering(async ({ request }: ActionFunctionArgs) => {
  const language = languageOf(request);
  const observation = await readForm(request, ObservationForm);
  await noteObservation(db, { by: null, language, ...observation });
  return redirectSaying(`/${language}/advocacy`, "observation_sent");
});

/** What men meet here goes to those who decide, without names: he tells, and reads what we have said. */
export default function Advocacy() {
  const { t } = useTranslation("advocacy");
  const href = useHrefVia();
  const { statements } = useLoaderData<typeof loader>();
  return (
    <>
      <BackLink href={href("/about")}>{t("about:title")}</BackLink>
      <PageTitle lead={t("lead")}>{t("title")}</PageTitle>
      <div className="grid items-start gap-8 lg:grid-cols-2">
        <Card title={t("tell.title")} id="tell">
          <p className="mb-4">{t("tell.text")}</p>
          <Form action={href("/advocacy")} answer={useActionData<typeof action>()}>
            <ObservationFields />
            <Button>{t("tell.send")}</Button>
          </Form>
        </Card>
        <section className="grid gap-5">
          <h2>{t("statements")}</h2>
          {statements.length === 0 && <EmptyState title={t("no_statements")} />}
          {statements.map((statement) => (
            <Statement key={statement.id} statement={statement} />
          ))}
        </section>
      </div>
    </>
  );
}
