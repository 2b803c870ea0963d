import { z } from "zod";
import { choice, number } from "#app/domain/fields.ts";

/** What a helper is looked for: codes of `path:task`. */
export const HELPER_TASKS = ["welcome", "coffee", "set_up", "talk", "along", "lead"] as const;
export type HelperTask = (typeof HELPER_TASKS)[number];
/** More helpers than this are a crowd. */
export const MAX_HELPERS = 9;

export const HelperWishForm = z.object({
  task: choice(HELPER_TASKS),
  wanted: number(1, MAX_HELPERS),
});
