import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { db } from "#app/db.server.ts";
import { NewStatementForm } from "#app/domain/advocacy/forms.ts";
import { writeStatement } from "#app/domain/advocacy/statements.server.ts";
import { newId } from "#app/domain/id.ts";
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
import { StatementFields, StatementTextFields } from "./statement-fields.tsx";

export const handle: PageHandle = { title: (t) => t("office_advocacy:statement.new") };

export const loader = asking(async ({ request }: LoaderFunctionArgs) => {
  await requireCoordinator(request);
  return { post: newId() };
});

export const action = answering(async ({ request }: ActionFunctionArgs) => {
  const by = await requireCoordinator(request);
  const statement = await readForm(request, NewStatementForm);
  const id = await writeStatement(db, { by, ...statement });
  return redirectSaying(`/${languageOf(request)}/office/advocacy/statements/${id}`, "saved");
});

/** A statement begins as a draft in one language. */
export default function NewStatement() {
  const { t } = useTranslation("office_advocacy");
  const href = useHref();
  const { post } = useLoaderData<typeof loader>();
  return (
    <>
      <BackLink href={href("/office/advocacy")}>{t("title")}</BackLink>
      <PageTitle lead={t("statement.new_lead")}>{t("statement.new")}</PageTitle>
      <Form
        action={href("/office/advocacy/statements/new")}
        answer={useActionData<typeof action>()}
      >
        <input type="hidden" name="post" value={post} />
        <StatementFields />
        <StatementTextFields />
        <Button>{t("statement.save_draft")}</Button>
      </Form>
    </>
  );
}
