import { addDays, addMonths, type Day, dayOf, type Instant } from "#app/domain/day.ts";
import type { Db } from "#db/open.ts";

/**
 * What Today should say on a day, counted anew from the rows of the log and written down as the rule
 * book says it, without a line of the program's own: every man or pair by his id, with the reasons.
 * Knows pairs, first meetings, check-ins, wishes, farewells and who waits.
 */
export async function recount(db: Db, today: Day): Promise<Record<string, string[]>> {
  const needs: Record<string, string[]> = {};
  const need = (key: string, why: string) => {
    needs[key] = [...(needs[key] ?? []), why];
  };
  const pairs = await db.selectFrom("pair").selectAll().execute();
  const meetings = await db.selectFrom("meeting").select(["pair_id", "met_on"]).execute();
  const notes = await db.selectFrom("note").select(["pair_id", "noted_on", "kind"]).execute();
  const checkIns = await db.selectFrom("check_in").selectAll().execute();
  const group = <T extends { pair_id: string | null }>(rows: T[]) =>
    Map.groupBy(rows, (row) => row.pair_id);
  const [met, noted, asked] = [group(meetings), group(notes), group(checkIns)];
  for (const pair of pairs) {
    if (pair.ended_on) continue;
    const days = (met.get(pair.id) ?? []).map(({ met_on }) => met_on).sort();
    const talks = (noted.get(pair.id) ?? [])
      .filter(({ kind }) => kind !== "hand_over")
      .map(({ noted_on }) => noted_on)
      .sort();
    const well = [pair.participant_id, pair.support_person_id].map(
      (man) =>
        (asked.get(pair.id) ?? [])
          .filter((one) => one.person_id === man && (one.face ?? 0) > 2 && !one.call_me_at)
          .map(({ due_on }) => due_on)
          .sort()
          .at(-1) ?? "",
    );
    const facts = {
      first: days[0],
      last: days.at(-1),
      talk: talks.at(-1),
      well: well.sort()[0] ?? "",
    };
    const arranged = await arrangedFor(db, pair.id);
    for (const why of ofPair(pair, { ...facts, ...arranged }, today)) {
      need(pair.participant_id, why);
    }
  }
  for (const one of checkIns) {
    if (one.handled_at) continue;
    const pair = pairs.find(({ id }) => id === one.pair_id);
    const rests = pair?.ended_on || pair?.pause_until;
    if (one.call_me_at) need(one.person_id, "call_me");
    else if (one.answered_at) {
      if ((one.face ?? 5) <= 2) need(one.person_id, "low_face");
    } else if (!rests && silentSince(one) <= today) need(one.person_id, "check_in_unanswered");
  }
  await whoSaidSomething(db, need);
  await whoWaits(db, pairs, today, need);
  return Object.fromEntries(Object.entries(needs).map(([key, whys]) => [key, whys.sort()]));
}

type PairOfLog = {
  started_on: string;
  agreement_on: string | null;
  next_meeting_at: string | null;
  planned_end_on: string | null;
  pause_until: string | null;
  resumed_on: string | null;
};
type Facts = {
  first: string | undefined;
  last: string | undefined;
  talk: string | undefined;
  well: string;
  /** Since when times for the first meeting need the office again; null: none are offered. */
  timesSince: string | null;
  /** For when one of the two has been asked about the first meeting and has not answered. */
  askedFor: string | undefined;
};

/** Offered, not fixed, not taken back: since both have answered, else three days later or the last of them. */
async function arrangedFor(db: Db, pairId: string) {
  const offer = await db
    .selectFrom("first_meeting")
    .selectAll()
    .where("pair_id", "=", pairId)
    .executeTakeFirst();
  const times = await db
    .selectFrom("first_meeting_time")
    .select("starts_at")
    .where("pair_id", "=", pairId)
    .execute();
  const asked = await db
    .selectFrom("first_answer")
    .select("due_on")
    .where("pair_id", "=", pairId)
    .where("answered_at", "is", null)
    .execute();
  const askedFor = asked.map(({ due_on }) => due_on).sort()[0];
  if (!offer || offer.fixed_at || offer.cancelled_at) return { timesSince: null, askedFor };
  const on = (at: string) => dayOf(at as Instant);
  const answers = [offer.participant_answered_at, offer.support_person_answered_at];
  const last =
    times
      .map(({ starts_at }) => on(starts_at))
      .sort()
      .at(-1) ?? "";
  const silent = [addDays(on(offer.offered_at), 3), last].sort()[0] ?? "";
  const both = answers.every((at) => at !== null) && answers.map((at) => on(at ?? "")).sort()[1];
  return { timesSince: both || silent, askedFor };
}

