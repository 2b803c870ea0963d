import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { db } from "#app/db.server.ts";
import { deleteMyself, whatEndsWith } from "#app/domain/privacy/deletion.server.ts";
import { DeletionForm } from "#app/domain/privacy/forms.ts";
import { answering, asking } from "#app/http/answering.server.ts";
import { redirectSaying } from "#app/http/flash.server.ts";
import { readForm } from "#app/http/forms.server.ts";
import { requireMan } from "#app/http/guards.server.ts";
import { languageOf } from "#app/http/language.server.ts";
import { useHref } from "#app/i18n/language-context.tsx";
import { BackLink } from "#app/ui/breadcrumbs.tsx";
import { Actions, Button, LinkButton } from "#app/ui/button.tsx";
import { Checkbox } from "#app/ui/choices.tsx";
import { Form } from "#app/ui/form.tsx";
import { PageTitle } from "#app/ui/page-title.tsx";
import type { PageHandle } from "#app/ui/title.ts";

export const handle: PageHandle = { title: (t) => t("my_data:deletion.title") };

export const loader = asking(async ({ request }: LoaderFunctionArgs) => {
  const man = await requireMan(request);
  return whatEndsWith(db, { man });
});

/** His session is gone with his account; the start page says that it is done. */
export const action = answering(async ({ request }: ActionFunctionArgs) => {
  const man = await requireMan(request);
  await readForm(request, DeletionForm);
  await deleteMyself(db, { man });
  return redirectSaying(`/${languageOf(request)}`, "data_deleted");
});

export default function Deletion() {
  const { t } = useTranslation("my_data");
  const href = useHref();
  const { pairs, events, staysInOffice } = useLoaderData<typeof loader>();
  return (
    <>
      <BackLink href={href("/me/data")}>{t("title")}</BackLink>
      <PageTitle lead={t("deletion.lead")}>{t("deletion.title")}</PageTitle>
      <ul className="mb-6 grid max-w-prose list-disc gap-2 ps-6">
        <li>{t("deletion.data")}</li>
        {pairs > 0 && <li>{t("deletion.pair", { count: pairs })}</li>}
        {events > 0 && <li>{t("deletion.events", { count: events })}</li>}
        <li>{t("deletion.counts")}</li>
        {staysInOffice && <li>{t("deletion.office")}</li>}
      </ul>
      <Form answer={useActionData<typeof action>()}>
        <Checkbox name="sure" label={t("deletion.sure")} />
        <Actions>
          <Button look="careful" icon="trash">
            {t("deletion.do")}
          </Button>
          <LinkButton look="quiet" href={href("/me/data")}>
            {t("deletion.keep")}
          </LinkButton>
        </Actions>
      </Form>
    </>
  );
}
