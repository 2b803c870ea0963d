import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { db } from "#app/db.server.ts";
import { askForCode } from "#app/domain/accounts/codes.server.ts";
import { AskForCodeForm } from "#app/domain/accounts/forms.ts";
import { answering } from "#app/http/answering.server.ts";
import { readForm } from "#app/http/forms.server.ts";
import { languageOf } from "#app/http/language.server.ts";
import { leaveWhenSignedIn, redirectToCode } from "#app/http/signing-in.server.ts";
import { Button } from "#app/ui/button.tsx";
import { TextField } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";
import { PageTitle } from "#app/ui/page-title.tsx";
import type { PageHandle } from "#app/ui/title.ts";

export const handle: PageHandle = { title: (t) => t("sign_in:title") };

export async function loader({ request }: LoaderFunctionArgs) {
  await leaveWhenSignedIn(request);
  return null;
}

/** The answer is the same whether we know the contact or not. */
export const action = answering(async ({ request }: ActionFunctionArgs) => {
  const { contact } = await readForm(request, AskForCodeForm);
  await askForCode(db, { contact, language: languageOf(request) });
  return redirectToCode(request, contact);
});

export default function SignIn() {
  const { t } = useTranslation("sign_in");
  return (
    <>
      <PageTitle lead={t("lead")}>{t("title")}</PageTitle>
      <Form answer={useActionData<typeof action>()}>
        <TextField
          name="contact"
          label={t("contact")}
          hint={t("contact_hint")}
          inputMode="email"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          required
        />
        <Button icon="key">{t("send")}</Button>
      </Form>
      <p className="mt-8 max-w-prose text-soft">{t("card")}</p>
    </>
  );
}
