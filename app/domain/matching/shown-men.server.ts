import type { Man } from "#app/domain/accounts/viewer.ts";
import { addDays, dayOf, helsinkiInstant, type Instant, now } from "#app/domain/day.ts";
import { newId } from "#app/domain/id.ts";
import { areaLabel } from "#app/domain/people/area.server.ts";
import type { RoleKind } from "#app/domain/people/vocabulary.ts";
import { asOne } from "#app/domain/transaction.server.ts";
import type { Language } from "#app/i18n/languages.ts";
import type { Db } from "#db/open.ts";
import { officePlan } from "./office-plan.server.ts";
import type { MatchingPerson } from "./person.ts";
import type { PlannedPair } from "./plan.ts";
import { twoAmong } from "./two-in-plan.ts";

/**
 * A man is shown no more new men within so many days than he has places, whatever he answers and
 * however he changes what he has told: nobody can leaf through us.
 */
export const SHOWN_ANEW_DAYS = 7;

/**
 * The men whom the plan gives to this man, as he may see them: first name or nickname, languages,
 * interests, area, hopes or offers, and the reasons. Men with protected details are shown to nobody and
 * see nobody. That he was shown is written down; by the id of that, never by a man's, he answers.
 */
export async function menShownTo(
  db: Db,
  { man, language, at = now() }: { man: Man; language: Language; at?: Instant },
) {
  const { plan, people } = await officePlan(db, { at });
  const given = plan.pairs.flatMap((pair) => givenTo(man.personId, pair, people));
  if (given.length === 0) return [];
  const shown = await asOne(db, (trx) => writeDown(trx, { man, given, at }));
  const names = await namesOf(db, given);
  return given.flatMap(({ side, himself: _, other, reasons, mind }) => {
    const row = shown.find((one) => one.otherId === other.id && one.side === side);
    if (!row) return [];
    const { languages, interests, hopes, offers } = other;
    return {
      id: row.id,
      side,
      answer: row.answer,
      other: {
        name: names.get(other.id) ?? "",
        languages,
        interests,
        hopes,
        offers,
        area: areaLabel(other, language),
      },
      reasons,
      mind,
    };
  });
}

export type ShownMan = Awaited<ReturnType<typeof menShownTo>>[number];

type Given = Pick<PlannedPair, "reasons" | "mind"> & {
  /** On which side he stands himself. */
  side: RoleKind;
  himself: MatchingPerson;
  other: MatchingPerson;
};

function givenTo(personId: string, pair: PlannedPair, people: MatchingPerson[]): Given[] {
  const side = sideOf(personId, pair);
  const two = side && twoAmong(people, pair);
  if (!two || two.participant.isProtected || two.supportPerson.isProtected) return [];
  const { participant, supportPerson } = two;
  const { reasons, mind } = pair;
  return [
    side === "participant"
      ? { side, himself: participant, other: supportPerson, reasons, mind }
      : { side, himself: supportPerson, other: participant, reasons, mind },
  ];
}

function sideOf(personId: string, pair: PlannedPair): RoleKind | null {
  if (personId === pair.participantId) return "participant";
  return personId === pair.supportPersonId ? "support_person" : null;
}

/** Whom he has been shown already he may see again; of the others as many as there is room for. */
async function writeDown(trx: Db, { man, given, at }: { man: Man; given: Given[]; at: Instant }) {
  const known = await shownRows(trx, man.personId);
  const since = helsinkiInstant(addDays(dayOf(at), -SHOWN_ANEW_DAYS + 1), "00:00");
  const added: typeof known = [];
  for (const { side, himself, other } of given) {
    const his = [...known, ...added].filter((row) => row.side === side);
    if (his.some(({ otherId }) => otherId === other.id)) continue;
    const lately = his.filter(({ shownAt }) => shownAt >= since).length;
    if (lately >= himself.freePlaces) continue;
    const id = newId();
    await trx
      .insertInto("shown_man")
      .values({ id, person_id: man.personId, other_id: other.id, side, shown_at: at })
      .execute();
    added.push({ id, otherId: other.id, side, shownAt: at, answer: null });
  }
  return [...known, ...added];
}

function shownRows(db: Db, personId: string) {
  return db
    .selectFrom("shown_man")
    .select(["id", "other_id as otherId", "side", "shown_at as shownAt", "answer"])
    .where("person_id", "=", personId)
    .execute();
}

async function namesOf(db: Db, given: Given[]) {
  const ids = given.map(({ other }) => other.id);
  const rows = await db
    .selectFrom("person")
    .select(["id", "name"])
    .where("id", "in", ids)
    .execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}
