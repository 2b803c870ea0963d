import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { db } from "#app/db.server.ts";
import { AFTERWARDS, OUTCOMES } from "#app/domain/pairs/farewell.ts";
import { farewellToTell, tellFarewell } from "#app/domain/pairs/farewell-telling.server.ts";
import { FarewellTellingForm } from "#app/domain/pairs/forms.ts";
import { type Answer, answering, asking } from "#app/http/answering.server.ts";
import { redirectSaying } from "#app/http/flash.server.ts";
import { readForm } from "#app/http/forms.server.ts";
import { requireCoordinator } from "#app/http/guards.server.ts";
import { RadioGroup } from "#app/ui/choices.tsx";
import { Faces } from "#app/ui/faces.tsx";
import type { PageHandle } from "#app/ui/title.ts";
import { Telling } from "../../check-ins/telling-form.tsx";
import { pairUrl } from "../../pairs/pair/pair-url.server.ts";

export const handle: PageHandle = { title: (t) => t("office_pairs:telling.after_title") };

export const loader = asking(async ({ request, params }: LoaderFunctionArgs) => {
  await requireCoordinator(request);
  return farewellToTell(db, { farewellId: params.id ?? "" });
});

export const action = answering(async ({ request, params }: ActionFunctionArgs) => {
  const by = await requireCoordinator(request);
  const said = await readForm(request, FarewellTellingForm);
  const { pairId } = await tellFarewell(db, { by, farewellId: params.id ?? "", ...said });
  return redirectSaying(pairUrl(request, { id: pairId }), "answer_written");
});

/** How the pair was for him, as he said it on the phone. */
export default function TellFarewell() {
  const { t } = useTranslation("office_pairs");
  const asked = useLoaderData<typeof loader>();
  const outcomes = (of: "more_people" | "more_at_home") =>
    OUTCOMES.map((code) => ({ value: code, label: t(`said.${of}.${code}`) }));
  return (
    <Telling asked={asked} answer={useActionData<Answer>()} title={t("telling.after_title")}>
      <Faces label={t("telling.after_face")} />
      <RadioGroup
        name="morePeople"
        label={t("telling.more_people")}
        optional
        choices={outcomes("more_people")}
      />
      {asked.isParticipant && (
        <RadioGroup
          name="moreAtHome"
          label={t("telling.more_at_home")}
          optional
          choices={outcomes("more_at_home")}
        />
      )}
      <RadioGroup
        name="next"
        label={t("telling.next")}
        optional
        choices={AFTERWARDS.filter((code) => asked.isParticipant || code !== "support_person").map(
          (code) => ({ value: code, label: t(`said.next.${code}`) }),
        )}
      />
    </Telling>
  );
}
