import type { Instant } from "#app/domain/day.ts";
import { withdrawLetters, write } from "#app/domain/messages/outbox.server.ts";
import type { Db } from "#db/open.ts";
import { withdrawFirstAnswers } from "./first-answer-rows.server.ts";
import { timesKeys } from "./first-meeting-letters.server.ts";
import { firstMeetingOf } from "./first-meeting-rows.server.ts";
import { addressed, pairStartedKeys } from "./letters.ts";
import { bothMen } from "./men.server.ts";
import type { EndReason } from "./pair.ts";
import type { PairRow } from "./pair-rows.server.ts";
import { withdrawPlanLetters } from "./plan-letters.server.ts";

/** The pair is over: nothing about a meeting of the two goes out any more. */
export async function withdrawMeetingLetters(trx: Db, pairId: string, at: Instant) {
  const first = await firstMeetingOf(trx, pairId);
  await withdrawLetters(trx, [...pairStartedKeys(pairId), ...(first ? timesKeys(first) : [])], at);
  await withdrawPlanLetters(trx, pairId, at);
  await withdrawFirstAnswers(trx, pairId, at);
}

/**
 * Whether two have looked at each other and not begun: no agreement, and it did not click. Then there is
 * nothing to look back on, and the words are others.
 */
export function isNotBegun(pair: Pick<PairRow, "agreementOn">, reason: EndReason): boolean {
  return pair.agreementOn === null && reason === "did_not_click";
}

/** The same words for both, whoever has asked for it, and none of blame. */
export async function sayNotBegun(trx: Db, pair: PairRow, at: Instant) {
  const { participant, supportPerson } = await bothMen(trx, pair);
  const letters = [participant, supportPerson].map((man) => ({
    ...addressed(man),
    kind: "pair_not_begun" as const,
    facts: { name: man.name, other: (man === participant ? supportPerson : participant).name },
    link: "/me",
    dedupeKey: `pair_not_begun ${pair.id} ${man.id}`,
  }));
  await write(trx, letters, at);
}
