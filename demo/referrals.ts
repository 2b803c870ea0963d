import type { Coordinator } from "#app/domain/accounts/viewer.ts";
import { addDays, type Day } from "#app/domain/day.ts";
import { noteGotThere, refer, referralsOf } from "#app/domain/referrals/referrals.server.ts";
import type { Service } from "#app/domain/referrals/service.ts";
import type { Db } from "#db/open.ts";

/** How many days ago, and to what: one was asked after, one is to be asked, the rest are numbers. */
const REFERRALS: [daysAgo: number, service: Service][] = [
  [40, "employment"],
  [20, "language_course"],
  [5, "housing"],
  [30, "nonviolence"],
  [12, "health"],
];

/** Men whom the office has shown on to other services. */
export async function showThemOn(
  db: Db,
  { men, today, kaisa: by }: { men: { personId: string }[]; today: Day; kaisa: Coordinator },
) {
  for (const [turn, [daysAgo, service]] of REFERRALS.entries()) {
    const personId = men[turn]?.personId;
    if (personId) await refer(db, { by, personId, service, on: addDays(today, -daysAgo) });
  }
  const first = men[0]?.personId ?? "";
  for (const { id: referralId } of await referralsOf(db, first)) {
    await noteGotThere(db, { by, personId: first, referralId, gotThere: "yes" });
  }
}
