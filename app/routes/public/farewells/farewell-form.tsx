import { useParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { WORDS_MOST } from "#app/domain/pairs/check-in.ts";
import { OUTCOMES } from "#app/domain/pairs/farewell.ts";
import type { Answer } from "#app/http/answering.server.ts";
import { useHref } from "#app/i18n/language-context.tsx";
import { Button } from "#app/ui/button.tsx";
import { RadioGroup } from "#app/ui/choices.tsx";
import { Faces } from "#app/ui/faces.tsx";
import { TextArea } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";
import type { FarewellPage } from "./route.tsx";

/** A face is enough; what has changed, what he would like now and his words are his to tell. */
export function FarewellForm({
  page: { said, asksAtHome, afterwards },
  refused,
}: {
  page: FarewellPage;
  refused: Answer | undefined;
}) {
  const { t } = useTranslation("farewell");
  const action = useHref()(`/farewells/${useParams().token}/answers`);
  const outcomes = OUTCOMES.map((code) => ({ value: code, label: t(`outcome.${code}`) }));
  return (
    <Form action={action} answer={refused}>
      <Faces label={t("face")} defaultValue={said?.face ?? null} />
      <RadioGroup
        name="morePeople"
        label={t("more_people")}
        optional
        defaultValue={said?.morePeople ?? null}
        choices={outcomes}
      />
      {asksAtHome && (
        <RadioGroup
          name="moreAtHome"
          label={t("more_at_home")}
          optional
          defaultValue={said?.moreAtHome ?? null}
          choices={outcomes}
        />
      )}
      <RadioGroup
        name="next"
        label={t("next")}
        optional
        defaultValue={said?.next ?? null}
        choices={afterwards.map((code) => ({ value: code, label: t(`afterwards.${code}`) }))}
      />
      <TextArea
        name="words"
        label={t("words")}
        hint={t("check_in:words_hint")}
        optional
        rows={3}
        maxLength={WORDS_MOST}
        defaultValue={said?.words ?? ""}
      />
      <Button icon="check">{t("check_in:send")}</Button>
    </Form>
  );
}