function ofPair(
  pair: PairOfLog,
  { first, last, talk, well, timesSince, askedFor }: Facts,
  today: Day,
): string[] {
  if (pair.pause_until) return pair.pause_until <= today ? ["pause_over"] : [];
  const plus = (day: string, days: number) => addDays(day as Day, days);
  const plan = pair.next_meeting_at && plus(dayOf(pair.next_meeting_at as Instant), 2);
  const notBefore = [plan, pair.resumed_on && plus(pair.resumed_on, 14)].filter(Boolean);
  const due = (day: string) => day <= today && notBefore.every((other) => (other ?? "") <= today);
  const answered = [talk && plus(talk, 7), pair.resumed_on].filter(
    (day) => typeof day === "string",
  );
  const next = calendar(pair.started_on as Day).find(
    ({ on, what }) => !answered.some((day) => on <= day) && !(what === "talk" && on <= well),
  );
  return [
    last && due(plus(last, 28)) && "quiet",
    !first && due(plus(pair.started_on, 14)) && "first_meeting",
    !first &&
      !plan &&
      (timesSince ?? [pair.started_on, pair.resumed_on ?? ""].sort()[1] ?? "") <= today &&
      "first_times",
    [plan, pair.agreement_on ? null : askedFor].some((day) => day && day <= today) &&
      "how_did_it_go",
    first && !pair.agreement_on && plus(first, 14) <= today && "agreement",
    pair.planned_end_on && plus(pair.planned_end_on, -14) <= today && "plan_ending",
    next && next.on <= today && next.what,
  ].filter((why) => typeof why === "string" && why !== "") as string[];
}

/** Days 14 and 30, each month to the sixth, then each quarter; every third month a review. */
function calendar(startedOn: Day) {
  const months = [2, 3, 4, 5, 6, 9, 12, 15, 18];
  return [
    { what: "talk", on: addDays(startedOn, 14) },
    { what: "talk", on: addDays(startedOn, 30) },
    ...months.map((month) => ({
      what: month % 3 === 0 ? "review" : "talk",
      on: addMonths(startedOn, month),
    })),
  ];
}

/** A week for an answer, a week after the reminder. */
function silentSince({ sent_at, reminded_at }: { sent_at: string; reminded_at: string | null }) {
  return reminded_at
    ? addDays(dayOf(reminded_at as Instant), 7)
    : addDays(dayOf(sent_at as Instant), 14);
}

async function whoSaidSomething(db: Db, need: (key: string, why: string) => void) {
  const answers = await db.selectFrom("first_answer").selectAll().execute();
  const open = await db.selectFrom("pair").select("id").where("ended_on", "is", null).execute();
  for (const { answer, pair_id, person_id } of answers) {
    if (answer === "another" && open.some(({ id }) => id === pair_id)) {
      need(person_id, "wants_another");
    }
  }
  for (const wish of await db.selectFrom("pair_wish").selectAll().execute()) {
    if (wish.handled_at || wish.taken_back_at) continue;
    need(wish.person_id, wish.what === "stop" ? "wants_to_stop" : "wants_pause");
  }
  for (const { person_id, handled_at, face, next } of await db
    .selectFrom("farewell")
    .selectAll()
    .execute()) {
    const asks = (face !== null && face <= 2) || next === "groups" || next === "support_person";
    if (asks && !handled_at) need(person_id, "after_pair");
  }
}

/** Ready for a pair for thirty days, and neither in one nor asked. */
async function whoWaits(
  db: Db,
  pairs: {
    participant_id: string;
    support_person_id: string;
    first_meeting_on: string | null;
    ended_on: string | null;
    end_reason: string | null;
  }[],
  today: Day,
  need: (key: string, why: string) => void,
) {
  const roles = await db
    .selectFrom("role")
    .select(["person_id", "kind", "stage", "stage_on", "waiting_since"])
    .where("stage", "in", ["waiting", "available"])
    .execute();
  for (const role of roles) {
    const his = pairs.filter((pair) =>
      [pair.participant_id, pair.support_person_id].includes(role.person_id),
    );
    if (his.some(({ ended_on }) => ended_on === null)) continue;
    // What did not come about costs nobody his place in the queue.
    const cameAbout = his.filter(
      ({ first_meeting_on, end_reason }) =>
        first_meeting_on && end_reason !== "did_not_click" && end_reason !== "no_contact",
    );
    const ends =
      role.kind === "support_person" ? cameAbout.map(({ ended_on }) => ended_on ?? "") : [];
    const since = [role.waiting_since ?? role.stage_on, ...ends].sort().at(-1) as Day;
    if (addDays(since, 30) <= today) need(role.person_id, "waiting_long");
  }
}
