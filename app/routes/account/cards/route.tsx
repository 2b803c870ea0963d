import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { db } from "#app/db.server.ts";
import { isCardUsable, signInByCard } from "#app/domain/accounts/cards.server.ts";
import { PinForm } from "#app/domain/accounts/forms.ts";
import { answering, asking } from "#app/http/answering.server.ts";
import { readForm } from "#app/http/forms.server.ts";
import { SECRET_PAGE } from "#app/http/secret-page.ts";
import { signIn } from "#app/http/signing-in.server.ts";
import { Button } from "#app/ui/button.tsx";
import { Form } from "#app/ui/form.tsx";
import { PageTitle } from "#app/ui/page-title.tsx";
import type { PageHandle } from "#app/ui/title.ts";
import { DigitsField } from "../digits-field.tsx";

export const handle: PageHandle = { title: (t) => t("sign_in:card_title") };

const GONE = 410;
export const headers = () => SECRET_PAGE;

/** Unknown, too old, taken back and blocked look the same: ask your coordinator. */
export const loader = asking(async ({ params }: LoaderFunctionArgs) => {
  const usable = await isCardUsable(db, params.token ?? "");
  return data({ usable }, { status: usable ? 200 : GONE, headers: SECRET_PAGE });
});

export const action = answering(async ({ request, params }: ActionFunctionArgs) => {
  const { pin } = await readForm(request, PinForm);
  return signIn(request, await signInByCard(db, { token: params.token ?? "", pin }));
});

export default function SignInCard() {
  const { t } = useTranslation("sign_in");
  const answer = useActionData<typeof action>();
  const { usable } = useLoaderData<typeof loader>();
  if (!usable) return <PageTitle lead={t("card_over_lead")}>{t("card_over")}</PageTitle>;
  return (
    <>
      <PageTitle lead={t("card_lead")}>{t("card_title")}</PageTitle>
      <Form answer={answer}>
        <DigitsField name="pin" label={t("pin")} hint={t("pin_hint")} autoComplete="off" />
        <Button icon="key">{t("enter")}</Button>
      </Form>
    </>
  );
}
