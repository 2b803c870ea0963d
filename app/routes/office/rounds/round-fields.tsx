import { useTranslation } from "react-i18next";
import { PAIR_KINDS } from "#app/domain/cadence-numbers.ts";
import { addDays, addMonths, type Day } from "#app/domain/day.ts";
import { PAIRS_MOST, USUAL_WINDOW_DAYS } from "#app/domain/rounds/round.ts";
import { RadioGroup } from "#app/ui/choices.tsx";
import { DayField } from "#app/ui/day-field.tsx";
import { type Option, Select, TextArea, TextField } from "#app/ui/field.tsx";

type Known = {
  municipalityCode: string | null;
  applyFrom: string;
  applyUntil: string;
  startsOn: string;
  endsOn: string;
  pairsMost: number;
  pairKind: string;
  coordinatorId: string | null;
};

/** Between the end of applying and the beginning, so that there is time to pair and to ask. */
const PAIRING_DAYS = 21;
const USUAL_PAIRS = 10;

/** When, where, how many and what for. `known`: as it is now; without it the usual round, from today on. */
export function RoundFields({
  today,
  me,
  municipalities,
  coordinators,
  months,
  known = usualRound(today as Day, { me, months }),
}: {
  today: string;
  me: string;
  /** How long a round usually lasts. */
  months: number;
  municipalities: Option[];
  coordinators: { id: string; name: string }[];
  known?: Known | undefined;
}) {
  const { t } = useTranslation("office_rounds");
  return (
    <>
      <Select
        name="municipalityCode"
        label={t("form.area")}
        empty={t("form.everywhere")}
        options={municipalities}
        defaultValue={known.municipalityCode ?? ""}
      />
      <div className="flex flex-wrap gap-4">
        <DayField name="applyFrom" label={t("form.apply_from")} defaultValue={known.applyFrom} />
        <DayField name="applyUntil" label={t("form.apply_until")} defaultValue={known.applyUntil} />
      </div>
      <div className="flex flex-wrap gap-4">
        <DayField name="startsOn" label={t("form.starts_on")} defaultValue={known.startsOn} />
        <DayField name="endsOn" label={t("form.ends_on")} defaultValue={known.endsOn} />
      </div>
      <TextField
        name="pairsMost"
        label={t("form.pairs_most")}
        type="number"
        inputMode="numeric"
        dir="ltr"
        className="input input-time"
        min={1}
        max={PAIRS_MOST}
        defaultValue={known.pairsMost}
      />
      <RadioGroup
        name="pairKind"
        label={t("form.kind")}
        hint={t("form.kind_hint")}
        defaultValue={known.pairKind}
        choices={PAIR_KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))}
      />
      <Select
        name="coordinatorId"
        label={t("form.coordinator")}
        empty={t("form.nobody")}
        options={coordinators.map(({ id, name }) => ({ value: id, label: name }))}
        defaultValue={known.coordinatorId ?? ""}
      />
    </>
  );
}

function usualRound(today: Day, { me, months }: { me: string; months: number }): Known {
  const applyUntil = addDays(today, USUAL_WINDOW_DAYS - 1);
  const startsOn = addDays(applyUntil, PAIRING_DAYS);
  return {
    municipalityCode: null,
    applyFrom: today,
    applyUntil,
    startsOn,
    endsOn: addMonths(startsOn, months),
    pairsMost: USUAL_PAIRS,
    pairKind: "friendship",
    coordinatorId: me,
  };
}

/** What it is called and what it is about, in one language. */
export function RoundTextFields({
  known,
  ...marks
}: {
  known?: { title: string; summary: string } | undefined;
  lang?: string;
  dir?: "ltr" | "rtl" | "auto";
}) {
  const { t } = useTranslation("office_rounds");
  const said = { dir: "auto" as const, ...marks };
  return (
    <>
      <TextField
        name="title"
        label={t("form.title")}
        maxLength={120}
        defaultValue={known?.title}
        required
        {...said}
      />
      <TextArea
        name="summary"
        label={t("form.summary")}
        hint={t("form.summary_hint")}
        rows={4}
        maxLength={1000}
        defaultValue={known?.summary}
        required
        {...said}
      />
    </>
  );
}
