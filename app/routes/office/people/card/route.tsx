import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { db } from "#app/db.server.ts";
import { cardPaper } from "#app/domain/accounts/card-paper.server.ts";
import { cardScreen, giveCard } from "#app/domain/people/card.server.ts";
import { answering, asking } from "#app/http/answering.server.ts";
import { requireCoordinator } from "#app/http/guards.server.ts";
import { useHref } from "#app/i18n/language-context.tsx";
import { BackLink } from "#app/ui/breadcrumbs.tsx";
import { Button } from "#app/ui/button.tsx";
import { Form } from "#app/ui/form.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageTitle } from "#app/ui/page-title.tsx";
import type { PageHandle } from "#app/ui/title.ts";
import { CardOfHis } from "./card-of-his.tsx";
import { Paper } from "./paper.tsx";

export const handle: PageHandle<{ name: string }> = {
  title: (t, data) => t("office_card:title", { name: data?.name ?? "" }),
};

export const loader = asking(async ({ request, params }: LoaderFunctionArgs) => {
  const by = await requireCoordinator(request);
  const personId = params.id ?? "";
  return { personId, ...(await cardScreen(db, { by, personId })) };
});

/** The answer is the page with the two secrets: they are shown here once and kept nowhere. */
export const action = answering(async ({ request, params }: ActionFunctionArgs) => {
  const by = await requireCoordinator(request);
  const { pin, ...card } = await giveCard(db, { by, personId: params.id ?? "" });
  return { pin, paper: cardPaper(card) };
});

export default function CardPage() {
  const { t } = useTranslation("office_card");
  const { personId, name, card, isProtected } = useLoaderData<typeof loader>();
  const made = useActionData<typeof action>();
  const person = useHref()(`/office/people/${personId}`);
  return (
    <>
      <BackLink href={person}>{name}</BackLink>
      <div className="no-print">
        <PageTitle lead={t("lead")}>{t("title", { name })}</PageTitle>
      </div>
      {isProtected && (
        <div className="no-print mb-6">
          <Notice tone="mind" icon="lock">
            {t("protected")}
          </Notice>
        </div>
      )}
      {made && "paper" in made ? (
        <Paper pin={made.pin} paper={made.paper} />
      ) : (
        <div className="grid max-w-prose justify-items-start gap-6">
          {card && <CardOfHis card={card} ending={`${person}/card/ending`} />}
          <Form>
            {card && <p className="text-soft">{t("replaces")}</p>}
            <Button icon="qr">{t(card ? "make_another" : "make")}</Button>
          </Form>
        </div>
      )}
    </>
  );
}
