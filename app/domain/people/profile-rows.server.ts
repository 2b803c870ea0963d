import { type Day, dayOf, type Instant } from "#app/domain/day.ts";
import type { Db } from "#db/open.ts";
import { type Profile, searchTextOf } from "./profile.ts";

/** The columns of `person` that a profile fills. `canTravelOn` is the day on which he said so. */
export function columnsOf(profile: Profile, { canTravelOn }: { canTravelOn: Day }) {
  return {
    name: profile.name,
    surname: profile.surname,
    email: profile.email,
    phone: profile.phone,
    language: profile.language,
    municipality_code: profile.municipalityCode,
    district: profile.district,
    can_travel_on: profile.canTravel ? canTravelOn : null,
    introduction: profile.introduction,
    profession: profile.profession,
    availability_note: profile.availabilityNote,
    search: searchTextOf(profile),
  };
}

/** What we know about a man, as he would tell it. For who may see him: load him first. */
export async function readProfile(db: Db, personId: string): Promise<Profile> {
  const person = await db
    .selectFrom("person")
    .select([
      "name",
      "surname",
      "email",
      "phone",
      "language",
      "municipality_code as municipalityCode",
      "district",
      "can_travel_on as canTravelOn",
      "introduction",
      "profession",
      "availability_note as availabilityNote",
    ])
    .where("id", "=", personId)
    .executeTakeFirstOrThrow();
  const { canTravelOn, ...told } = person;
  return {
    ...told,
    canTravel: canTravelOn !== null,
    ...(await readLists(db, personId)),
  } as Profile;
}

async function readLists(db: Db, personId: string) {
  const languages = await db
    .selectFrom("person_language")
    .select(["language", "level"])
    .where("person_id", "=", personId)
    .execute();
  const availability = await db
    .selectFrom("person_availability")
    .select(["weekday", "part"])
    .where("person_id", "=", personId)
    .execute();
  const interests = await db
    .selectFrom("person_interest")
    .select("interest")
    .where("person_id", "=", personId)
    .execute();
  const wishes = await db
    .selectFrom("person_wish")
    .select(["side", "wish"])
    .where("person_id", "=", personId)
    .execute();
  return {
    languages,
    availability,
    interests: interests.map(({ interest }) => interest),
    hopes: wishes.filter(({ side }) => side === "hope").map(({ wish }) => wish),
    offers: wishes.filter(({ side }) => side === "offer").map(({ wish }) => wish),
  };
}

/** Replaces languages, free times, interests and wishes by those of the profile. */
export async function writeLists(trx: Db, personId: string, profile: Profile) {
  await eraseLists(trx, personId);
  const { languages, availability, interests } = profile;
  if (languages.length > 0) {
    const rows = once(languages, ({ language }) => language);
    await trx
      .insertInto("person_language")
      .values(rows.map(({ language, level }) => ({ person_id: personId, language, level })))
      .execute();
  }
  if (availability.length > 0) {
    const rows = once(availability, ({ weekday, part }) => `${weekday} ${part}`);
    await trx
      .insertInto("person_availability")
      .values(rows.map(({ weekday, part }) => ({ person_id: personId, weekday, part })))
      .execute();
  }
  if (interests.length > 0) {
    await trx
      .insertInto("person_interest")
      .values([...new Set(interests)].map((interest) => ({ person_id: personId, interest })))
      .execute();
  }
  const wishes = [
    ...[...new Set(profile.hopes)].map((wish) => ({ side: "hope" as const, wish })),
    ...[...new Set(profile.offers)].map((wish) => ({ side: "offer" as const, wish })),
  ];
  if (wishes.length > 0) {
    await trx
      .insertInto("person_wish")
      .values(wishes.map((wish) => ({ person_id: personId, ...wish })))
      .execute();
  }
}

/** Optional wishes (food, prayer break, alcohol-free …) with the day of his consent; null erases both. */
export async function writeSpecialWish(
  trx: Db,
  { personId, text, at }: { personId: string; text: string | null; at: Instant },
) {
  await trx.deleteFrom("special_wish").where("person_id", "=", personId).execute();
  if (!text) return;
  await trx
    .insertInto("special_wish")
    .values({ person_id: personId, text, consented_on: dayOf(at) })
    .execute();
}

async function eraseLists(trx: Db, personId: string) {
  await trx.deleteFrom("person_language").where("person_id", "=", personId).execute();
  await trx.deleteFrom("person_availability").where("person_id", "=", personId).execute();
  await trx.deleteFrom("person_interest").where("person_id", "=", personId).execute();
  await trx.deleteFrom("person_wish").where("person_id", "=", personId).execute();
}

/** The last of those with the same key: said twice, the later word stands. */
function once<T>(items: T[], keyOf: (item: T) => string): T[] {
  return [...new Map(items.map((item) => [keyOf(item), item])).values()];
}
