import { openAccount } from "#app/domain/accounts/opening.server.ts";
import { now } from "#app/domain/day.ts";
import { hashToken, newId, newToken } from "#app/domain/id.ts";
import type { Db } from "#db/open.ts";

let built = 0;

/** An account that signs in with an e-mail address (given, or one of its own). */
export async function buildAccount(
  db: Db,
  { email = `man${++built}@example.org`, phone = null as string | null, name = "Yusuf" } = {},
) {
  const accountId = await openAccount(db, { name, email, phone, language: "fi" });
  if (!accountId) throw new Error(`${email} has an account already`);
  return { accountId, email, name };
}

/** The code in the last sign-in letter that still waits for this address. */
export async function codeSentTo(db: Db, recipient: string): Promise<string> {
  const letter = await db
    .selectFrom("message")
    .select("facts")
    .where("kind", "=", "sign_in_code")
    .where("recipient", "=", recipient)
    .where("dropped_at", "is", null)
    .orderBy("created_at", "desc")
    .executeTakeFirstOrThrow();
  return JSON.parse(letter.facts).code;
}

/** A calendar link whose token does not come from this process's secret: the server has another. */
export async function buildCalendarLink(db: Db, accountId: string | null) {
  const token = newToken();
  const link = { id: newId(), token_hash: hashToken(token), created_at: now() };
  await db
    .insertInto("calendar_link")
    .values({ ...link, account_id: accountId ?? "" })
    .execute();
  return { token };
}
