import { useTranslation } from "react-i18next";
import type { Day } from "#app/domain/day.ts";
import { MEETING_KINDS, MEETING_LENGTHS, type MeetingKind } from "#app/domain/pairs/pair.ts";
import { RadioGroup } from "#app/ui/choices.tsx";
import { DayField } from "#app/ui/day-field.tsx";
import { TextField } from "#app/ui/field.tsx";
import { MEETING_ICONS, useLength } from "./meeting-words.ts";

type Met = { metOn: Day; minutes: number | null; what: MeetingKind | null; place: string | null };

/** Two choices beside each other on a phone too: everything within a thumb's reach. */
const IN_TWO = "choices-two grid gap-6 [&_.choices]:grid [&_.choices]:grid-cols-2";

/** When, how long, what: three questions, the first answered already; where, if he likes. */
export function MeetingFields({ met, from, today }: { met: Met; from: Day; today: Day }) {
  const { t } = useTranslation(["pairs", "words", "pair_ideas"]);
  const length = useLength();
  const lengths = new Set<number>(MEETING_LENGTHS);
  if (met.minutes) lengths.add(met.minutes);
  return (
    <>
      <DayField
        name="metOn"
        label={t("meeting.day")}
        hint={met.minutes === null && t("meeting.day_hint")}
        defaultValue={met.metOn}
        min={from}
        max={today}
      />
      <div className={IN_TWO}>
        <RadioGroup
          name="minutes"
          label={t("meeting.how_long")}
          defaultValue={met.minutes === null ? null : String(met.minutes)}
          choices={[...lengths]
            .toSorted((one, other) => one - other)
            .map((minutes) => ({ value: String(minutes), label: length(minutes) }))}
        />
        <RadioGroup
          name="what"
          label={t("meeting.what")}
          defaultValue={met.what}
          choices={MEETING_KINDS.map((kind) => ({
            value: kind,
            label: t(`words:meetings.${kind}`),
            icon: MEETING_ICONS[kind],
          }))}
        />
      </div>
      <TextField
        name="place"
        label={t("pair_ideas:where")}
        hint={t("pair_ideas:where_hint")}
        optional
        maxLength={80}
        defaultValue={met.place ?? ""}
      />
    </>
  );
}
