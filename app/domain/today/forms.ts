import { z } from "zod";
import { choice, day, line, number, optionalText } from "#app/domain/fields.ts";
import { DIGESTS } from "./absence.ts";
import { PARTS, WHOSE } from "./rows.ts";
import { SNOOZE_REASONS } from "./snooze.ts";

/** Whose list the office looks at; what makes no sense in the URL is not asked for. */
export const TodayQuery = z.object({
  whose: z.enum(WHOSE).catch("all"),
  /** The row in which something is being done. */
  row: z.string().max(40).nullable().catch(null),
  /** One part of the list, all of it, page by page. */
  only: z.enum(PARTS).nullable().catch(null),
  page: number(1, 100_000).catch(1),
});

export const PutOffForm = z.object({ until: day, reason: choice(SNOOZE_REASONS) });
export const HandRowOverForm = z.object({ to: line(40), note: optionalText(2000) });
export const AbsenceForm = z.object({
  accountId: line(40),
  fromOn: day,
  toOn: day,
  substituteId: line(40),
});
export const DigestForm = z.object({ wanted: choice(DIGESTS) });
