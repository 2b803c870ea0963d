import type { Db } from "#db/open.ts";

/** What the office has decided about a man in its plan, whom he was shown, and to whom he was. */
export async function forgetPlansFor(trx: Db, personId: string) {
  await trx
    .deleteFrom("never_match")
    .where((eb) => eb.or([eb("person_a", "=", personId), eb("person_b", "=", personId)]))
    .execute();
  await trx
    .deleteFrom("plan_decision")
    .where((eb) =>
      eb.or([eb("participant_id", "=", personId), eb("support_person_id", "=", personId)]),
    )
    .execute();
  await trx.deleteFrom("set_aside").where("person_id", "=", personId).execute();
  await trx
    .deleteFrom("shown_man")
    .where((eb) => eb.or([eb("person_id", "=", personId), eb("other_id", "=", personId)]))
    .execute();
}
