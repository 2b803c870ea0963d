import { z } from "zod";
import {
  CADENCE_PARTS,
  type Cadence,
  type CadenceNumber,
  type CadencePart,
} from "#app/domain/cadence-numbers.ts";
import {
  choice,
  choices,
  email,
  line,
  number,
  optional,
  optionalLine,
  phone,
} from "#app/domain/fields.ts";
import { ALWAYS_RELAXABLE } from "#app/domain/matching/plan-rules.ts";
import {
  type MatchingWish,
  WAITING_LEAST,
  WEIGHT_MOST,
  WEIGHTS,
  type Weights,
} from "#app/domain/matching/wishes.ts";
import type { OfficeHours } from "./setting-kinds.server.ts";

const WEEKDAYS = ["1", "2", "3", "4", "5", "6", "7"] as const;
const CLOCK = /^([01]\d|2[0-3]):[0-5]\d$/;
const clock = optional(line(5).pipe(z.string().regex(CLOCK, { error: "not_a_time", abort: true })));

/** What the office tells men about itself. Hours without a beginning and an end are none. */
export const OfficeForm = z
  .object({
    organisationName: line(80),
    officePhone: optional(phone),
    officeEmail: optional(email),
    firstWeekday: choice(WEEKDAYS),
    lastWeekday: choice(WEEKDAYS),
    opens: clock,
    closes: clock,
  })
  .superRefine(({ firstWeekday, lastWeekday, opens, closes }, context) => {
    const refuse = (path: string, message: string) =>
      context.addIssue({ code: "custom", path: [path], message });
    if (opens && !closes) refuse("closes", "required");
    if (closes && !opens) refuse("opens", "required");
    if (opens && closes && closes <= opens) refuse("closes", "ends_before_it_starts");
    if (Number(lastWeekday) < Number(firstWeekday)) refuse("lastWeekday", "ends_before_it_starts");
  })
  .transform(({ organisationName, officePhone, officeEmail, ...times }) => ({
    organisation_name: organisationName,
    office_phone: officePhone,
    office_email: officeEmail,
    office_hours: hoursOf(times),
  }));

const WISHES = Object.keys(WEIGHTS) as MatchingWish[];
const weightOf = (wish: MatchingWish) =>
  number(wish === "waiting" ? WAITING_LEAST : 0, WEIGHT_MOST);

const weightFields = Object.fromEntries(WISHES.map((wish) => [wish, weightOf(wish)])) as Record<
  MatchingWish,
  ReturnType<typeof weightOf>
>;

/** How much each wish weighs in the plan of a round. */
export const RoundSettingsForm = z
  .object(weightFields)
  .transform((weights) => ({ round_weights: weights as Weights }));

/** How much each wish weighs in the plan, each under its own name, and what is given up in every plan. */
export const MatchingSettingsForm = z
  .object({ ...weightFields, relaxed: choices(ALWAYS_RELAXABLE) })
  .transform(({ relaxed, ...weights }) => ({
    matching_weights: weights as Weights,
    matching_relaxed: [...new Set(relaxed)],
  }));

/** The numbers of one part of the rhythm, each within its limits. */
export function cadenceForm<P extends CadencePart>(part: P) {
  const numbers: [string, CadenceNumber][] = Object.entries(CADENCE_PARTS[part]);
  const fields = numbers.map(([name, { least, most }]) => [name, number(least, most)]);
  return z.object(
    Object.fromEntries(fields) as Record<keyof Cadence[P], ReturnType<typeof number>>,
  );
}

export const EndCoordinatorForm = z.object({ successorId: optionalLine(40) });

function hoursOf(times: {
  firstWeekday: string;
  lastWeekday: string;
  opens: string | null;
  closes: string | null;
}): OfficeHours | null {
  const { opens, closes } = times;
  if (!opens || !closes) return null;
  return {
    firstWeekday: Number(times.firstWeekday),
    lastWeekday: Number(times.lastWeekday),
    opens,
    closes,
  };
}
