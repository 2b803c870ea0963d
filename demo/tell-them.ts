import type { Coordinator } from "#app/domain/accounts/viewer.ts";
import { addHours, dayOf, type Instant, now } from "#app/domain/day.ts";
import { tellCheckIn } from "#app/domain/pairs/check-in-telling.server.ts";
import { tellFarewell } from "#app/domain/pairs/farewell-telling.server.ts";
import { answerFarewell, type FarewellAnswer } from "#app/domain/pairs/farewells.server.ts";
import { askForCall } from "#app/domain/pairs/wishes.server.ts";
import type { Db } from "#db/open.ts";

const well = (rest: Partial<FarewellAnswer> = {}): FarewellAnswer => ({
  face: 5,
  morePeople: "yes",
  moreAtHome: "yes",
  next: null,
  words: null,
  ...rest,
});

/** How it was for men whose pair has ended, in turn; the last two have not said. */
const FAREWELLS: FarewellAnswer[] = [
  well({ words: "Sain ystävän.", next: "support_person" }),
  well({ face: 4, next: "another_pair" }),
  well({ morePeople: "same", moreAtHome: "same", face: 4 }),
  well({ next: "groups" }),
  well({ face: 3, morePeople: "same" }),
  well({ face: 4 }),
];

/**
 * What men say when a pair is over, by the link or on the phone; one who said on the phone how it goes,
 * and one who asks to be called.
 */
export async function tellThem(db: Db, { kaisa }: { kaisa: Coordinator }) {
  const farewells = await db
    .selectFrom("farewell")
    .innerJoin("person", "person.id", "farewell.person_id")
    .select(["farewell.id", "farewell.token", "farewell.sent_at as sentAt"])
    .orderBy("farewell.sent_at")
    .orderBy("person.name")
    .execute();
  for (const [turn, said] of FAREWELLS.entries()) {
    const asked = farewells[turn];
    if (!asked) continue;
    const at = addHours(asked.sentAt as Instant, 30);
    if (turn % 3 === 2) {
      await tellFarewell(db, { by: kaisa, farewellId: asked.id, on: dayOf(at), ...said, at });
    } else {
      await answerFarewell(db, { token: asked.token, viewer: null, ...said, at });
    }
  }
  const open = await db
    .selectFrom("check_in")
    .innerJoin("pair", "pair.id", "check_in.pair_id")
    .innerJoin("person", "person.id", "check_in.person_id")
    .select(["check_in.id", "check_in.pair_id as pairId", "person.id as personId"])
    .select(["person.account_id as accountId", "person.name"])
    .where("check_in.answered_at", "is", null)
    .where("check_in.handled_at", "is", null)
    .where("pair.ended_on", "is", null)
    .orderBy("check_in.sent_at")
    .orderBy("person.name")
    .execute();
  if (open.length < 3) return;
  const [told] = open;
  const asking = open.at(-1);
  if (told) {
    const said = { face: 4, didMeet: "yes", callMe: false, words: "Kävivät uimassa." } as const;
    await tellCheckIn(db, { by: kaisa, checkInId: told.id, on: dayOf(now()), ...said });
  }
  if (asking?.accountId) {
    const { accountId, personId, name } = asking;
    const man = { accountId, personId, name, language: "fi" as const, officeRole: null };
    await askForCall(db, { man, pairId: asking.pairId });
  }
}
