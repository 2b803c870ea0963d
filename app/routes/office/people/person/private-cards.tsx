import { useTranslation } from "react-i18next";
import type { Day } from "#app/domain/day.ts";
import { formatDay } from "#app/i18n/dates.ts";
import { officeLanguage, useLanguage } from "#app/i18n/language-context.tsx";
import { Button } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { Checkbox } from "#app/ui/choices.tsx";
import { Ask } from "#app/ui/dialog.tsx";
import { TextField } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";
import { useAnswerTo } from "./answer.ts";
import { usePersonHref } from "./person-href.ts";
import type { PersonScreen } from "./person-screen.ts";

/** A wish under a consent of its own, deletable alone. */
export function SpecialWishCard({ screen: { specialWish } }: { screen: PersonScreen }) {
  const { t } = useTranslation("office_people");
  const language = officeLanguage(useLanguage());
  const personHref = usePersonHref();
  const answer = useAnswerTo("special-wish");
  return (
    <Card title={t("special.title")}>
      <div className="grid gap-4">
        {specialWish ? (
          <p>
            <bdi className="font-semibold">{specialWish.text}</bdi>
            <span className="block text-soft">
              {t("special.consented", { day: formatDay(specialWish.consentedOn, language) })}
            </span>
          </p>
        ) : (
          <p className="text-soft">{t("special.none")}</p>
        )}
        <div className="actions">
          <Ask
            label={t("special.edit")}
            title={t("special.title")}
            icon="pencil"
            open={answer !== undefined}
          >
            <Form id="wish" action={personHref("/special-wish")} answer={answer}>
              <TextField
                name="text"
                label={t("special.text")}
                defaultValue={specialWish?.text}
                maxLength={300}
              />
              <Checkbox name="consent" label={t("special.consent")} />
              <Button>{t("special.keep")}</Button>
            </Form>
          </Ask>
          {specialWish && (
            <Ask label={t("special.forget")} title={t("special.forget_title")} icon="trash">
              <p>{t("special.forget_text")}</p>
              <Form action={personHref("/special-wish/erasure")}>
                <Button look="careful">{t("special.forget")}</Button>
              </Form>
            </Ask>
          )}
        </div>
      </div>
    </Card>
  );
}

/** Protected details: asked for, never explained. */
export function ProtectionCard({ screen: { person } }: { screen: PersonScreen }) {
  const { t } = useTranslation("office_people");
  const language = officeLanguage(useLanguage());
  const personHref = usePersonHref();
  if (!person.protectedOn) {
    return (
      <Card title={t("protection.title")}>
        <Form action={personHref("/protection")} answer={useAnswerTo("protection")}>
          <p>{t("protection.off")}</p>
          <Button look="quiet" icon="lock">
            {t("protection.protect")}
          </Button>
        </Form>
      </Card>
    );
  }
  return (
    <Card title={t("protection.title")}>
      <div className="grid gap-4">
        <p>{t("protection.on")}</p>
        <p className="text-soft">
          {t("protection.since", { day: formatDay(person.protectedOn as Day, language) })}
        </p>
        <Ask label={t("protection.unprotect")} title={t("protection.unprotect_title")}>
          <p>{t("protection.unprotect_text")}</p>
          <Form action={personHref("/protection/ending")}>
            <Button look="careful">{t("protection.unprotect")}</Button>
          </Form>
        </Ask>
      </div>
    </Card>
  );
}
