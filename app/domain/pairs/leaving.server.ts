import type { Man } from "#app/domain/accounts/viewer.ts";
import { dayOf, type Instant } from "#app/domain/day.ts";
import { backToWaiting } from "#app/domain/people/steps.server.ts";
import type { RoleKind } from "#app/domain/people/vocabulary.ts";
import type { Db } from "#db/open.ts";
import { sideOf } from "./access.ts";
import { withdrawCheckIns } from "./check-ins.server.ts";
import { closeProposal } from "./closing.server.ts";
import { sayFarewell } from "./farewell-letters.server.ts";
import { withdrawMeetingLetters } from "./first-ending.server.ts";
import { recordPairEvent } from "./history.server.ts";
import { waitsAnew } from "./pair.ts";
import { type PairRow, pairEntrustedTo } from "./pair-rows.server.ts";
import { openProposalsOf } from "./proposal-rows.server.ts";
import { settleWishes } from "./wishes.server.ts";

/**
 * A man leaves for good: his open proposals are withdrawn, his open pairs end today, kindly; the
 * other is thanked, and waits again if he is the participant. Returns the pairs, so that their
 * coordinator can be told.
 */
export async function leavePairs(
  trx: Db,
  { man, at }: { man: Man; at: Instant },
): Promise<PairRow[]> {
  for (const proposal of await openProposalsOf(trx, man.personId, dayOf(at))) {
    await closeProposal(trx, { proposal, how: "withdrawn", by: man.accountId, at });
  }
  const open = await trx
    .selectFrom("pair")
    .select("id")
    .where("ended_on", "is", null)
    .where((eb) =>
      eb.or([eb("participant_id", "=", man.personId), eb("support_person_id", "=", man.personId)]),
    )
    .execute();
  const pairs: PairRow[] = [];
  for (const { id } of open) {
    const pair = await pairEntrustedTo(trx, man, id);
    await leave(trx, { man, pair, at });
    pairs.push(pair);
  }
  return pairs;
}

async function leave(trx: Db, { man, pair, at }: { man: Man; pair: PairRow; at: Instant }) {
  const by = man.accountId;
  const on = dayOf(at);
  await trx
    .updateTable("pair")
    .set({
      ended_on: on > pair.startedOn ? on : pair.startedOn,
      end_reason: "other",
      ended_by: by,
      next_meeting_at: null,
      next_meeting_place: null,
      paused_on: null,
      pause_until: null,
    })
    .where("id", "=", pair.id)
    .execute();
  const leaver = sideOf(man, pair) as RoleKind;
  if (leaver === "support_person") {
    const anew = waitsAnew(pair, "other");
    await backToWaiting(trx, { personId: pair.participantId, by, on, at, anew });
  }
  await recordPairEvent(trx, { pairId: pair.id, what: "ended", detail: "other", by, at });
  await withdrawCheckIns(trx, pair.id, at);
  await settleWishes(trx, pair.id, by, at);
  await withdrawMeetingLetters(trx, pair.id, at);
  const other = leaver === "participant" ? pair.supportPersonId : pair.participantId;
  await sayFarewell(trx, { pair, to: [other], at });
}
