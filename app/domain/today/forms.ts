import { z } from "zod";
import { WHOSE } from "./rows.ts";

/** Whose list the office looks at; what makes no sense in the URL is not asked for. */
export const TodayQuery = z.object({ whose: z.enum(WHOSE).catch("all") });
