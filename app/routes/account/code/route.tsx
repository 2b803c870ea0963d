import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { Trans, useTranslation } from "react-i18next";
import { db } from "#app/db.server.ts";
import { signInByCode } from "#app/domain/accounts/codes.server.ts";
import { CodeForm } from "#app/domain/accounts/forms.ts";
import { formatPhone } from "#app/domain/contact.ts";
import { answering, asking } from "#app/http/answering.server.ts";
import { readForm } from "#app/http/forms.server.ts";
import { nextQuery } from "#app/http/next.server.ts";
import { requireContact, signIn } from "#app/http/signing-in.server.ts";
import { useHref } from "#app/i18n/language-context.tsx";
import { BackLink } from "#app/ui/breadcrumbs.tsx";
import { Button } from "#app/ui/button.tsx";
import { Form } from "#app/ui/form.tsx";
import { PageTitle } from "#app/ui/page-title.tsx";
import type { PageHandle } from "#app/ui/title.ts";
import { DigitsField } from "../digits-field.tsx";

export const handle: PageHandle = { title: (t) => t("sign_in:code_title") };

export const loader = asking(async ({ request }: LoaderFunctionArgs) => {
  const contact = requireContact(request);
  return { contact: contact.email ?? contact.phone, next: nextQuery(request) };
});

export const action = answering(async ({ request }: ActionFunctionArgs) => {
  const contact = requireContact(request);
  const { code } = await readForm(request, CodeForm);
  return signIn(request, await signInByCode(db, { contact, digits: code }));
});

export default function Code() {
  const { t } = useTranslation("sign_in");
  const { contact, next } = useLoaderData<typeof loader>();
  const signIn = useHref()("/sign-in") + next;
  return (
    <>
      <BackLink href={signIn}>{t("other_contact")}</BackLink>
      <PageTitle
        lead={
          <Trans
            t={t}
            i18nKey="code_lead"
            values={{ contact: contact.includes("@") ? contact : formatPhone(contact) }}
            components={{ who: <bdi dir="ltr" /> }}
          />
        }
      >
        {t("code_title")}
      </PageTitle>
      <Form answer={useActionData<typeof action>()}>
        <DigitsField
          name="code"
          label={t("code")}
          hint={t("code_hint")}
          autoComplete="one-time-code"
        />
        <Button icon="key">{t("enter")}</Button>
      </Form>
      <Form action={signIn} className="mt-8 grid max-w-prose justify-items-start gap-3">
        <input type="hidden" name="contact" value={contact} />
        <p className="text-soft">{t("no_code")}</p>
        <Button look="quiet">{t("send_again")}</Button>
      </Form>
    </>
  );
}
