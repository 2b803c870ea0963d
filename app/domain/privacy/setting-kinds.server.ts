import { z } from "zod";
import type { Email, Phone } from "#app/domain/contact.ts";
import { env } from "#app/env.server.ts";

/** When men reach the office: weekdays 1 Monday … 7 Sunday, clock times in Helsinki. */
export const OfficeHoursShape = z.object({
  firstWeekday: z.number().int().min(1).max(7),
  lastWeekday: z.number().int().min(1).max(7),
  opens: z.string().regex(/^\d\d:\d\d$/),
  closes: z.string().regex(/^\d\d:\d\d$/),
});
export type OfficeHours = z.output<typeof OfficeHoursShape>;

/**
 * Every number and choice that the office may change, with what holds until it does. What is
 * stored and no longer fits its shape counts as not stored.
 */
export const SETTINGS = {
  organisation_name: setting(z.string().min(1).max(80), "Vieraasta Veljeksi"),
  office_phone: setting(kept<Phone>(), (env.OFFICE_PHONE ?? null) as Phone | null),
  office_email: setting(kept<Email>(), (env.OFFICE_EMAIL ?? null) as Email | null),
  office_hours: setting<OfficeHours | null>(OfficeHoursShape.nullable(), null),
};

export type SettingKey = keyof typeof SETTINGS;
export type Settings = { [K in SettingKey]: (typeof SETTINGS)[K]["standard"] };

function setting<T>(shape: z.ZodType<T>, standard: T) {
  return { shape, standard };
}

/** A contact that the form has read already. */
function kept<T extends string>() {
  return z.string().nullable() as unknown as z.ZodType<T | null>;
}
