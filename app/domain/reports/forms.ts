import { z } from "zod";

/** The year that is looked at; without one, the one that is reported next. */
export const ReportQuery = z.object({
  year: z.coerce.number().int().min(2000).max(2999).nullable().catch(null),
});
