import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { db } from "#app/db.server.ts";
import { clockOf, dayOf, helsinkiInstant } from "#app/domain/day.ts";
import { MyPlanForm } from "#app/domain/pairs/forms.ts";
import { myPair } from "#app/domain/pairs/my-pair.server.ts";
import { planNextMeeting } from "#app/domain/pairs/plans.server.ts";
import { NotFound } from "#app/domain/refusal.ts";
import { answering, asking } from "#app/http/answering.server.ts";
import { redirectSaying } from "#app/http/flash.server.ts";
import { readForm } from "#app/http/forms.server.ts";
import { requireMan } from "#app/http/guards.server.ts";
import { languageOf } from "#app/http/language.server.ts";
import { useHref } from "#app/i18n/language-context.tsx";
import { BackLink } from "#app/ui/breadcrumbs.tsx";
import { Button } from "#app/ui/button.tsx";
import { Form } from "#app/ui/form.tsx";
import { PageTitle } from "#app/ui/page-title.tsx";
import type { PageHandle } from "#app/ui/title.ts";
import { PlanFields } from "./plan-fields.tsx";

export const handle: PageHandle = { title: (t) => t("pairs:plan.title") };

export const loader = asking(async ({ request }: LoaderFunctionArgs) => {
  const man = await requireMan(request);
  const pair = await myPair(db, { man, pairId: new URL(request.url).searchParams.get("pair") });
  if (!pair) throw new NotFound();
  return pair;
});

export const action = answering(async ({ request }: ActionFunctionArgs) => {
  const by = await requireMan(request);
  const { pairId, day, clock, place } = await readForm(request, MyPlanForm);
  await planNextMeeting(db, { by, pairId, meetAt: helsinkiInstant(day, clock), place });
  return redirectSaying(`/${languageOf(request)}/me/pair?pair=${pairId}`, "next_meeting_saved");
});

export default function NextMeeting() {
  const { t } = useTranslation("pairs");
  const href = useHref();
  const pair = useLoaderData<typeof loader>();
  const planned = pair.nextMeetingAt;
  return (
    <>
      <BackLink href={href(`/me/pair?pair=${pair.id}`)}>{t("meeting.back")}</BackLink>
      <PageTitle lead={t("plan.lead")}>{t("plan.title")}</PageTitle>
      <Form answer={useActionData<typeof action>()}>
        <input type="hidden" name="pairId" value={pair.id} />
        <PlanFields
          today={pair.today}
          planned={
            planned && {
              day: dayOf(planned),
              clock: clockOf(planned),
              place: pair.nextMeetingPlace,
            }
          }
        />
        <Button>{t("plan.save")}</Button>
      </Form>
    </>
  );
}
