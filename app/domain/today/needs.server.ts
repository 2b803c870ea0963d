import type { ExpressionBuilder } from "kysely";
import type { BeforeCadence } from "#app/domain/cadence-numbers.ts";
import { addDays, type Day, helsinkiInstant } from "#app/domain/day.ts";
import { thatCount } from "#app/domain/matching/pairs-that-count.ts";
import { READY_STAGE } from "#app/domain/people/stages.ts";
import { keeping } from "#db/kept.ts";
import type { Db } from "#db/open.ts";
import type { Schema } from "#db/schema.ts";
import type { RoleFacts } from "./needs.ts";

const STANDING = ["talked", "in_training", "agreement_signed"] as const;
const READY = Object.values(READY_STAGE);
const ASKING = ["interested", "applied", "on_a_break", ...STANDING, ...READY] as const;

/**
 * The roles that may need somebody: new ones, those who stand still or wait for long, breaks
 * that are over. Who has a pair or an open suggestion, or waits for a round to be paired, does not wait
 * for the office, however long his stage says so. Reads by stage: whoever is paired or has left is not
 * looked at; after the first time of a day, only of whom something was written since (decision 0032).
 */
export async function rolesToday(
  db: Db,
  today: Day,
  { waiting }: BeforeCadence,
): Promise<readonly RoleFacts[]> {
  const { text, read } = kept(db, `${today} ${waiting}`, askingRoles(db, today, waiting));
  const { facts } = await db.selectNoFrom([text.as("facts")]).executeTakeFirstOrThrow();
  return read(facts);
}

function askingRoles(db: Db, today: Day, waiting: number) {
  const long = addDays(today, -waiting);
  return (
    db
      .selectFrom("role")
      .select((eb) => [
        "person_id as personId",
        "kind",
        "stage",
        eb.fn.coalesce("waiting_since", "stage_on").as("since"),
        "break_until as breakUntil",
        "coordinator_id as coordinatorId",
        eb
          .case()
          .when("kind", "=", "support_person")
          .then(
            eb
              .selectFrom("pair")
              .select((pair) => pair.fn.max("ended_on").as("day"))
              .whereRef("support_person_id", "=", "role.person_id")
              .where(thatCount),
          )
          .end()
          .as("lastPairEndedOn"),
      ])
      // Both, for the index goes by kind first.
      .where("kind", "in", ["participant", "support_person"])
      .where("stage", "in", ASKING)
      .where((eb) =>
        eb.or([
          eb.and([
            eb("stage", "in", ["interested", "applied"]),
            eb("person_id", "not in", talksAhead(db, today)),
          ]),
          eb.and([eb("stage", "in", STANDING), eb("stage_on", "<=", long)]),
          eb.and([eb("stage", "=", "on_a_break"), eb("break_until", "<=", today)]),
          eb.and([
            eb("stage", "in", READY),
            eb(eb.fn.coalesce("waiting_since", "stage_on"), "<=", long),
            eb("person_id", "not in", inOpenProposals(db)),
            eb("person_id", "not in", inRounds(db)),
            eb.not(eb.exists(openPairOf(eb, "participant_id"))),
            eb.not(eb.exists(openPairOf(eb, "support_person_id"))),
          ]),
        ]),
      )
  );
}

type Row = Awaited<ReturnType<ReturnType<typeof askingRoles>["execute"]>>[number];

const COLUMNS = [
  "personId",
  "kind",
  "stage",
  "since",
  "breakUntil",
  "coordinatorId",
  "lastPairEndedOn",
] as const satisfies (keyof Row)[];

const kept = keeping("person", {
  key: "personId",
  columns: COLUMNS,
  factOf: ({ lastPairEndedOn: ended, since, ...row }: Row): RoleFacts => ({
    ...row,
    since: (ended && ended > since ? ended : since) as Day,
    breakUntil: row.breakUntil as Day | null,
  }),
});

/** Whoever has picked a time for the talk that is not over: he waits for nothing before it. */
function talksAhead(db: Db, today: Day) {
  return db
    .selectFrom("talk_offer")
    .select("person_id as personId")
    .where("picked_at", "is not", null)
    .where("starts_at", ">=", helsinkiInstant(today, "00:00"));
}

/** Whoever has applied to a round that has not begun: its day is his. */
function inRounds(db: Db) {
  return db
    .selectFrom("round_application")
    .select("person_id as personId")
    .where("withdrawn_at", "is", null)
    .where("closed_at", "is", null);
}

/** An open pair in which he is on that side. */
function openPairOf(
  eb: ExpressionBuilder<Schema, "role">,
  side: "participant_id" | "support_person_id",
) {
  return eb
    .selectFrom("pair")
    .select("pair.id")
    .whereRef(`pair.${side}`, "=", "role.person_id")
    .where("pair.ended_on", "is", null);
}

/** Both men of every open proposal. */
function inOpenProposals(db: Db) {
  const open = db.selectFrom("pair_proposal").where("closed_at", "is", null);
  return open
    .select("participant_id as personId")
    .unionAll(open.select("support_person_id as personId"));
}
