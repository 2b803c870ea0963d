import type { Coordinator } from "#app/domain/accounts/viewer.ts";
import { type Instant, now } from "#app/domain/day.ts";
import { coordinators } from "#app/domain/people/screens.server.ts";
import type { Db } from "#db/open.ts";
import { officeToday } from "./office.server.ts";
import type { Whose } from "./rows.ts";

/** Today as a page: the rows, and for the one that stands open, to whom it can be handed. */
export async function todayScreen(
  db: Db,
  {
    by,
    whose,
    open,
    at = now(),
  }: { by: Coordinator; whose: Whose; open: string | null; at?: Instant },
) {
  return {
    ...(await officeToday(db, { by, whose, at })),
    open,
    coordinators: open ? await coordinators(db) : [],
  };
}
