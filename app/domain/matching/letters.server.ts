import { addDays, dayOf, helsinkiInstant, type Instant, now } from "#app/domain/day.ts";
import { type Letter, write } from "#app/domain/messages/outbox.server.ts";
import type { RoleKind } from "#app/domain/people/vocabulary.ts";
import type { Db } from "#db/open.ts";
import { officePlan } from "./office-plan.server.ts";
import { STAGES_OF_PLAN } from "./people.server.ts";
import { SHOWN_ANEW_DAYS } from "./shown-men.server.ts";
import { twoAmong } from "./two-in-plan.ts";

/** A plan changes with every man who comes: nobody is written to more often than this. */
export const TOLD_AGAIN_DAYS = 14;
/** After so long the plan is another one, and the letter would promise too much. */
const TRUE_FOR_DAYS = 3;
const WRITTEN_AT_ONCE = 100;

/**
 * Tells each man to whom the plan gives somebody that there is somebody to look at; who it is stands
 * behind the sign-in only. Due and not yet told: a missed run is made good by the next. Not told are
 * men with protected details and whoever is given such a man, who has looked already or may look at nobody
 * new yet, and who has been told within 14 days. Returns how many letters it wrote.
 */
export async function tellWhoIsGivenSomebody(db: Db, at: Instant = now()): Promise<number> {
  const { plan, people } = await officePlan(db, { at });
  const given = plan.pairs.flatMap((pair) => {
    const two = twoAmong(people, pair);
    if (!two || two.participant.isProtected || two.supportPerson.isProtected) return [];
    const { participant, supportPerson } = two;
    return [
      { personId: participant.id, side: "participant" as const, otherId: supportPerson.id },
      { personId: supportPerson.id, side: "support_person" as const, otherId: participant.id },
    ];
  });
  if (given.length === 0) return 0;
  const [men, shown, told] = [await menToTell(db), await shownSoFar(db), await toldOf(db, at)];
  const looked = new Set(shown.map(shownKey));
  // He is shown nobody new before that week is over (`shown-men.server.ts`).
  const lately = dayStart(at, -SHOWN_ANEW_DAYS + 1);
  for (const { personId, shownAt } of shown) if (shownAt >= lately) told.add(personId);
  const letters = new Map<string, Letter>();
  for (const one of given) {
    const man = men.get(one.personId);
    if (!man || told.has(one.personId) || looked.has(shownKey(one))) continue;
    letters.set(one.personId, {
      kind: "somebody_to_meet",
      to: { email: man.email, phone: man.phone },
      language: man.language,
      accountId: man.accountId,
      personId: man.id,
      facts: { name: man.name },
      link: "/me/suggestions",
      dedupeKey: `somebody_to_meet ${shownKey(one)}`,
      expiresAt: helsinkiInstant(addDays(dayOf(at), TRUE_FOR_DAYS), "21:00"),
    });
  }
  const all = [...letters.values()];
  // A statement of the database takes so many values and no more.
  for (let from = 0; from < all.length; from += WRITTEN_AT_ONCE) {
    await write(db, all.slice(from, from + WRITTEN_AT_ONCE), at);
  }
  return all.length;
}

type Given = { personId: string; side: RoleKind; otherId: string };

function shownKey({ personId, side, otherId }: Given) {
  return `${side} ${personId} ${otherId}`;
}

/** Everybody of whom a plan may speak, by their stage: a query takes no list of thousands. */
async function menToTell(db: Db) {
  const stages = [...STAGES_OF_PLAN.participant, ...STAGES_OF_PLAN.support_person];
  const men = await db
    .selectFrom("person")
    .select(["id", "account_id as accountId", "name", "email", "phone", "language"])
    .where("id", "in", (eb) =>
      eb.selectFrom("role").select("role.person_id").where("role.stage", "in", stages),
    )
    .execute();
  return new Map(men.map((man) => [man.id, man]));
}

function shownSoFar(db: Db) {
  return db
    .selectFrom("shown_man")
    .select(["person_id as personId", "side", "other_id as otherId", "shown_at as shownAt"])
    .execute();
}

async function toldOf(db: Db, at: Instant) {
  const rows = await db
    .selectFrom("message")
    .select("person_id as personId")
    .where("kind", "=", "somebody_to_meet")
    .where("created_at", ">=", dayStart(at, -TOLD_AGAIN_DAYS + 1))
    .execute();
  return new Set(rows.map(({ personId }) => personId));
}

function dayStart(at: Instant, days: number): Instant {
  return helsinkiInstant(addDays(dayOf(at), days), "00:00");
}
