import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { db } from "#app/db.server.ts";
import { ideasFor } from "#app/domain/pairs/ideas.ts";
import { myPair } from "#app/domain/pairs/my-pair.server.ts";
import { eventsForPair } from "#app/domain/today/pair-ideas.server.ts";
import { asking } from "#app/http/answering.server.ts";
import { requireMan } from "#app/http/guards.server.ts";
import { languageOf } from "#app/http/language.server.ts";
import { formatDay } from "#app/i18n/dates.ts";
import { useHref, useLanguage } from "#app/i18n/language-context.tsx";
import { BackLink } from "#app/ui/breadcrumbs.tsx";
import { Actions, LinkButton } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageTitle } from "#app/ui/page-title.tsx";
import { Tabs } from "#app/ui/tabs.tsx";
import type { PageHandle } from "#app/ui/title.ts";
import { FirstMeetingNotice } from "./first-meeting-notice.tsx";
import { GoalsCard } from "./goals/goals-card.tsx";
import { IdeasCard } from "./ideas-card.tsx";
import { MeetingsCard } from "./meetings-card.tsx";
import { NextMeetingCard } from "./next-meeting-card.tsx";
import { ReachCard } from "./reach-card.tsx";
import { RulesCard } from "./rules-card.tsx";
import { WishNotice } from "./wishes/wish-notice.tsx";

export const handle: PageHandle = { title: (t) => t("pairs:pair.title") };

export const loader = asking(async ({ request }: LoaderFunctionArgs) => {
  const man = await requireMan(request);
  const pairId = new URL(request.url).searchParams.get("pair");
  const pair = await myPair(db, { man, pairId });
  if (!pair) return { pair, ideas: [], events: [] };
  const language = languageOf(request);
  const events = await eventsForPair(db, { man, pairId: pair.id, language });
  return { pair, ideas: ideasFor(pair.id, pair.today), events };
});

export type MyPair = NonNullable<Awaited<ReturnType<typeof myPair>>>;

type Page = {
  pair: MyPair | null;
  ideas: ReturnType<typeof ideasFor>;
  events: Awaited<ReturnType<typeof eventsForPair>>;
};

export default function Pair() {
  const { t } = useTranslation("pairs");
  const href = useHref();
  const { pair } = useLoaderData<typeof loader>() as Page;
  return (
    <>
      <BackLink href={href("/me")}>{t("suggestion.my_things")}</BackLink>
      {pair ? <OnePair pair={pair} /> : <NoPair />}
    </>
  );
}

function OnePair({ pair }: { pair: MyPair }) {
  const { t } = useTranslation("pairs");
  const href = useHref();
  const language = useLanguage();
  const { ideas, events } = useLoaderData<typeof loader>() as Page;
  return (
    <>
      <PageTitle
        lead={t("pair.since", { day: formatDay(pair.startedOn, language, { year: true }) })}
      >
        {t("pair.with", { other: pair.other })}
      </PageTitle>
      {pair.pairs.length > 1 && (
        <Tabs
          label={t("pair.several")}
          tabs={pair.pairs.map(({ id, other }) => ({
            href: href(`/me/pair?pair=${id}`),
            label: other,
            current: id === pair.id,
          }))}
        />
      )}
      <FirstMeetingNotice pair={pair} />
      <WishNotice pair={pair} />
      {pair.pauseUntil && (
        <Notice icon="clock">
          {t("pair.rests", { day: formatDay(pair.pauseUntil, language, { year: true }) })}
        </Notice>
      )}
      <div className="my-6">
        <Actions>
          <LinkButton icon="check" href={href(`/me/meetings/new?pair=${pair.id}`)}>
            {t("pair.log")}
          </LinkButton>
        </Actions>
      </div>
      <div className="grid items-start gap-6 lg:grid-cols-2">
        <div className="grid min-w-0 gap-6">
          <NextMeetingCard pair={pair} />
          <ReachCard pair={pair} />
          <GoalsCard pair={pair} />
          <RulesCard pair={pair} />
        </div>
        <div className="grid min-w-0 gap-6">
          <IdeasCard events={events} ideas={ideas} other={pair.other} />
          <MeetingsCard pair={pair} />
        </div>
      </div>
      {(!pair.wish || pair.wish.what === "call") && (
        <p className="mt-6">
          <a className="thumb" href={href(`/me/pair/wishes?pair=${pair.id}`)}>
            {t("wish.title")}
          </a>
        </p>
      )}
    </>
  );
}

function NoPair() {
  const { t } = useTranslation("pairs");
  const href = useHref();
  return (
    <>
      <PageTitle>{t("pair.title")}</PageTitle>
      <EmptyState title={t("pair.none_title")}>
        <p>{t("pair.none_hint")}</p>
        <p className="mt-4">
          <LinkButton href={href("/me")} look="quiet">
            {t("suggestion.my_things")}
          </LinkButton>
        </p>
      </EmptyState>
    </>
  );
}
