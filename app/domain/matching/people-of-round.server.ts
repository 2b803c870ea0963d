import type { PairKind } from "#app/domain/cadence-numbers.ts";
import type { Wish } from "#app/domain/people/vocabulary.ts";
import { readSetting } from "#app/domain/privacy/settings.server.ts";
import { NotFound } from "#app/domain/refusal.ts";
import type { Db } from "#db/open.ts";
import { people, personOf } from "./people.server.ts";
import type { MatchingPerson } from "./person.ts";

/** Whose field is none of the list has the same field as nobody. */
const NO_FIELD = "other";

/** A round as matching needs it. Refuses (404) one that is not there. */
export async function roundToPlan(db: Db, roundId: string): Promise<{ kind: PairKind }> {
  const round = await db
    .selectFrom("round")
    .select("pair_kind as kind")
    .where("id", "=", roundId)
    .executeTakeFirst();
  if (!round) throw new NotFound();
  return round;
}

/**
 * Everyone who has applied to a round and waits for what becomes of it, as the round sees him: with
 * the field, the goal and the evenings of his application; what else he has told counts as ever.
 */
export async function peopleOfRound(db: Db, roundId: string): Promise<MatchingPerson[]> {
  const { kind } = await roundToPlan(db, roundId);
  const cadence = await readSetting(db, "cadence");
  const sides: MatchingPerson[] = [];
  for (const role of ["participant", "support_person"] as const) {
    const rows = await people(db, role, kind)
      .innerJoin("round_application as application", "application.person_id", "person.id")
      .select(["application.field", "application.goal", "application.evenings"])
      .where("application.round_id", "=", roundId)
      .where("application.side", "=", role)
      .where("application.withdrawn_at", "is", null)
      .where("application.closed_at", "is", null)
      .orderBy("person.id")
      .execute();
    sides.push(...rows.map((row) => asApplied(personOf(row, role, cadence), row)));
  }
  return sides;
}

type Application = { field: string; goal: string; evenings: string };

function asApplied(man: MatchingPerson, { field, goal, evenings }: Application): MatchingPerson {
  const aim = man.role === "participant" ? "hopes" : "offers";
  const practises = man[aim].filter((wish) => wish === "finnish_practice");
  return {
    ...man,
    profession: [field === NO_FIELD ? "" : field, man.profession ?? ""].join(" ").trim() || null,
    [aim]: [...new Set([goal as Wish, ...practises])],
    times: evenings
      ? evenings.split(",").map((weekday) => ({ weekday: Number(weekday), part: "evening" }))
      : man.times,
  };
}
