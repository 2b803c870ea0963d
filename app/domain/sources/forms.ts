import { z } from "zod";
import { choice, line } from "#app/domain/fields.ts";
import { SOURCE_KINDS } from "./source.ts";

export const SourceNameForm = z.object({ name: line(80) });
export const SourceForm = z.object({ name: line(80), kind: choice(SOURCE_KINDS) });

/** The year that is looked at; without one, this year. */
export const ChainQuery = z.object({
  year: z.coerce.number().int().min(2000).max(2999).nullable().catch(null),
});
