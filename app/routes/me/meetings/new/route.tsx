import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { db } from "#app/db.server.ts";
import { MyMeetingForm } from "#app/domain/pairs/forms.ts";
import { logMeeting } from "#app/domain/pairs/meetings.server.ts";
import { myPair } from "#app/domain/pairs/my-pair.server.ts";
import { NotFound } from "#app/domain/refusal.ts";
import { answering, asking } from "#app/http/answering.server.ts";
import { redirectSaying } from "#app/http/flash.server.ts";
import { readForm } from "#app/http/forms.server.ts";
import { requireMan } from "#app/http/guards.server.ts";
import { languageOf } from "#app/http/language.server.ts";
import { useHref } from "#app/i18n/language-context.tsx";
import { BackLink } from "#app/ui/breadcrumbs.tsx";
import { Button } from "#app/ui/button.tsx";
import { RadioGroup } from "#app/ui/choices.tsx";
import { Form } from "#app/ui/form.tsx";
import { PageTitle } from "#app/ui/page-title.tsx";
import { PocketState } from "#app/ui/pocket-state.tsx";
import type { PageHandle } from "#app/ui/title.ts";
import { MeetingFields } from "../meeting-fields.tsx";

export const handle: PageHandle = { title: (t) => t("pairs:meeting.title") };

export const loader = asking(async ({ request }: LoaderFunctionArgs) => {
  const man = await requireMan(request);
  const pair = await myPair(db, { man, pairId: new URL(request.url).searchParams.get("pair") });
  if (!pair) throw new NotFound();
  return pair;
});

/** Logged twice is one meeting: a second press, or the other man's entry, gets kind words. */
export const action = answering(async ({ request }: ActionFunctionArgs) => {
  const by = await requireMan(request);
  const { pairId, id: postId, ...met } = await readForm(request, MyMeetingForm);
  const { how } = await logMeeting(db, { by, pairId, postId, ...met });
  return redirectSaying(
    `/${languageOf(request)}/me/pair?pair=${pairId}`,
    how === "by_other" ? "meeting_known" : "meeting_logged",
  );
});

export default function NewMeeting() {
  const { t } = useTranslation(["pairs", "errors"]);
  const href = useHref();
  const pair = useLoaderData<typeof loader>();
  return (
    <>
      <BackLink href={href(`/me/pair?pair=${pair.id}`)}>{t("meeting.back")}</BackLink>
      <PageTitle lead={t("meeting.lead")}>{t("meeting.title")}</PageTitle>
      <PocketState signIn={`/me/meetings/new?pair=${pair.id}`} />
      <Form
        answer={useActionData<typeof action>()}
        data-once={undefined}
        data-pocket={href(`/me/pair?pair=${pair.id}`)}
        data-needs="metOn minutes what"
        data-needed={t("errors:required")}
      >
        {pair.pairs.length === 1 ? (
          <input type="hidden" name="pairId" value={pair.id} />
        ) : (
          <RadioGroup
            name="pairId"
            label={t("meeting.with")}
            sideBySide
            defaultValue={pair.id}
            choices={pair.pairs.map(({ id, other }) => ({
              value: id,
              label: <bdi>{other}</bdi>,
            }))}
          />
        )}
        <MeetingFields
          met={{ metOn: pair.today, minutes: null, what: null, place: null }}
          from={pair.startedOn}
          today={pair.today}
        />
        <Button icon="check">{t("meeting.save")}</Button>
      </Form>
    </>
  );
}
