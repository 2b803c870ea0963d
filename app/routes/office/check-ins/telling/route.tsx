import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { db } from "#app/db.server.ts";
import { checkInToTell, tellCheckIn } from "#app/domain/pairs/check-in-telling.server.ts";
import { CheckInTellingForm } from "#app/domain/pairs/forms.ts";
import { type Answer, answering, asking } from "#app/http/answering.server.ts";
import { redirectSaying } from "#app/http/flash.server.ts";
import { readForm } from "#app/http/forms.server.ts";
import { requireCoordinator } from "#app/http/guards.server.ts";
import { Checkbox, RadioGroup } from "#app/ui/choices.tsx";
import { Faces } from "#app/ui/faces.tsx";
import type { PageHandle } from "#app/ui/title.ts";
import { pairUrl } from "../../pairs/pair/pair-url.server.ts";
import { Telling } from "../telling-form.tsx";

export const handle: PageHandle = { title: (t) => t("office_pairs:telling.title") };

export const loader = asking(async ({ request, params }: LoaderFunctionArgs) => {
  await requireCoordinator(request);
  return checkInToTell(db, { checkInId: params.id ?? "" });
});

export const action = answering(async ({ request, params }: ActionFunctionArgs) => {
  const by = await requireCoordinator(request);
  const said = await readForm(request, CheckInTellingForm);
  const { pairId } = await tellCheckIn(db, { by, checkInId: params.id ?? "", ...said });
  return redirectSaying(pairUrl(request, { id: pairId }), "answer_written");
});

/** How it goes for him, as he said it on the phone. */
export default function TellCheckIn() {
  const { t } = useTranslation("office_pairs");
  const asked = useLoaderData<typeof loader>();
  return (
    <Telling asked={asked} answer={useActionData<Answer>()} title={t("telling.title")}>
      <Faces label={t("telling.face")} optional />
      <RadioGroup
        name="didMeet"
        label={t("telling.did_meet")}
        optional
        sideBySide
        choices={[
          { value: "yes", label: t("closing.yes") },
          { value: "no", label: t("closing.no") },
        ]}
      />
      <Checkbox name="callMe" label={t("telling.call")} hint={t("telling.call_hint")} />
    </Telling>
  );
}
