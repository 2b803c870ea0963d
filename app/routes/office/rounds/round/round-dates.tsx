import { useTranslation } from "react-i18next";
import type { Instant } from "#app/domain/day.ts";
import { REPEATS } from "#app/domain/gatherings/gathering.ts";
import type { RoundForOffice } from "#app/domain/rounds/screens.server.ts";
import { formatInstant } from "#app/i18n/dates.ts";
import { officeLanguage, useHref, useLanguage } from "#app/i18n/language-context.tsx";
import { useAnswerTo } from "#app/routes/answer-to.ts";
import { Badge } from "#app/ui/badge.tsx";
import { Button } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { DayField, TimeField } from "#app/ui/day-field.tsx";
import { Ask } from "#app/ui/dialog.tsx";
import { Select, TextField } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";

/** When and where the group meets; the men of the round see it, nobody else. */
export function RoundDates({ round }: { round: RoundForOffice }) {
  const { t } = useTranslation("office_rounds");
  const href = useHref();
  const language = officeLanguage(useLanguage());
  return (
    <Card title={t("dates.title")}>
      <p className="mb-4 text-soft">{t("dates.text")}</p>
      <ul className="mb-4 grid gap-3">
        {round.dates.map((date) => (
          <li key={date.id} className="flex flex-wrap items-center justify-between gap-3">
            <span>
              {formatInstant(date.startsAt as Instant, language)}, <bdi>{date.place}</bdi>{" "}
              {date.state === "cancelled" && <Badge tone="mind">{t("dates.off")}</Badge>}
            </span>
            {date.state === "ahead" && (
              <Ask label={t("dates.cancel")} title={t("dates.cancel_title")}>
                <p>{t("dates.cancel_text")}</p>
                <Form
                  action={href(`/office/rounds/${round.id}/dates/${date.id}/cancellation`)}
                  className=""
                >
                  <Button look="careful">{t("dates.cancel")}</Button>
                </Form>
              </Ask>
            )}
          </li>
        ))}
      </ul>
      {round.state !== "over" && round.state !== "cancelled" && <AddDates round={round} />}
    </Card>
  );
}

function AddDates({ round }: { round: RoundForOffice }) {
  const { t } = useTranslation(["office_rounds", "office_gatherings"]);
  const action = useHref()(`/office/rounds/${round.id}/dates`);
  const answer = useAnswerTo(action);
  return (
    <Ask label={t("dates.add")} title={t("dates.add")} icon="plus" open={answer !== undefined}>
      <Form action={action} answer={answer} id="dates">
        <DayField name="day" label={t("office_gatherings:add.day")} min={round.today} required />
        <div className="flex flex-wrap gap-4">
          <TimeField name="starts" label={t("office_gatherings:add.starts")} required />
          <TimeField name="ends" label={t("office_gatherings:add.ends")} required />
        </div>
        <Select
          name="placeId"
          label={t("office_gatherings:form.place")}
          empty={t("office_gatherings:form.place_choose")}
          options={round.places}
          required
        />
        <Select
          name="repeat"
          label={t("office_gatherings:add.repeat")}
          options={REPEATS.map((repeat) => ({
            value: repeat,
            label: t(`office_gatherings:add.repeats.${repeat}`),
          }))}
        />
        <TextField
          name="times"
          type="number"
          min={1}
          label={t("office_gatherings:add.times")}
          optional
        />
        <Button icon="plus">{t("dates.add")}</Button>
      </Form>
    </Ask>
  );
}
