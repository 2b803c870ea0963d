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

/** What he said himself comes first, then the promises of his pairs. `pairs`: his open ones, a pair or two. */
export async function duesOfMan(
  db: Db,
  {
    personId,
    pairs,
    today,
  }: { personId: string; pairs: { id: string; otherName: string }[]; today: Day },
): Promise<DueOfMan[]> {
  if (pairs.length === 0) return [];
  const cadence = await readSetting(db, "cadence");
  const [said, promised]: [DueOfMan[], DueOfMan[]] = [[], []];
  for (const { id: pairId, otherName } of pairs) {
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
