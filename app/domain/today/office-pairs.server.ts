import type { Coordinator } from "#app/domain/accounts/viewer.ts";
import { dayOf, type Instant, now } from "#app/domain/day.ts";
import type { PairListAsked } from "#app/domain/pairs/forms.ts";
import { pairList } from "#app/domain/pairs/pair-list.server.ts";
import type { Db } from "#db/open.ts";
import { listsOf } from "./absence.ts";
import { awayOn } from "./absences.server.ts";

/** The list of pairs. "Mine" are the same as on Today: also theirs for whom the reader stands in. */
export async function officePairs(
  db: Db,
  { by, asked, at = now() }: { by: Coordinator; asked: PairListAsked; at?: Instant },
) {
  const lists = listsOf(by.accountId, await awayOn(db, dayOf(at)).execute());
  return pairList(db, { by, asked, lists, at });
}
