import type { Coordinator } from "#app/domain/accounts/viewer.ts";
import { addDays, addHours, type Day, helsinkiInstant } from "#app/domain/day.ts";
import { answerFirst } from "#app/domain/pairs/first-answers.server.ts";
import { askAfterFirstMeetings } from "#app/domain/pairs/first-asking.server.ts";
import { firstMeetingOf, tokenOfSide } from "#app/domain/pairs/first-meeting-rows.server.ts";
import { tickByLink } from "#app/domain/pairs/first-ticks.server.ts";
import { offerTimes } from "#app/domain/pairs/first-times.server.ts";
import type { RoleKind } from "#app/domain/people/vocabulary.ts";
import type { Db } from "#db/open.ts";

/** How far a first meeting is arranged: one has answered, all is fixed, or nothing suits both. */
export type Arranged = "one_answered" | "fixed" | "nothing_suits";

/** Which of the four times each of the two ticks; null: he has not answered yet. */
const TICKED: Record<Arranged, { participant: number[] | null; support_person: number[] }> = {
  one_answered: { participant: null, support_person: [1, 3] },
  fixed: { participant: [0, 2], support_person: [0, 1, 2] },
  nothing_suits: { participant: [0, 2], support_person: [1] },
};
const SIDES: RoleKind[] = ["participant", "support_person"];

export type Begun = {
  pairId: string;
  by: Coordinator;
  plan: { arranged?: Arranged; after?: AfterFirst };
};

/** First meetings in every state, and what men say after theirs. */
export async function meetFirst(db: Db, { pairs, today }: { pairs: Begun[]; today: Day }) {
  for (const { pairId, by, plan } of pairs) {
    if (plan.arranged) await arrangeFirst(db, { by, pairId, today, arranged: plan.arranged });
  }
  await askAfterFirstMeetings(db);
  for (const { pairId, plan } of pairs) {
    if (plan.after) await answerAfterFirst(db, { pairId, after: plan.after });
  }
}

/** The office has offered four times two days ago, and the men tick the day after. */
async function arrangeFirst(
  db: Db,
  {
    by,
    pairId,
    today,
    arranged,
  }: { by: Coordinator; pairId: string; today: Day; arranged: Arranged },
) {
  const at = helsinkiInstant(addDays(today, -2), "09:30");
  const times = ([2, 3, 5, 6] as const).map((ahead, position) => ({
    startsAt: helsinkiInstant(addDays(today, ahead), ahead % 2 === 0 ? "17:30" : "10:00"),
    field: `day${position + 1}`,
  }));
  const { id: placeId } = await db
    .selectFrom("place")
    .select("id")
    .where("retired_at", "is", null)
    .where("municipality_code", "=", "091")
    .orderBy("name")
    .executeTakeFirstOrThrow();
  await offerTimes(db, { by, pairId, round: 0, times, placeId, at });
  const first = await firstMeetingOf(db, pairId);
  if (!first) throw new Error("The demo world has offered nothing");
  for (const side of SIDES) {
    const timeIds = TICKED[arranged][side]?.map((position) => first.times[position]?.id ?? "");
    const ticks = { round: first.round, timeIds: timeIds ?? [], at: addHours(at, 26) };
    if (timeIds) await tickByLink(db, { token: tokenOfSide(first, side), viewer: null, ...ticks });
  }
}

/** How each would like to go on; who is left out has not answered yet. */
export type AfterFirst = Partial<Record<RoleKind, "go_on" | "another">>;

/** The men answer by their links. */
async function answerAfterFirst(db: Db, { pairId, after }: { pairId: string; after: AfterFirst }) {
  const asked = await db
    .selectFrom("first_answer")
    .innerJoin("pair", "pair.id", "first_answer.pair_id")
    .select(["first_answer.token", "person_id as personId", "pair.participant_id as first"])
    .where("pair.id", "=", pairId)
    .execute();
  for (const { token, personId, first } of asked) {
    const answer = after[personId === first ? "participant" : "support_person"];
    if (answer) await answerFirst(db, { token, viewer: null, answer, words: null });
  }
}
