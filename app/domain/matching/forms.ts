import { z } from "zod";
import { line } from "#app/domain/fields.ts";

/** Which side of the waiting the office looks at; what makes no sense is not asked for. */
export const WaitingQuery = z.object({
  role: z.enum(["participant", "support_person"]).catch("participant"),
  person: z
    .string()
    .regex(/^\w{1,40}$/)
    .nullable()
    .catch(null),
});

export const NeverMatchForm = z.object({ otherId: line(40) });
