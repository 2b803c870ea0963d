import { expressionBuilder } from "kysely";
import type { Schema } from "#db/schema.ts";
import type { Fact } from "./facts.ts";

/** That a gathering has a fact. */
export function hasFact(fact: Fact) {
  const eb = expressionBuilder<Schema, "gathering">();
  return eb.exists(
    eb
      .selectFrom("gathering_fact as told")
      .select("told.fact")
      .whereRef("told.gathering_id", "=", "gathering.id")
      .where("told.fact", "=", fact),
  );
}
