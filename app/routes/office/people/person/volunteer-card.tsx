import { useTranslation } from "react-i18next";
import type { Day } from "#app/domain/day.ts";
import { BY_PHONE } from "#app/domain/people/forms.ts";
import { formatDay, formatInstant } from "#app/i18n/dates.ts";
import { officeLanguage, useLanguage } from "#app/i18n/language-context.tsx";
import { Button } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { DayField, TimeField } from "#app/ui/day-field.tsx";
import { Select } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";
import { useAnswerTo } from "./answer.ts";
import { usePersonHref } from "./person-href.ts";
import type { PersonScreen } from "./person-screen.ts";
import { SignedLines } from "./signed-lines.tsx";

/** The talk to get to know him, what he has signed, and his certificate. */
export function VolunteerCard({ screen }: { screen: PersonScreen }) {
  const { t } = useTranslation(["office_certificate", "office_path"]);
  const language = officeLanguage(useLanguage());
  const at = usePersonHref();
  const isSupporter = screen.roles.some(({ kind }) => kind === "support_person");
  const trainedOn = screen.roles.find(({ trainedOn }) => trainedOn)?.trainedOn;
  return (
    <Card title={t("talk.title")} id="talk">
      <div className="grid gap-5">
        {screen.talks.map(({ id, startsAt, isPicked, way, place }) => (
          <p key={id}>
            {formatInstant(startsAt, language)}, {t(isPicked ? "talk.picked" : "talk.offered")}
            {way && `, ${way === "phone" ? t("talk.call") : place}`}
          </p>
        ))}
        <details open={useAnswerTo("talks") !== undefined}>
          <summary className="py-3">{t("talk.offer")}</summary>
          <Form id="talks" action={at("/talks")} answer={useAnswerTo("talks")}>
            {[1, 2, 3].map((number) => (
              <div key={number} className="flex flex-wrap gap-4">
                <DayField
                  name={`day${number}`}
                  label={t("talk.day", { number })}
                  optional={number > 1}
                  min={screen.today}
                />
                <TimeField
                  name={`clock${number}`}
                  label={t("talk.clock", { number })}
                  optional={number > 1}
                />
              </div>
            ))}
            <Select
              name="where"
              label={t("talk.where")}
              hint={t("talk.where_hint")}
              empty={t("talk.choose")}
              options={[{ value: BY_PHONE, label: t("talk.call") }, ...screen.places]}
            />
            <Button look="quiet">{t("talk.send")}</Button>
          </Form>
        </details>
        {isSupporter && (
          <>
            <p>
              {trainedOn
                ? t("office_path:training.done", {
                    day: formatDay(trainedOn as Day, language, { year: true }),
                  })
                : t("office_path:training.not_yet")}
            </p>
            <SignedLines screen={screen} />
            {screen.pairs.some((pair) => pair.isSupportPerson) && (
              <p>
                <a href={at("/certificate")}>{t("title")}</a>
              </p>
            )}
          </>
        )}
      </div>
    </Card>
  );
}
