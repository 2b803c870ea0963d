import { byName } from "#app/domain/people/screens.server.ts";
import type { Db } from "#db/open.ts";
import { officeToday } from "./office.server.ts";

/** Today as a page: the rows, and for the one that stands open, to whom it can be handed. */
export async function todayScreen(db: Db, asked: Parameters<typeof officeToday>[1]) {
  const { office, ...page } = await officeToday(db, asked);
  const open = asked.open ?? null;
  return { ...page, open, coordinators: open ? byName(office) : [] };
}
