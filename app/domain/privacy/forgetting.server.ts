import { dayOf, type Instant } from "#app/domain/day.ts";
import { forgetSignUpsOf } from "#app/domain/gatherings/forgetting.server.ts";
import { newToken } from "#app/domain/id.ts";
import { forgetPlansFor } from "#app/domain/matching/forgetting.server.ts";
import { forgetLettersTo } from "#app/domain/messages/forgetting.server.ts";
import { forgetReferralsOf } from "#app/domain/referrals/referrals.server.ts";
import { forgetApplicationsOf } from "#app/domain/rounds/forgetting.server.ts";
import type { Db } from "#db/open.ts";
import { audit } from "./audit.server.ts";
import { keepCounts } from "./kept-counts.server.ts";

/**
 * Makes a man a number in the counts: that he was with us, as what, from when to when, in which
 * municipality, how often he met. His name, contacts, words, wishes, and what was written about him
 * go (GDPR art. 17). Municipalities of protected men go too. What others have logged stays theirs.
 * In the log stay who saw him and when, by a number that leads to nobody.
 */
export async function forgetPerson(
  trx: Db,
  { personId, by, at }: { personId: string; by: string | null; at: Instant },
) {
  const { account_id: accountId, protected_on: protectedOn } = await trx
    .selectFrom("person")
    .select(["account_id", "protected_on"])
    .where("id", "=", personId)
    .executeTakeFirstOrThrow();
  await forgetLettersTo(trx, { personId, accountId });
  await forgetLists(trx, personId);
  await forgetWordsAbout(trx, personId);
  await forgetCheckInsAbout(trx, personId);
  await forgetSignUpsOf(trx, personId, at);
  await trx
    .updateTable("person")
    .set({ same_contact_as: null })
    .where("same_contact_as", "=", personId)
    .execute();
  await trx
    .updateTable("person")
    .set({
      ...NOTHING_LEFT,
      ...(protectedOn ? { municipality_code: null } : {}),
      changed_at: at,
      forgotten_on: dayOf(at),
    })
    .where("id", "=", personId)
    .execute();
  await audit(trx, { by, personId, what: "forgotten" }, at);
  return { accountId };
}

const NOTHING_LEFT = {
  account_id: null,
  name: "–",
  surname: null,
  email: null,
  phone: null,
  district: null,
  can_travel_on: null,
  introduction: null,
  profession: null,
  availability_note: null,
  search: "",
  same_contact_as: null,
};

async function forgetLists(trx: Db, personId: string) {
  const lists = [
    "person_language",
    "person_availability",
    "person_interest",
    "person_wish",
    "special_wish",
    "talk_offer",
    "signed_agreement",
  ] as const;
  for (const list of lists) {
    await trx.deleteFrom(list).where("person_id", "=", personId).execute();
  }
  await forgetPlansFor(trx, personId);
  await forgetApplicationsOf(trx, personId);
}

/** Notes on him and on his pairs, why he was suggested, and the links that led to it. */
async function forgetWordsAbout(trx: Db, personId: string) {
  await trx.deleteFrom("note").where("person_id", "=", personId).execute();
  await forgetReferralsOf(trx, personId);
  await trx.deleteFrom("snooze").where("person_id", "=", personId).execute();
  await trx
    .deleteFrom("note")
    .where("pair_id", "in", (eb) =>
      eb
        .selectFrom("pair")
        .select("pair.id")
        .where((pair) =>
          pair.or([
            pair("participant_id", "=", personId),
            pair("support_person_id", "=", personId),
          ]),
        ),
    )
    .execute();
  const proposals = await trx
    .selectFrom("pair_proposal")
    .select("id")
    .where((eb) =>
      eb.or([eb("participant_id", "=", personId), eb("support_person_id", "=", personId)]),
    )
    .execute();
  for (const { id } of proposals) {
    await trx
      .updateTable("pair_proposal")
      .set({
        reasons: "[]",
        mind: null,
        participant_token: newToken(),
        support_person_token: newToken(),
      })
      .where("id", "=", id)
      .execute();
  }
}

/** What he said about how it goes; and the words of the others in his pairs, which may be about him. */
async function forgetCheckInsAbout(trx: Db, personId: string) {
  await keepCounts(trx, { personId });
  await trx.deleteFrom("check_in").where("person_id", "=", personId).execute();
  const pairs = trx
    .selectFrom("pair")
    .select("pair.id")
    .where((eb) =>
      eb.or([eb("participant_id", "=", personId), eb("support_person_id", "=", personId)]),
    );
  await trx.updateTable("check_in").set({ words: null }).where("pair_id", "in", pairs).execute();
  await trx.deleteFrom("farewell").where("person_id", "=", personId).execute();
  await trx.updateTable("farewell").set({ words: null }).where("pair_id", "in", pairs).execute();
  await trx.deleteFrom("first_meeting").where("pair_id", "in", pairs).execute();
  await trx.deleteFrom("first_answer").where("person_id", "=", personId).execute();
  await trx
    .updateTable("first_answer")
    .set({ words: null })
    .where("pair_id", "in", pairs)
    .execute();
  await trx.deleteFrom("pair_wish").where("pair_id", "in", pairs).execute();
  await trx.deleteFrom("closing_talk").where("person_id", "=", personId).execute();
  await trx.deleteFrom("pair_goal").where("pair_id", "in", pairs).execute();
  await trx.updateTable("pair").set({ contact_how: null }).where("id", "in", pairs).execute();
  // A place in words can be somebody's home.
  await trx.updateTable("meeting").set({ place: null }).where("pair_id", "in", pairs).execute();
  const theirs = trx.selectFrom("check_in").select("id").where("pair_id", "in", pairs);
  await trx.deleteFrom("voice").where("check_in_id", "in", theirs).execute();
}
