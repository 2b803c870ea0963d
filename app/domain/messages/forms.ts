import { z } from "zod";
import { choice, number } from "#app/domain/fields.ts";
import { SHOWN } from "./outbox-state.ts";

/** The query of the outbox page. What it does not know it leaves out. */
export const OutboxQuery = z.object({
  shown: choice(SHOWN).catch("waiting"),
  page: number(1, 100_000).catch(1),
});
