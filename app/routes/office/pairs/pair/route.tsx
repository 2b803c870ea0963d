import type { LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { db } from "#app/db.server.ts";
import { type PairScreen, pairScreen } from "#app/domain/pairs/pair-screen.server.ts";
import { type Answer, asking } from "#app/http/answering.server.ts";
import { requireCoordinator } from "#app/http/guards.server.ts";
import { useHref } from "#app/i18n/language-context.tsx";
import { Badge, type BadgeTone } from "#app/ui/badge.tsx";
import { BackLink } from "#app/ui/breadcrumbs.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageTitle } from "#app/ui/page-title.tsx";
import type { PageHandle } from "#app/ui/title.ts";
import { AboutCard } from "./about-card.tsx";
import { CheckInsCard } from "./check-ins-card.tsx";
import { ClosingCard } from "./closing-card.tsx";
import { DueCard } from "./due-card.tsx";
import { FirstMeetingCard } from "./first-meeting-card.tsx";
import { GoalsCard } from "./goals-card.tsx";
import { HistoryCard } from "./history-card.tsx";
import { MeetingsCard } from "./meetings-card.tsx";
import { NextMeetingCard } from "./next-meeting-card.tsx";
import { NoteCard } from "./note-card.tsx";
import { RhythmCard } from "./rhythm-card.tsx";
import { SaidCard } from "./said-card.tsx";

export const handle: PageHandle<PairScreen> = {
  title: (t, data) => data && t("office_pairs:names", namesIn(data)),
};

export const loader = asking(async ({ request, params }: LoaderFunctionArgs) => {
  const by = await requireCoordinator(request);
  return pairScreen(db, { by, pairId: params.id ?? "" });
});

const TONES: Record<PairScreen["pair"]["state"], BadgeTone> = {
  beginning: "mind",
  meeting: "good",
  ended: "calm",
};

export default function PairPage() {
  const { t } = useTranslation("office_pairs");
  const href = useHref();
  const screen = useLoaderData<typeof loader>() as PairScreen;
  const { state } = screen.pair;
  return (
    <>
      <EndedMeanwhile screen={screen} />
      <BackLink href={href("/office/pairs")}>{t("pair.back")}</BackLink>
      <PageTitle>{t("names", namesIn(screen))}</PageTitle>
      <p className="-mt-4 mb-6">
        <Badge tone={TONES[state]}>{t(`pair.state.${state}`)}</Badge>
      </p>
      <div className="print-facts grid items-start gap-6 lg:grid-cols-[3fr_2fr] lg:grid-rows-[auto_1fr]">
        <div className="grid min-w-0 gap-6">
          <DueCard screen={screen} />
          <FirstMeetingCard screen={screen} />
          <SaidCard screen={screen} />
        </div>
        <div className="grid min-w-0 gap-6 lg:col-start-2 lg:row-span-2">
          <AboutCard screen={screen} />
          <ClosingCard screen={screen} />
          <NextMeetingCard screen={screen} />
          <GoalsCard screen={screen} />
          <NoteCard screen={screen} />
        </div>
        <div className="grid min-w-0 gap-6">
          <CheckInsCard screen={screen} />
          <RhythmCard screen={screen} />
          <MeetingsCard screen={screen} />
          <HistoryCard screen={screen} />
        </div>
      </div>
    </>
  );
}

/** A colleague has ended the pair meanwhile: the form that was sent is not on the page any more. */
function EndedMeanwhile({ screen: { pair } }: { screen: PairScreen }) {
  const { t } = useTranslation("errors");
  const answer = useActionData<Answer>();
  if (!pair.endedOn || answer?.refusal !== "pair_ended_already") return null;
  return (
    <div role="alert" tabIndex={-1} data-focus="" className="mb-6">
      <Notice tone="mind">{t("refusal.pair_ended_already")}</Notice>
    </div>
  );
}

function namesIn({ men }: PairScreen) {
  return { participant: men.participant.name, supportPerson: men.supportPerson.name };
}
