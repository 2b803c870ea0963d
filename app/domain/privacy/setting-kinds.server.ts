import { z } from "zod";
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
