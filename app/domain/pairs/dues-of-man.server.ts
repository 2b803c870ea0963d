import type { Day } from "#app/domain/day.ts";
import { readSetting } from "#app/domain/privacy/settings.server.ts";
import type { Db } from "#db/open.ts";
import { dueFor, type PromiseCode } from "./cadence.ts";
import type { CheckInNeed } from "./check-in.ts";
import { checkInsOnPage } from "./check-in-screen.server.ts";
import { pairInRhythm } from "./pair-facts.server.ts";

/** What one of a man's open pairs asks of the office, as Today says it. */
export type DueOfMan = {
  pairId: string;
  otherName: string;
  what: PromiseCode | CheckInNeed["why"];
  on: Day;
};

/** What he said himself comes first, then the promises of his pairs. A man has a pair or two. */
export async function duesOfMan(
  db: Db,
  { personId, today }: { personId: string; today: Day },
): Promise<DueOfMan[]> {
  const pairs = await db
    .selectFrom("pair")
    .innerJoin("person as participant", "participant.id", "pair.participant_id")
    .innerJoin("person as supporter", "supporter.id", "pair.support_person_id")
    .select([
      "pair.id",
      "pair.participant_id as participantId",
      "participant.name as participantName",
      "supporter.name as supporterName",
    ])
    .where((eb) =>
      eb.or([
        eb("pair.participant_id", "=", personId),
        eb("pair.support_person_id", "=", personId),
      ]),
    )
    .where("pair.ended_on", "is", null)
    .orderBy("pair.started_on")
    .execute();
  const cadence = await readSetting(db, "cadence");
  const [said, promised]: [DueOfMan[], DueOfMan[]] = [[], []];
  for (const { id: pairId, participantId, participantName, supporterName } of pairs) {
    const otherName = participantId === personId ? supporterName : participantName;
    for (const { personId: whose, need } of await checkInsOnPage(db, { pairId, cadence, today })) {
      if (need && whose === personId) {
        said.push({ pairId, otherName, what: need.why, on: need.since });
      }
    }
    const facts = await pairInRhythm(db, pairId);
    for (const { what, on } of facts ? dueFor(facts, today, cadence) : []) {
      promised.push({ pairId, otherName, what, on });
    }
  }
  return [...said, ...promised];
}
