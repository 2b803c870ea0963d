import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { db } from "#app/db.server.ts";
import { myRound } from "#app/domain/rounds/my-rounds.server.ts";
import { isBeforeBeginning } from "#app/domain/rounds/round.ts";
import { asking } from "#app/http/answering.server.ts";
import { requireMan } from "#app/http/guards.server.ts";
import { languageOf } from "#app/http/language.server.ts";
import { formatList, formatWeekday } from "#app/i18n/dates.ts";
import { inLanguage, useHref, useLanguage } from "#app/i18n/language-context.tsx";
import { BackLink } from "#app/ui/breadcrumbs.tsx";
import { Actions, Button, LinkButton } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { Ask } from "#app/ui/dialog.tsx";
import { Facts } from "#app/ui/facts.tsx";
import { Form } from "#app/ui/form.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageTitle } from "#app/ui/page-title.tsx";
import type { PageHandle } from "#app/ui/title.ts";
import { useRoundState } from "../../public/rounds/use-round-state.ts";
import { GroupDates } from "./group-dates.tsx";

export type MyRound = Awaited<ReturnType<typeof myRound>>;

export const handle: PageHandle<MyRound> = { title: (_, data) => data?.text.title };

export const loader = asking(async ({ request, params }: LoaderFunctionArgs) => {
  const man = await requireMan(request);
  return myRound(db, { man, roundId: params.id ?? "", language: languageOf(request) });
});

/** A round as one of its men sees it: how it stands with him, when the group meets, what he has told. */
export default function MyRoundPage() {
  const { t } = useTranslation("rounds");
  const href = useHref();
  const round = useLoaderData<typeof loader>() as MyRound;
  const state = useRoundState(round);
  const isOff = round.state === "cancelled";
  return (
    <>
      <BackLink href={href("/me")}>{t("me:title")}</BackLink>
      <PageTitle>
        <span {...inLanguage(round.text.language)}>{round.text.title}</span>
      </PageTitle>
      <div className="grid max-w-read grid-cols-[minmax(0,1fr)] gap-6">
        <Notice tone={round.application === "in" ? "good" : "calm"}>
          <p className="font-semibold">{t(`mine.${isOff ? "cancelled" : round.application}`)}</p>
          {!isOff && round.application === "sent" && <p>{state}</p>}
        </Notice>
        {round.application === "in" && <GroupDates round={round} />}
        {round.application !== "withdrawn" && <Told round={round} />}
      </div>
    </>
  );
}

function Told({ round }: { round: MyRound }) {
  const { t } = useTranslation(["rounds", "words"]);
  const href = useHref();
  const language = useLanguage();
  const evenings = round.evenings.map((weekday) => formatWeekday(weekday, language));
  return (
    <Card title={t("mine.told")}>
      <Facts
        items={[
          { term: t("form.field"), value: t(`fields.${round.field}`) },
          { term: t("form.goal"), value: t(`words:wishes.${round.goal}`) },
          { term: t("form.evenings"), value: formatList(evenings, language) },
        ]}
      />
      <div className="mt-4">
        <Actions>
          {round.state === "open" && (
            <LinkButton look="quiet" href={href(`/rounds/${round.id}/application`)}>
              {t("mine.change")}
            </LinkButton>
          )}
          <Leave round={round} />
        </Actions>
      </div>
    </Card>
  );
}

/** Takes his application back while the round has not begun, or leaves its group. */
function Leave({ round }: { round: MyRound }) {
  const { t } = useTranslation("rounds");
  const href = useHref();
  const isSent = round.application === "sent" && isBeforeBeginning(round.state);
  const isIn = round.application === "in" && round.state === "under_way";
  if (!isSent && !isIn) return null;
  const label = t(isSent ? "mine.withdraw" : "mine.leave");
  return (
    <Ask label={label} title={label}>
      <p>{t(isSent ? "mine.withdraw_text" : "mine.leave_text")}</p>
      <Form action={href(`/me/rounds/${round.id}/withdrawal`)} className="">
        <Button look="careful">{label}</Button>
      </Form>
    </Ask>
  );
}
