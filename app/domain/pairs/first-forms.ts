import { z } from "zod";
import { type Day, helsinkiInstant } from "#app/domain/day.ts";
import { choice, clock, day, line, number, optional } from "#app/domain/fields.ts";
import { TIMES } from "./first-meeting.ts";
import type { TypedTime } from "./first-times.server.ts";

const ROWS = Array.from({ length: TIMES.most }, (_, row) => row + 1);
const ROUNDS_MOST = 10_000;

/** Up to six times, each a day and a clock; a row without a day is empty. */
export const OfferForm = z
  .object({
    round: number(0, ROUNDS_MOST),
    placeId: line(40),
    ...Object.fromEntries(ROWS.map((row) => [`day${row}`, optional(day)])),
    ...Object.fromEntries(ROWS.map((row) => [`clock${row}`, optional(clock)])),
  })
  .superRefine((typed: Record<string, unknown>, context) => {
    for (const row of ROWS) {
      if (typed[`day${row}`] && !typed[`clock${row}`]) {
        context.addIssue({ code: "custom", path: [`clock${row}`], message: "required" });
      }
    }
  })
  .transform((typed: Record<string, unknown>) => ({
    round: typed.round as number,
    placeId: typed.placeId as string,
    times: ROWS.flatMap((row): TypedTime[] => {
      const [on, at] = [typed[`day${row}`], typed[`clock${row}`]];
      if (!on || !at) return [];
      const startsAt = helsinkiInstant(on as Day, at as string);
      return [{ startsAt, field: `day${row}` }];
    }),
  }));

/** Nothing ticked at all is no answer: none of them has a box of its own. */
export const NONE_SUITS = "none";

const times = z
  .preprocess(
    (value) => (value === undefined || value === "" ? [] : [value].flat()),
    z
      .array(z.string().max(40))
      .min(1, "choose_one")
      .max(TIMES.most + 1, "choose_one"),
  )
  .transform((ids) => [...new Set(ids)].filter((id) => id !== NONE_SUITS));

const ticks = { round: number(0, ROUNDS_MOST), times };
export const TicksForm = z
  .object(ticks)
  .transform(({ round, times }) => ({ round, timeIds: times }));
export const TicksOnBehalfForm = z
  .object({ ...ticks, side: choice(["participant", "support_person"]) })
  .transform(({ round, times, side }) => ({ round, timeIds: times, side }));
