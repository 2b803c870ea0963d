import { type Instant, now } from "#app/domain/day.ts";
import { hashToken } from "#app/domain/id.ts";
import type { Db } from "#db/open.ts";
import type { Viewer } from "./viewer.ts";

/** "My account": how I sign in, and where I am signed in. */
export async function accountScreen(
  db: Db,
  { viewer, token, at = now() }: { viewer: Viewer; token: string; at?: Instant },
) {
  const account = await db
    .selectFrom("account")
    .select(["name", "email", "phone", "language"])
    .where("id", "=", viewer.accountId)
    .executeTakeFirstOrThrow();
  const sessions = await db
    .selectFrom("session")
    .select(["token_hash as tokenHash", "created_at as openedAt", "seen_at as seenAt"])
    .where("account_id", "=", viewer.accountId)
    .where("expires_at", ">", at)
    .orderBy("seen_at", "desc")
    .execute();
  const here = hashToken(token);
  return {
    ...account,
    isMan: viewer.personId !== null,
    isOffice: viewer.officeRole !== null,
    sessions: sessions.map(({ tokenHash, ...session }) => ({
      ...session,
      isHere: tokenHash === here,
    })),
  };
}
