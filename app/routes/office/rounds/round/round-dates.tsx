import { useTranslation } from "react-i18next";
import { clockOf, dayOf } from "#app/domain/day.ts";
import { REPEATS } from "#app/domain/gatherings/gathering.ts";
import type { RoundForOffice } from "#app/domain/rounds/screens.server.ts";
import { formatInstant } from "#app/i18n/dates.ts";
import { officeLanguage, useHref, useLanguage } from "#app/i18n/language-context.tsx";
import { useAnswerTo } from "#app/routes/answer-to.ts";
import { Badge } from "#app/ui/badge.tsx";
import { Actions, Button } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { DayField, TimeField } from "#app/ui/day-field.tsx";
import { Ask } from "#app/ui/dialog.tsx";
import { Select, TextField } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";

type RoundDate = RoundForOffice["dates"][number];

/** When and where the group meets; the men of the round see it, nobody else. */
export function RoundDates({ round }: { round: RoundForOffice }) {
  const { t } = useTranslation("office_rounds");
  return (
    <Card title={t("dates.title")}>
      <p className="mb-4 text-soft">{t("dates.text")}</p>
      <ul className="mb-4 grid gap-3">
        {round.dates.map((date) => (
          <OneDate key={date.id} round={round} date={date} />
        ))}
      </ul>
      {round.state !== "over" && round.state !== "cancelled" && <AddDates round={round} />}
    </Card>
  );
}

function OneDate({ round, date }: { round: RoundForOffice; date: RoundDate }) {
  const { t } = useTranslation("office_rounds");
  const href = useHref();
  const language = officeLanguage(useLanguage());
  const at = href(`/office/rounds/${round.id}/dates/${date.id}`);
  return (
    <li className="grid gap-2">
      <span>
        {formatInstant(date.startsAt, language)}, <bdi>{date.place}</bdi>{" "}
        {date.state === "cancelled" && <Badge tone="mind">{t("dates.off")}</Badge>}
      </span>
      {date.isTime && (
        <a href={`${at}/attendance`}>
          {date.present > 0 ? t("dates.present", { count: date.present }) : t("dates.who_came")}
        </a>
      )}
      {date.state === "ahead" && (
        <Actions>
          <MoveDate round={round} date={date} action={`${at}/new-time`} />
          <Ask label={t("dates.cancel")} title={t("dates.cancel_title")}>
            <p>{t("dates.cancel_text")}</p>
            <Form action={`${at}/cancellation`} className="">
              <Button look="careful">{t("dates.cancel")}</Button>
            </Form>
          </Ask>
        </Actions>
      )}
    </li>
  );
}

function MoveDate({
  round,
  date,
  action,
}: {
  round: RoundForOffice;
  date: RoundDate;
  action: string;
}) {
  const { t } = useTranslation(["office_gatherings", "office_rounds"]);
  const answer = useAnswerTo(action);
  return (
    <Ask
      label={t("event.move")}
      title={t("event.move_title")}
      icon="clock"
      open={answer !== undefined}
    >
      <p>{t("office_rounds:dates.move_text")}</p>
      <Form action={action} answer={answer} id={`move-${date.id}`}>
        <WhenAndWhere round={round} date={date} />
        <Button>{t("event.move_send")}</Button>
      </Form>
    </Ask>
  );
}

function WhenAndWhere({ round, date }: { round: RoundForOffice; date?: RoundDate }) {
  const { t } = useTranslation("office_gatherings");
  return (
    <>
      <DayField
        name="day"
        label={t("add.day")}
        min={round.today}
        defaultValue={date && dayOf(date.startsAt)}
        required
      />
      <div className="flex flex-wrap gap-4">
        <TimeField
          name="starts"
          label={t("add.starts")}
          defaultValue={date && clockOf(date.startsAt)}
          required
        />
        <TimeField
          name="ends"
          label={t("add.ends")}
          defaultValue={date && clockOf(date.endsAt)}
          required
        />
      </div>
      <Select
        name="placeId"
        label={t("form.place")}
        empty={t("form.place_choose")}
        options={round.places}
        defaultValue={date?.placeId ?? ""}
        required
      />
    </>
  );
}

function AddDates({ round }: { round: RoundForOffice }) {
  const { t } = useTranslation(["office_rounds", "office_gatherings"]);
  const action = useHref()(`/office/rounds/${round.id}/dates`);
  const answer = useAnswerTo(action);
  return (
    <Ask label={t("dates.add")} title={t("dates.add")} icon="plus" open={answer !== undefined}>
      <Form action={action} answer={answer} id="dates">
        <WhenAndWhere round={round} />
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
