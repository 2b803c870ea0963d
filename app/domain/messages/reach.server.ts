import type { Instant } from "#app/domain/day.ts";
import type { Db } from "#db/open.ts";
import { letGoAgain, sendOtherwise } from "./other-ways.server.ts";

type Noting = { contact: string; at: Instant } & (
  | { how: "refused" | "reported"; by?: never }
  | { how: "office"; by: string }
);

/**
 * Nothing arrives at this address or number: no letter goes there any more, and those that wait take
 * his other way, or are given up for the office to tell him. Noted twice it is noted once, on the
 * first day: false then.
 */
export async function noteUnreachable(trx: Db, { contact, how, by, at }: Noting) {
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto("unreachable_contact")
    .values({ contact, how, noted_by: by ?? null, noted_at: at })
    .onConflict((conflict) => conflict.column("contact").doNothing())
    .executeTakeFirstOrThrow();
  await sendOtherwise(trx, contact, at);
  return numInsertedOrUpdatedRows === 1n;
}

/** Letters arrive there after all: what was given up for it is tried again. False when nothing was noted. */
export async function noteReachable(trx: Db, { contact, at }: { contact: string; at: Instant }) {
  const noted = await trx
    .deleteFrom("unreachable_contact")
    .where("contact", "=", contact)
    .returning("noted_at as at")
    .executeTakeFirst();
  if (noted) await letGoAgain(trx, { contact, since: noted.at, at });
  return noted !== undefined;
}

/** Which of his contacts nothing arrives at, since when, and who of the office has said so. */
export function unreachableAmong(db: Db, contacts: (string | null)[]) {
  return db
    .selectFrom("unreachable_contact")
    .leftJoin("account", "account.id", "unreachable_contact.noted_by")
    .select([
      "unreachable_contact.contact",
      "unreachable_contact.noted_at as notedAt",
      "unreachable_contact.how",
      "account.name as notedBy",
    ])
    .where(
      "unreachable_contact.contact",
      "in",
      contacts.filter((one) => one !== null),
    )
    .execute();
}
