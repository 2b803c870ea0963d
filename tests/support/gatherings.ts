import type { Coordinator } from "#app/domain/accounts/viewer.ts";
import type { Contact, Email, Phone } from "#app/domain/contact.ts";
import { addHours, clockOf, type Day, dayOf, type Instant, now } from "#app/domain/day.ts";
import { addEvents } from "#app/domain/gatherings/dates.server.ts";
import { createGathering, type GatheringFacts } from "#app/domain/gatherings/planning.server.ts";
import { publishGathering } from "#app/domain/gatherings/publishing.server.ts";
import type { GatheringText } from "#app/domain/gatherings/texts.server.ts";
import { newId } from "#app/domain/id.ts";
import { createPlace, type PlaceFacts } from "#app/domain/places/places.server.ts";
import type { Db } from "#db/open.ts";
import { buildCoordinator } from "./world.ts";

type Planned = { by?: Coordinator; at?: Instant };

/** A library in Kallio, unless told otherwise; each with an address of its own. */
export async function buildPlace(
  db: Db,
  { by, at = now(), ...facts }: Partial<PlaceFacts> & Planned = {},
) {
  return createPlace(db, {
    by: by ?? (await buildCoordinator(db)),
    at,
    name: "Kallion kirjasto",
    address: `Viides linja 11 ${newId()}`,
    lat: 60.18371,
    lon: 24.95352,
    municipalityCode: "091",
    district: "Kallio",
    stepFree: "yes",
    ...facts,
  });
}

type Gathering = Partial<GatheringFacts> &
  Planned & { texts?: GatheringText[]; title?: string; published?: boolean };

/** A published leisure group in Finnish and English, unless told otherwise. Returns its id. */
export async function buildGathering(
  db: Db,
  { at = now(), title = "Jalkapalloa", texts, published = true, ...facts }: Gathering = {},
) {
  const by = facts.by ?? (await buildCoordinator(db));
  const gatheringId = await createGathering(db, {
    kind: "leisure",
    languages: ["fi", "en"],
    facts: ["free"],
    ...facts,
    placeId: facts.placeId ?? (await buildPlace(db, { by, at })),
    texts: texts ?? [{ language: "fi", title, summary: "Pelataan.", description: "Tule mukaan." }],
    by,
    at,
  });
  if (published) await publishGathering(db, { by, gatheringId, at });
  return gatheringId;
}

type Event = Gathering & {
  gatheringId?: string;
  startsAt?: Instant;
  hours?: number;
};

/** A date of a gathering, in two days for two hours unless told otherwise. Makes the gathering too. */
export async function buildEvent(
  db: Db,
  { gatheringId, startsAt, hours = 2, ...gathering }: Event = {},
) {
  const at = gathering.at ?? now();
  const by = gathering.by ?? (await buildCoordinator(db));
  const starts = startsAt ?? addHours(at, 48);
  const group = gatheringId ?? (await buildGathering(db, { ...gathering, by, at }));
  const [eventId] = await addEvents(db, {
    by,
    gatheringId: group,
    dates: [
      {
        day: dayOf(starts) as Day,
        starts: clockOf(starts),
        ends: clockOf(addHours(starts, hours)),
      },
    ],
    at,
  });
  return { eventId: eventId as string, gatheringId: group, by };
}

/** A contact that is nobody else's. */
export function someContact(): Contact {
  return { email: `${newId()}@example.org` as Email, phone: null };
}

export function phoneContact(phone: string): Contact {
  return { phone: phone as Phone, email: null };
}
