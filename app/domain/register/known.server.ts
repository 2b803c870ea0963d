import type { SpokenLevel } from "#app/domain/people/profile.ts";
import type { DayPart } from "#app/domain/people/vocabulary.ts";
import type { Db } from "#db/open.ts";
import type { KnownFace, KnownMan, KnownRole } from "./known.ts";

/** SQLite and others take so many values in one question without complaint. */
const AT_ONCE = 500;

/** Everybody's name, contacts and roles: three short columns of ten thousand men are soon read. */
export async function knownFaces(db: Db): Promise<KnownFace[]> {
  const people = await db
    .selectFrom("person")
    .select(["id", "name", "surname", "phone", "email"])
    .where("forgotten_on", "is", null)
    .execute();
  const roles = await db.selectFrom("role").select(["person_id as personId", "kind"]).execute();
  const kinds = byMan(roles);
  return people.map((person) => ({
    ...person,
    kinds: (kinds.get(person.id) ?? []).map(({ kind }) => kind),
  }));
}

/** All about some of them, by their id. A handful of questions for every 500 men, none per man. */
export async function knownMen(db: Db, ids: string[]): Promise<Map<string, KnownMan>> {
  const men = new Map<string, KnownMan>();
  for (let from = 0; from < ids.length; from += AT_ONCE) {
    for (const man of await someMen(db, ids.slice(from, from + AT_ONCE))) men.set(man.id, man);
  }
  return men;
}

async function someMen(db: Db, ids: string[]): Promise<KnownMan[]> {
  const people = await db
    .selectFrom("person")
    .select([
      "id",
      "name",
      "surname",
      "phone",
      "email",
      "language",
      "municipality_code as municipalityCode",
      "district",
      "availability_note as availabilityNote",
      "introduction",
      "profession",
      "can_travel_on as canTravelOn",
      "protected_on as protectedOn",
    ])
    .where("id", "in", ids)
    .execute();
  const lists = await listsOf(db, ids);
  const roles = await rolesOf(db, ids);
  const notes = await notesOf(db, ids);
  const spokenFor = await menSpokenFor(db, ids);
  return people.map(({ canTravelOn, protectedOn, ...person }) => ({
    ...person,
    canTravel: canTravelOn !== null,
    isProtected: protectedOn !== null,
    ...lists(person.id),
    roles: roles.get(person.id) ?? [],
    kinds: (roles.get(person.id) ?? []).map(({ kind }) => kind),
    notes: (notes.get(person.id) ?? []).map(({ text }) => text),
    isSpokenFor: spokenFor.has(person.id),
  }));
}

async function listsOf(db: Db, ids: string[]) {
  const languages = await db
    .selectFrom("person_language")
    .select(["person_id as personId", "language", "level"])
    .where("person_id", "in", ids)
    .execute();
  const times = await db
    .selectFrom("person_availability")
    .select(["person_id as personId", "weekday", "part"])
    .where("person_id", "in", ids)
    .execute();
  const interests = await db
    .selectFrom("person_interest")
    .select(["person_id as personId", "interest"])
    .where("person_id", "in", ids)
    .execute();
  const wishes = await db
    .selectFrom("person_wish")
    .select(["person_id as personId", "side", "wish"])
    .where("person_id", "in", ids)
    .execute();
  const [spoken, free, liked, wished] = [
    byMan(languages),
    byMan(times),
    byMan(interests),
    byMan(wishes),
  ];
  return (id: string) => ({
    languages: (spoken.get(id) ?? []).map(
      ({ language, level }) => ({ language, level }) as SpokenLevel,
    ),
    availability: (free.get(id) ?? []).map(({ weekday, part }) => ({
      weekday,
      part: part as DayPart,
    })),
    interests: (liked.get(id) ?? []).map(({ interest }) => interest),
    hopes: (wished.get(id) ?? []).filter(({ side }) => side === "hope").map(({ wish }) => wish),
    offers: (wished.get(id) ?? []).filter(({ side }) => side === "offer").map(({ wish }) => wish),
  });
}

/** The newest role of a kind comes first. */
async function rolesOf(db: Db, ids: string[]): Promise<Map<string, KnownRole[]>> {
  const roles = await db
    .selectFrom("role")
    .select([
      "id",
      "person_id as personId",
      "kind",
      "stage",
      "stage_on as stageOn",
      "started_on as startedOn",
      "coordinator_id as coordinatorId",
      "capacity",
    ])
    .where("person_id", "in", ids)
    .orderBy("started_on", "desc")
    .orderBy("id")
    .execute();
  return byMan(roles);
}

async function notesOf(db: Db, ids: string[]) {
  const notes = await db
    .selectFrom("note")
    .select(["person_id as personId", "text"])
    .where("person_id", "in", ids)
    .execute();
  return byMan(notes);
}

async function menSpokenFor(db: Db, ids: string[]): Promise<Set<string>> {
  const among = new Set(ids);
  const columns = [
    "participant_id as participantId",
    "support_person_id as supportPersonId",
  ] as const;
  const pairs = await db.selectFrom("pair").select(columns).where("ended_on", "is", null).execute();
  const proposals = await db
    .selectFrom("pair_proposal")
    .select(columns)
    .where("closed_at", "is", null)
    .execute();
  const men = [...pairs, ...proposals].flatMap((two) => [two.participantId, two.supportPersonId]);
  return new Set(men.filter((id) => among.has(id)));
}

function byMan<T extends { personId: string | null }>(rows: T[]): Map<string, T[]> {
  const grouped = new Map<string, T[]>();
  for (const row of rows) {
    const own = grouped.get(row.personId ?? "");
    if (own) own.push(row);
    else grouped.set(row.personId ?? "", [row]);
  }
  return grouped;
}
