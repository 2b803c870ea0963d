import { z } from "zod";
import { latinDigits } from "#app/domain/contact.ts";
import { choice, line, optionalLine, optionalText } from "#app/domain/fields.ts";
import { LANGUAGE_CODES } from "#app/i18n/languages.ts";
import { SHOWS_LENGTH } from "./picture.ts";

export const STEP_FREE = ["yes", "no", "unknown"] as const;
export type StepFree = (typeof STEP_FREE)[number];

/** What may arrive about a place. Coordinates in degrees, with a point or a comma. */
export const PlaceForm = z.object({
  name: line(120),
  address: line(160),
  lat: degrees(59, 71),
  lon: degrees(19, 32),
  municipalityCode: line(3).pipe(z.string().regex(/^\d{3}$/, "choose_one")),
  district: optionalLine(80),
  stepFree: choice(STEP_FREE),
});

export const WAY_LENGTH = 600;

/** How to get there, in a field of each language's name. Becomes a list of those written. */
export const WaysForm = z
  .object(Object.fromEntries(LANGUAGE_CODES.map((code) => [code, optionalText(WAY_LENGTH)])))
  .transform((written) =>
    Object.entries(written).flatMap(([language, text]) => (text ? [{ language, text }] : [])),
  );

/** A browser sends an empty file where none was chosen. */
export const PictureForm = z.object({
  picture: z
    .unknown()
    .optional()
    .transform((file) => (file instanceof File && file.size > 0 ? file : null)),
  shows: optionalLine(SHOWS_LENGTH),
});

export const MergingForm = z.object({ into: line(40) });

export const PlaceListQuery = z.object({ q: z.string().trim().max(80).catch("") });

/** What a new place begins with: a name typed, then one of the areas that it means. */
export const PlaceStartQuery = z.object({
  near: z.string().trim().max(80).catch(""),
  lat: degrees(59, 71).nullable().catch(null),
  lon: degrees(19, 32).nullable().catch(null),
  municipality: z
    .string()
    .regex(/^\d{3}$/)
    .nullable()
    .catch(null),
  district: optionalLine(80).catch(null),
});
export type PlaceStart = z.output<typeof PlaceStartQuery>;

/** Finland lies between 59° and 71° north, 19° and 32° east: anything else is a slip. */
function degrees(min: number, max: number) {
  return line(24).transform((text, context) => {
    const value = Number(latinDigits(text).replace(",", "."));
    if (Number.isFinite(value) && value >= min && value <= max)
      return Math.round(value * 1e6) / 1e6;
    context.addIssue({ code: "custom", message: "not_in_finland" });
    return z.NEVER;
  });
}
