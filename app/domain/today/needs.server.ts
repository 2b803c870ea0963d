import { sql } from "kysely";
import type { BeforeCadence } from "#app/domain/cadence-numbers.ts";
import { addDays, type Day, dayOf, helsinkiInstant, type Instant } from "#app/domain/day.ts";
import { thatCount } from "#app/domain/matching/pairs-that-count.ts";
import type { Db } from "#db/open.ts";
import type { ProposalToday, RoleFacts } from "./needs.ts";

/** After so many days a closed proposal is no news; who still waits shows as waiting. */
const CLOSED_IS_NEWS_DAYS = 14;

/**
 * The roles that may need somebody: new ones, those who stand still or wait for long, breaks
 * that are over. Who has a pair or an open suggestion does not wait, however long his stage says so.
 */
export async function rolesToday(
  db: Db,
  today: Day,
  { waiting }: BeforeCadence,
): Promise<RoleFacts[]> {
  const long = addDays(today, -waiting);
  const rows = await db
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
    .where((eb) =>
      eb.or([
        eb.and([
          eb("stage", "in", ["interested", "applied"]),
          eb("person_id", "not in", talksAhead(db, today)),
        ]),
        eb.and([
          eb("stage", "in", ["talked", "in_training", "agreement_signed"]),
          eb("stage_on", "<=", long),
        ]),
        eb.and([eb("stage", "=", "on_a_break"), eb("break_until", "<=", today)]),
        eb.and([
          eb("stage", "in", ["waiting", "available"]),
          eb(eb.fn.coalesce("waiting_since", "stage_on"), "<=", long),
          eb("person_id", "not in", inOpenOnes(db, "pair_proposal", "closed_at")),
          eb("person_id", "not in", inOpenOnes(db, "pair", "ended_on")),
        ]),
      ]),
    )
    .execute();
  return rows.map(({ lastPairEndedOn, ...row }) => ({
    ...row,
    since: (lastPairEndedOn && lastPairEndedOn > row.since ? lastPairEndedOn : row.since) as Day,
    breakUntil: row.breakUntil as Day | null,
  }));
}

/** Whoever has picked a time for the talk that is not over: he waits for nothing before it. */
function talksAhead(db: Db, today: Day) {
  return db
    .selectFrom("talk_offer")
    .select("person_id as personId")
    .where("picked_at", "is not", null)
    .where("starts_at", ">=", helsinkiInstant(today, "00:00"));
}

/** Both men of every open pair or proposal: made once for the whole list, not looked up man by man. */
function inOpenOnes(db: Db, table: "pair" | "pair_proposal", closed: "ended_on" | "closed_at") {
  const open = db.selectFrom(table).where(sql.ref(closed), "is", null);
  return open
    .select("participant_id as personId")
    .unionAll(open.select("support_person_id as personId"));
}

/** Open proposals, and those lately closed whose participant still waits and has not been asked again. */
export async function proposalsToday(db: Db, today: Day): Promise<ProposalToday[]> {
  const news = helsinkiInstant(addDays(today, -CLOSED_IS_NEWS_DAYS), "00:00");
  const rows = await db
    .selectFrom("pair_proposal")
    .leftJoin("role", (join) =>
      join
        .onRef("role.person_id", "=", "pair_proposal.participant_id")
        .on("role.kind", "=", "participant")
        .on("role.stage", "=", "waiting"),
    )
    .leftJoin("pair_proposal as newer", (join) =>
      join
        .onRef("newer.participant_id", "=", "pair_proposal.participant_id")
        .onRef("newer.proposed_at", ">", "pair_proposal.proposed_at"),
    )
    .select([
      "pair_proposal.id",
      "pair_proposal.participant_id as participantId",
      "pair_proposal.support_person_id as supportPersonId",
      "pair_proposal.proposed_at as proposedAt",
      "pair_proposal.participant_answer as participantAnswer",
      "pair_proposal.support_person_answer as supportPersonAnswer",
      "pair_proposal.closed_at as closedAt",
      "pair_proposal.expires_on as expiresOn",
      "pair_proposal.proposed_by as proposedBy",
      "role.coordinator_id as coordinatorId",
    ])
    .where((eb) =>
      eb.or([
        eb("pair_proposal.closed_at", "is", null),
        eb.and([
          eb("pair_proposal.closed_at", ">=", news),
          eb("pair_proposal.closed_how", "<>", "paired"),
          eb("role.id", "is not", null),
          eb("newer.id", "is", null),
        ]),
      ]),
    )
    .execute();
  return rows.map(({ proposedAt, closedAt, ...row }) => ({
    ...row,
    expiresOn: row.expiresOn as Day,
    proposedOn: dayOf(proposedAt as Instant),
    closedOn: closedAt ? dayOf(closedAt as Instant) : null,
  }));
}
