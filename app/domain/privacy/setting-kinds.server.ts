import { z } from "zod";
import {
  CADENCE,
  CADENCE_PARTS,
  type Cadence,
  type CadenceNumber,
  type CadencePart,
} from "#app/domain/cadence-numbers.ts";
import type { Email, Phone } from "#app/domain/contact.ts";
import { ALWAYS_RELAXABLE } from "#app/domain/matching/plan-rules.ts";
import { ROUND_WEIGHTS } from "#app/domain/matching/rounds.ts";
import { WEIGHT_MOST, WEIGHTS, type Weights } from "#app/domain/matching/wishes.ts";
import { env } from "#app/env.server.ts";

/** When men reach the office: weekdays 1 Monday … 7 Sunday, clock times in Helsinki. */
export const OfficeHoursShape = z.object({
  firstWeekday: z.number().int().min(1).max(7),
  lastWeekday: z.number().int().min(1).max(7),
  opens: z.string().regex(/^\d\d:\d\d$/),
  closes: z.string().regex(/^\d\d:\d\d$/),
});
export type OfficeHours = z.output<typeof OfficeHoursShape>;

const weight = z.number().int().min(0).max(WEIGHT_MOST);
const WeightsShape = z.object(
  Object.fromEntries(Object.keys(WEIGHTS).map((wish) => [wish, weight])) as Record<
    keyof Weights,
    typeof weight
  >,
);

/** A number that is not stored, or does not fit any more, is the usual one; the others hold. */
function cadencePart(part: CadencePart) {
  const numbers: [string, CadenceNumber][] = Object.entries(CADENCE_PARTS[part]);
  return z
    .object(
      Object.fromEntries(
        numbers.map(([name, { usual, least, most }]) => [
          name,
          z.number().int().min(least).max(most).catch(usual),
        ]),
      ),
    )
    .catch(Object.fromEntries(numbers.map(([name, { usual }]) => [name, usual])));
}
const CadenceShape = z.object({
  before: cadencePart("before"),
  friendship: cadencePart("friendship"),
  work: cadencePart("work"),
}) as unknown as z.ZodType<Cadence>;

/**
 * Every number and choice that the office may change, with what holds until it does. What is
 * stored and no longer fits its shape counts as not stored.
 */
export const SETTINGS = {
  organisation_name: setting(z.string().min(1).max(80), "Vieraasta Veljeksi"),
  office_phone: setting(kept<Phone>(), (env.OFFICE_PHONE ?? null) as Phone | null),
  office_email: setting(kept<Email>(), (env.OFFICE_EMAIL ?? null) as Email | null),
  office_hours: setting<OfficeHours | null>(OfficeHoursShape.nullable(), null),
  matching_weights: setting<Weights>(WeightsShape, WEIGHTS),
  round_weights: setting<Weights>(WeightsShape, ROUND_WEIGHTS),
  cadence: setting<Cadence>(CadenceShape, CADENCE),
  matching_relaxed: setting(z.array(z.enum(ALWAYS_RELAXABLE)), []),
};

export type SettingKey = keyof typeof SETTINGS;
export type Settings = { [K in SettingKey]: (typeof SETTINGS)[K]["standard"] };
/** What the office tells men about itself, in letters and on pages. */
export type OfficeSettings = Pick<
  Settings,
  "organisation_name" | "office_phone" | "office_email" | "office_hours"
>;

function setting<T>(shape: z.ZodType<T>, standard: T) {
  return { shape, standard };
}

/** A contact that the form has read already. */
function kept<T extends string>() {
  return z.string().nullable() as unknown as z.ZodType<T | null>;
}
