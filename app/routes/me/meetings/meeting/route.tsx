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
import { requireMan } from "#app/http/guards.server.ts";
import { languageOf } from "#app/http/language.server.ts";
import { useHref } from "#app/i18n/language-context.tsx";
import { BackLink } from "#app/ui/breadcrumbs.tsx";
import { PageTitle } from "#app/ui/page-title.tsx";
import type { PageHandle } from "#app/ui/title.ts";
import { CorrectMeeting } from "../correct-meeting.tsx";

export const handle: PageHandle = { title: (t) => t("pairs:meeting.correct_title") };

export const loader = asking(async ({ request, params }: LoaderFunctionArgs) => {
  const by = await requireMan(request);
  return meetingToShow(db, { by, meetingId: params.id ?? "" });
});

export const action = answering(async ({ request, params }: ActionFunctionArgs) => {
  const by = await requireMan(request);
  const met = await readForm(request, MeetingForm);
  const { pairId } = await correctMeeting(db, { by, meetingId: params.id ?? "", ...met });
  return redirectSaying(`/${languageOf(request)}/me/pair?pair=${pairId}`, "meeting_corrected");
});

export default function MyMeeting() {
  const { t } = useTranslation("pairs");
  const href = useHref();
  const meeting = useLoaderData<typeof loader>();
  return (
    <>
      <BackLink href={href(`/me/pair?pair=${meeting.pairId}`)}>{t("meeting.back")}</BackLink>
      <PageTitle>{t("meeting.correct_title")}</PageTitle>
      <CorrectMeeting meeting={meeting} at={href(`/me/meetings/${meeting.id}`)} />
    </>
  );
}
