import { dayOf, type Instant } from "#app/domain/day.ts";
import type { Db } from "#db/open.ts";

type Application = {
  personId: string;
  code: string | null;
  door: "join" | "volunteer";
  at: Instant;
};

/** He came to the door through a source that counts; what nobody made, or is retired, is not noted. */
export async function noteApplication(trx: Db, { personId, code, door, at }: Application) {
  if (!code || !(await stillCounts(trx, code))) return;
  await trx
    .insertInto("source_application")
    .values({ person_id: personId, code, door, applied_on: dayOf(at) })
    .execute();
}

async function stillCounts(trx: Db, code: string): Promise<boolean> {
  if (code === "poster" || code === "shared") return true;
  const source = await trx
    .selectFrom("source")
    .select("retired_at")
    .where("code", "=", code)
    .executeTakeFirst();
  return source !== undefined && source.retired_at === null;
}
