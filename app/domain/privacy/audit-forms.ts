import { z } from "zod";
import { day, number, optional, optionalLine } from "#app/domain/fields.ts";

/** The query of the log. What it does not know it leaves out. */
export const AuditFiltersForm = z.object({
  person: optionalLine(40).catch(null),
  account: optionalLine(40).catch(null),
  from: optional(day).catch(null),
  until: optional(day).catch(null),
  page: number(1, 1_000_000).catch(1),
});
export type AuditFilters = z.output<typeof AuditFiltersForm>;
