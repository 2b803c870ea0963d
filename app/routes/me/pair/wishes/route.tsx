import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { db } from "#app/db.server.ts";
import { WORDS_MOST } from "#app/domain/pairs/check-in.ts";
import { WishForm } from "#app/domain/pairs/forms.ts";
import { myPair } from "#app/domain/pairs/my-pair.server.ts";
import { PAIR_WISHES } from "#app/domain/pairs/wish.ts";
import { wishFor } from "#app/domain/pairs/wishes.server.ts";
import { NotFound } from "#app/domain/refusal.ts";
import { type Answer, answering, asking } from "#app/http/answering.server.ts";
import { redirectSaying } from "#app/http/flash.server.ts";
import { readForm } from "#app/http/forms.server.ts";
import { requireMan } from "#app/http/guards.server.ts";
import { languageOf } from "#app/http/language.server.ts";
import { useHref } from "#app/i18n/language-context.tsx";
import { BackLink } from "#app/ui/breadcrumbs.tsx";
import { Button } from "#app/ui/button.tsx";
import { RadioGroup } from "#app/ui/choices.tsx";
import { TextArea } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";
import { PageTitle } from "#app/ui/page-title.tsx";
import type { PageHandle } from "#app/ui/title.ts";

export const handle: PageHandle = { title: (t) => t("pairs:wish.title") };

export const loader = asking(async ({ request }: LoaderFunctionArgs) => {
  const man = await requireMan(request);
  const pairId = new URL(request.url).searchParams.get("pair");
  const pair = await myPair(db, { man, pairId });
  if (!pair) throw new NotFound();
  return { id: pair.id, other: pair.other, wish: pair.wish };
});

export const action = answering(async ({ request }: ActionFunctionArgs) => {
  const man = await requireMan(request);
  const wish = await readForm(request, WishForm);
  await wishFor(db, { man, ...wish });
  return redirectSaying(`/${languageOf(request)}/me/pair?pair=${wish.pairId}`, "saved");
});

/** A man would like to rest or to stop. A person talks with him; the other hears nothing from here. */
export default function Wish() {
  const { t } = useTranslation("pairs");
  const href = useHref();
  const { id, other, wish } = useLoaderData<typeof loader>();
  return (
    <>
      <BackLink href={href(`/me/pair?pair=${id}`)}>{t("pair.title")}</BackLink>
      <PageTitle lead={t("wish.lead", { other })}>{t("wish.title")}</PageTitle>
      <Form answer={useActionData<Answer>()}>
        <input type="hidden" name="pairId" value={id} />
        <RadioGroup
          name="what"
          label={t("wish.what")}
          defaultValue={wish?.what === "call" ? null : (wish?.what ?? null)}
          choices={PAIR_WISHES.map((what) => ({ value: what, label: t(`wish.${what}`) }))}
        />
        <TextArea
          name="words"
          label={t("wish.words")}
          hint={t("wish.words_hint")}
          optional
          rows={3}
          maxLength={WORDS_MOST}
          defaultValue={wish?.words ?? ""}
        />
        <Button>{t("wish.send")}</Button>
      </Form>
    </>
  );
}
