import type { Coordinator } from "#app/domain/accounts/viewer.ts";
import { addHours, type Instant, now } from "#app/domain/day.ts";
import { noteApplication } from "#app/domain/sources/applications.server.ts";
import { followSources } from "#app/domain/sources/following.server.ts";
import { countOpening, writeOpenings } from "#app/domain/sources/openings.server.ts";
import { addSource } from "#app/domain/sources/sources.server.ts";
import type { Db } from "#db/open.ts";

const SOURCES = [
  { name: "Kallion kirjasto", kind: "poster" },
  { name: "Suomen kielen kurssi", kind: "partner" },
  { name: "Moniheli", kind: "partner" },
] as const;

/** By turns, some by no source at all: how a man came to a date. */
const CAME_VIA = ["kallion-kirjasto", null, "shared", "suomen-kielen-kurssi", null, "poster", null];
const OPENED = {
  "kallion-kirjasto": 14,
  "suomen-kielen-kurssi": 9,
  shared: 12,
  poster: 9,
  moniheli: 2,
};
const CAME_TO_DOORS = [
  { door: "join", kind: "participant", men: 7 },
  { door: "volunteer", kind: "support_person", men: 3 },
] as const;
const DAYS = 20;

export function cameVia(turn: number): string | null {
  return CAME_VIA[turn % CAME_VIA.length] ?? null;
}

export async function nameSources(trx: Db, { kaisa }: { kaisa: Coordinator }) {
  for (const source of SOURCES) await addSource(trx, { by: kaisa, ...source });
}

/** Some days on which pages were opened, and what came of those who signed up. */
export async function openPages(trx: Db) {
  for (let day = 0; day < DAYS; day++) {
    for (const [code, times] of Object.entries(OPENED)) {
      for (let time = day % 3; time < times; time++) countOpening(code);
    }
    await writeOpenings(trx, addHours(now(), -24 * day));
  }
  for (const one of CAME_TO_DOORS) await cameToDoor(trx, one);
  await followSources(trx);
}

/** Some of the youngest applications came straight to a door. */
async function cameToDoor(trx: Db, { door, kind, men }: (typeof CAME_TO_DOORS)[number]) {
  const youngest = await trx
    .selectFrom("role")
    .innerJoin("person", "person.id", "role.person_id")
    .select(["person.id", "person.created_at as at"])
    .where("role.kind", "=", kind)
    .where("person.protected_on", "is", null)
    .orderBy("person.created_at", "desc")
    .orderBy("person.id")
    .limit(men)
    .execute();
  for (const { id: personId, at } of youngest) {
    await noteApplication(trx, { personId, code: "suomen-kielen-kurssi", door, at: at as Instant });
  }
}
