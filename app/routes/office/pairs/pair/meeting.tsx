import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { db } from "#app/db.server.ts";
import { MeetingForm } from "#app/domain/pairs/forms.ts";
import { meetingToShow } from "#app/domain/pairs/meeting-screen.server.ts";
import { correctMeeting } from "#app/domain/pairs/meetings.server.ts";
import { answering, asking } from "#app/http/answering.server.ts";
import { redirectSaying } from "#app/http/flash.server.ts";
import { readForm } from "#app/http/forms.server.ts";
import { requireCoordinator } from "#app/http/guards.server.ts";
import { BackLink } from "#app/ui/breadcrumbs.tsx";
import { PageTitle } from "#app/ui/page-title.tsx";
import type { PageHandle } from "#app/ui/title.ts";
import { CorrectMeeting } from "../../../me/meetings/correct-meeting.tsx";
import { usePairHref } from "./pair-href.ts";
import { pairUrl } from "./pair-url.server.ts";

export const handle: PageHandle = { title: (t) => t("office_pairs:pair.correct_title") };

export const loader = asking(async ({ request, params }: LoaderFunctionArgs) => {
  const by = await requireCoordinator(request);
  return meetingToShow(db, { by, meetingId: params.meetingId ?? "" });
});

export const action = answering(async ({ request, params }: ActionFunctionArgs) => {
  const by = await requireCoordinator(request);
  const met = await readForm(request, MeetingForm);
  await correctMeeting(db, { by, meetingId: params.meetingId ?? "", ...met });
  return redirectSaying(pairUrl(request, params), "meeting_corrected");
});

export default function PairMeeting() {
  const { t } = useTranslation("office_pairs");
  const pairHref = usePairHref();
  const meeting = useLoaderData<typeof loader>();
  return (
    <>
      <BackLink href={pairHref("")}>{t("pair.back")}</BackLink>
      <PageTitle>{t("pair.correct_title")}</PageTitle>
      <CorrectMeeting meeting={meeting} at={pairHref(`/meetings/${meeting.id}`)} />
    </>
  );
}
