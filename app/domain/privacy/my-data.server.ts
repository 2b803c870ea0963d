import type { Man } from "#app/domain/accounts/viewer.ts";
import { type Instant, now } from "#app/domain/day.ts";
import { unwantedBy } from "#app/domain/messages/fewer-letters.server.ts";
import { readProfile } from "#app/domain/people/profile-rows.server.ts";
import { whereNothingArrives } from "#app/domain/people/reach.server.ts";
import { referralsOf } from "#app/domain/referrals/referrals.server.ts";
import type { Db } from "#db/open.ts";
import { audit } from "./audit.server.ts";
import { accountInMyData, registrationInMyData } from "./my-account.server.ts";
import { eventsInMyData } from "./my-events.server.ts";
import { lettersInMyData } from "./my-letters.server.ts";
import { notesInMyData, putOffInMyData } from "./my-notes.server.ts";
import { pairsInMyData } from "./my-pairs.server.ts";
import { rolesInMyData, talksInMyData } from "./my-roles.server.ts";
import { roundsInMyData } from "./my-rounds.server.ts";
import { plansInMyData, shownInMyData, suggestionsInMyData } from "./my-suggestions.server.ts";

/**
 * Everything that we keep about a man, for himself (GDPR art. 15 and 20): what he told, what was
 * written about him, who looked and when. Nothing about the other man of a pair, not even his name.
 * `how` says in the log whether he read it or took it along. Where each column of the database
 * stands in it, or why not, is listed in `tests/support/my-data-columns.ts`.
 */
export async function myData(
  db: Db,
  {
    man,
    how = "data_seen",
    at = now(),
  }: { man: Man; how?: "data_seen" | "data_taken"; at?: Instant },
) {
  const { personId } = man;
  await audit(db, { by: man.accountId, personId, what: how }, at);
  return {
    made: at,
    profile: await readProfile(db, personId),
    registration: await registrationInMyData(db, personId),
    ...(await accountInMyData(db, man)),
    talks: await talksInMyData(db, personId),
    unreachable: await whereNothingArrives(db, personId),
    roles: await rolesInMyData(db, personId),
    pairs: await pairsInMyData(db, man),
    suggestions: await suggestionsInMyData(db, personId),
    shown: await shownInMyData(db, personId),
    plans: await plansInMyData(db, personId),
    rounds: await roundsInMyData(db, man),
    ...(await eventsInMyData(db, man)),
    referrals: await referralsOf(db, personId),
    notes: await notesInMyData(db, personId),
    putOff: await putOffInMyData(db, personId),
    messages: await lettersInMyData(db, personId),
    unwantedLetters: await unwantedBy(db, personId),
    log: await logOf(db, man),
  };
}

export type MyData = Awaited<ReturnType<typeof myData>>;

/** That two are kept apart may be the other's wish: it is said to be a change, no more. */
const OTHERS_WISH = /^(never_match_|kept_apart)/;

/** Who saw or changed something about him: he himself, the office, or the program. */
async function logOf(db: Db, { personId, accountId }: Man) {
  const entries = await db
    .selectFrom("audit_entry")
    .select(["happened_at as at", "what", "detail", "account_id as by"])
    .where("person_id", "=", personId)
    .orderBy("happened_at", "desc")
    .execute();
  return entries.map(({ by, what, detail, at }) => ({
    at,
    ...(OTHERS_WISH.test(what) ? { what: "changed", detail: null } : { what, detail }),
    by: by === accountId ? ("himself" as const) : by ? ("office" as const) : ("program" as const),
  }));
}
