import type { Db } from "#db/open.ts";

/** A man as letters and pages of his pair speak to him. */
export type ManToReach = {
  id: string;
  accountId: string | null;
  name: string;
  email: string | null;
  phone: string | null;
  language: string;
};

/** The two men of a proposal or a pair, for letters to them. */
export async function bothMen(
  db: Db,
  { participantId, supportPersonId }: { participantId: string; supportPersonId: string },
): Promise<{ participant: ManToReach; supportPerson: ManToReach }> {
  const men = await db
    .selectFrom("person")
    .select(["id", "account_id as accountId", "name", "email", "phone", "language"])
    .where("id", "in", [participantId, supportPersonId])
    .execute();
  const manOf = (id: string) => men.find((man) => man.id === id) as ManToReach;
  return { participant: manOf(participantId), supportPerson: manOf(supportPersonId) };
}
