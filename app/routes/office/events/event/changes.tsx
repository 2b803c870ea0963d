import { useTranslation } from "react-i18next";
import { addDays, clockOf, type Day, dayOf } from "#app/domain/day.ts";
import { SCOPES, type Scope } from "#app/domain/gatherings/gathering.ts";
import type { OfficeEvent } from "#app/domain/gatherings/who-comes.server.ts";
import { useHref } from "#app/i18n/language-context.tsx";
import { useAnswerTo } from "#app/routes/answer-to.ts";
import { Button } from "#app/ui/button.tsx";
import { RadioGroup } from "#app/ui/choices.tsx";
import { DayField, TimeField } from "#app/ui/day-field.tsx";
import { Ask } from "#app/ui/dialog.tsx";
import { type Option, Select, TextField } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";

/** What can be done with one date: move it, limit it, do it again, call it off. */
export function Changes({ event, places }: { event: OfficeEvent; places: Option[] }) {
  const isDone = event.standing === "cancelled" || event.standing === "over";
  return (
    <div className="grid gap-3">
      {!isDone && <Move event={event} places={places} />}
      {!isDone && <Capacity event={event} />}
      <Copy event={event} />
      {!isDone && <Cancel event={event} />}
    </div>
  );
}

function Move({ event, places }: { event: OfficeEvent; places: Option[] }) {
  const { t } = useTranslation("office_gatherings");
  const action = useHref()(`/office/events/${event.id}/new-time`);
  const answer = useAnswerTo(action);
  return (
    <Ask label={t("event.move")} title={t("event.move_title")} icon="clock" open={!!answer}>
      {!runsOn(event) && <Told event={event} />}
      <Form action={action} answer={answer} id="move">
        <DayField name="day" label={t("add.day")} defaultValue={dayOf(event.startsAt)} required />
        <div className="flex flex-wrap gap-4">
          <TimeField
            name="starts"
            label={t("add.starts")}
            defaultValue={clockOf(event.startsAt)}
            required
          />
          <TimeField
            name="ends"
            label={t("add.ends")}
            defaultValue={clockOf(event.endsAt)}
            required
          />
        </div>
        <Select
          name="placeId"
          label={t("event.place")}
          empty={t("event.place_usual")}
          options={places}
          defaultValue={event.ownPlaceId ?? ""}
        />
        {runsOn(event) && <WhichDates event={event} tells />}
        <Button>{t("event.move_send")}</Button>
      </Form>
    </Ask>
  );
}

function Capacity({ event }: { event: OfficeEvent }) {
  const { t } = useTranslation("office_gatherings");
  const action = useHref()(`/office/events/${event.id}/capacity`);
  const answer = useAnswerTo(action);
  return (
    <Ask label={t("event.capacity")} title={t("event.capacity")} icon="people" open={!!answer}>
      <Form action={action} answer={answer} id="limit">
        <TextField
          name="capacity"
          label={t("event.capacity")}
          hint={t("event.capacity_hint")}
          optional
          inputMode="numeric"
          defaultValue={event.ownCapacity ?? ""}
        />
        {runsOn(event) && <WhichDates event={event} />}
        <Button>{t("form.save")}</Button>
      </Form>
    </Ask>
  );
}

function runsOn({ reach }: OfficeEvent) {
  return reach.all.dates > 1;
}

function Told({ event }: { event: OfficeEvent }) {
  const { t } = useTranslation("office_gatherings");
  return <p>{t("event.move_hint", { count: event.reach.this.men })}</p>;
}

/** Which dates of the run the change is about: how many they are, and how many men it is told. */
function WhichDates({ event, tells = false }: { event: OfficeEvent; tells?: boolean }) {
  const { t } = useTranslation("office_gatherings");
  const reachOf = (scope: Scope) => {
    const { dates, men } = event.reach[scope];
    const told = tells ? [t("event.move_hint", { count: men })] : [];
    return [t("event.scope_dates", { count: dates }), ...told].join(" · ");
  };
  return (
    <RadioGroup
      name="scope"
      label={t("event.scope")}
      hint={t("event.scope_hint")}
      defaultValue="this"
      choices={SCOPES.map((scope) => ({
        value: scope,
        label: t(`event.scopes.${scope}`),
        hint: reachOf(scope),
      }))}
    />
  );
}

function Copy({ event }: { event: OfficeEvent }) {
  const { t } = useTranslation("office_gatherings");
  const action = useHref()(`/office/events/${event.id}/copies`);
  const answer = useAnswerTo(action);
  return (
    <Ask label={t("event.copy")} title={t("event.copy")} icon="copy" open={!!answer}>
      <Form action={action} answer={answer} id="copy">
        <DayField
          name="day"
          label={t("add.day")}
          defaultValue={addDays(event.day as Day, 7)}
          required
        />
        <Button>{t("event.copy_send")}</Button>
      </Form>
    </Ask>
  );
}

function Cancel({ event }: { event: OfficeEvent }) {
  const { t } = useTranslation("office_gatherings");
  const action = useHref()(`/office/events/${event.id}/cancellation`);
  const answer = useAnswerTo(action);
  return (
    <Ask
      label={t(runsOn(event) ? "event.cancel_run" : "event.cancel")}
      title={t(runsOn(event) ? "event.cancel_run" : "event.cancel_title")}
      look="careful"
      open={!!answer}
    >
      {!runsOn(event) && <Told event={event} />}
      <Form action={action} answer={answer} id="cancel">
        {runsOn(event) && <WhichDates event={event} tells />}
        <Button look="careful">{t("event.cancel_yes")}</Button>
      </Form>
    </Ask>
  );
}
