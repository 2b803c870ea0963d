import { useTranslation } from "react-i18next";
import { NAMELESS } from "#app/domain/referrals/service.ts";
import { Button } from "#app/ui/button.tsx";
import { DayField } from "#app/ui/day-field.tsx";
import { Ask } from "#app/ui/dialog.tsx";
import { Select } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";
import { useAnswerTo } from "./answer.ts";
import { usePersonHref } from "./person-href.ts";
import type { PersonScreen } from "./person-screen.ts";

/** A referral counted without a name was a mistake: which number, for no man stands by it. */
export function TakeBack({ today, post }: Pick<PersonScreen, "today" | "post">) {
  const { t } = useTranslation(["office_referrals", "words"]);
  const answer = useAnswerTo("nameless-referrals/removal");
  return (
    <Ask label={t("back.ask")} title={t("back.title")} open={answer !== undefined}>
      <Form id="back" action={usePersonHref()("/nameless-referrals/removal")} answer={answer}>
        <p className="text-soft">{t("back.lead")}</p>
        <input type="hidden" name="post" value={post} />
        <Select
          name="service"
          label={t("service")}
          empty={t("choose")}
          options={NAMELESS.map((code) => ({ value: code, label: t(`words:service.${code}`) }))}
        />
        <DayField name="backOn" label={t("back.on")} defaultValue={today} max={today} />
        <Button look="careful">{t("back.do")}</Button>
      </Form>
    </Ask>
  );
}
