import { addDays, addMinutes, type Day, helsinkiInstant } from "#app/domain/day.ts";
import { INTERESTS, SPOKEN_LANGUAGES, WISHES } from "#app/domain/people/vocabulary.ts";
import type { BenchWorld } from "./seed.ts";

const PEOPLE = 10_000;
/** Three thousand open ones, and some that have ended. */
export const PAIRS = 3_200;
const ENDED_EVERY = 16;
const MEETINGS = 200_000;
const EVENTS = 2_000;
const UPCOMING = 200;
const TOWNS = ["091", "091", "091", "049", "092", "837", "853", "564"] as const;
const NAMES = [
  "Yusuf",
  "Omar",
  "Reza",
  "Hiwa",
  "Taras",
  "Pekka",
  "Matti",
  "Antti",
  "Ville",
  "Lauri",
] as const;

export const id = (kind: string, position: number) => `${kind}-${position}`;
export const isEnded = (pair: number) => pair % ENDED_EVERY === 0;
/** Pairs began on any day between ten and four hundred days ago. */
export const startOf = (pair: number, today: Day) => addDays(today, -10 - ((pair * 97) % 391));
const isSupport = (position: number) => position % 3 === 0;

export function accounts({ at }: BenchWorld) {
  const office = Array.from({ length: 20 }, (_, position) => ({
    id: id("office", position),
    name: `Koordinaattori ${position}`,
    email: `office${position}@example.org`,
    phone: null,
    language: "fi",
    office_role: "coordinator",
    created_at: at,
    closed_at: null,
  }));
  return { account: office };
}

export function people({ chance, at, today }: BenchWorld) {
  const tables = {
    person: [],
    person_language: [],
    person_availability: [],
    person_interest: [],
    person_wish: [],
    role: [],
  } as Record<string, object[]>;
  for (let position = 0; position < PEOPLE; position++) {
    const person_id = id("person", position);
    const name = chance.oneOf(NAMES);
    const support = isSupport(position);
    const since = addDays(today, -chance.between(0, 900));
    tables.person?.push({
      id: person_id,
      name,
      surname: `Keksitty${position}`,
      email: `man${position}@example.org`,
      phone: `+35840${String(1_000_000 + position)}`,
      language: "fi",
      municipality_code: chance.oneOf(TOWNS),
      search: `${name.toLowerCase()} keksitty${position} man${position}@example.org 040${1_000_000 + position}`,
      created_at: at,
      changed_at: at,
      adult_confirmed_on: since,
      consented_on: since,
      consent_version: "2026-11",
    });
    const best = support ? "fi" : chance.oneOf(SPOKEN_LANGUAGES.slice(3, 12));
    tables.person_language?.push({ person_id, language: best, level: "native" });
    tables.person_language?.push({
      person_id,
      language: support ? "en" : "fi",
      level: chance.oneOf(["basic", "fluent"]),
    });
    for (const weekday of chance.some([1, 2, 3, 4, 5, 6, 7], 3))
      tables.person_availability?.push({ person_id, weekday, part: "evening" });
    for (const interest of chance.some(INTERESTS, 4))
      tables.person_interest?.push({ person_id, interest });
    for (const wish of chance.some(WISHES, 3))
      tables.person_wish?.push({ person_id, side: support ? "offer" : "hope", wish });
    tables.role?.push({
      id: id("role", position),
      person_id,
      kind: support ? "support_person" : "participant",
      stage: stageOf(position, support),
      stage_on: since,
      started_on: since,
      coordinator_id: id("office", position % 20),
      capacity: support ? chance.between(1, 3) : 1,
      break_until: null,
    });
  }
  return tables;
}

/** Pair n joins support person 3n and participant 3n + 1. */
export function pairs({ chance, today, at }: BenchWorld) {
  const pair: object[] = [];
  const pair_event: object[] = [];
  for (let position = 0; position < PAIRS; position++) {
    const started = startOf(position, today);
    const ended = isEnded(position) ? addDays(today, -chance.between(0, 9)) : null;
    pair.push({
      id: id("pair", position),
      participant_id: id("person", position * 3 + 1),
      support_person_id: id("person", position * 3),
      kind: "friendship",
      coordinator_id: id("office", position % 20),
      started_on: started,
      first_meeting_on: addDays(started, 9),
      planned_end_on: addDays(started, 183),
      ended_on: ended,
      end_reason: ended && "goals_reached",
      ended_by: ended && id("office", 0),
    });
    pair_event.push({
      id: id("pair-event", position),
      pair_id: id("pair", position),
      what: "started",
      detail: null,
      happened_at: at,
      happened_by: id("office", 0),
    });
  }
  return { pair, pair_event };
}

/** Sixty-six or so meetings a pair, each on a day of its own, going back from a recent one. */
export function meetings({ chance, today, at }: BenchWorld) {
  const meeting: object[] = [];
  const each = Math.ceil(MEETINGS / PAIRS);
  for (let pair = 0; pair < PAIRS; pair++) {
    let day = addDays(today, -chance.between(0, 40));
    for (let count = 0; count < each && meeting.length < MEETINGS; count++) {
      meeting.push({
        id: `meeting-${pair}-${count}`,
        pair_id: id("pair", pair),
        met_on: day,
        minutes: chance.oneOf([60, 90, 120]),
        what: chance.oneOf(["coffee", "walk", "sport"]),
        place: null,
        logged_by: id("office", pair % 20),
        logged_at: at,
      });
      day = addDays(day, -chance.between(3, 9));
    }
  }
  return { meeting };
}

export function events({ chance, today, at }: BenchWorld) {
  const tables = {
    place: [],
    gathering: [],
    gathering_text: [],
    gathering_language: [],
    gathering_fact: [],
    event: [],
    sign_up: [],
  } as Record<string, object[]>;
  for (let position = 0; position < 60; position++) {
    tables.place?.push({
      id: id("place", position),
      name: `Kirjasto ${position}`,
      address: `Kirjastokatu ${position}`,
      lat: 60.17 + (position % 10) * 0.01,
      lon: 24.8 + (position % 7) * 0.05,
      municipality_code: chance.oneOf(TOWNS),
      district: null,
      step_free: "yes",
      search: `kirjasto ${position}`,
      created_at: at,
      changed_at: at,
      retired_at: null,
    });
  }
  for (let position = 0; position < 200; position++) {
    const gathering_id = id("gathering", position);
    tables.gathering?.push({
      id: gathering_id,
      kind: chance.oneOf(["learning_group", "leisure", "peer_group"]),
      place_id: id("place", position % 60),
      host_id: null,
      enrolment: "each_time",
      capacity: 2000,
      contact_name: null,
      created_at: at,
      created_by: null,
      published_at: at,
      published_by: id("office", 0),
      changed_at: at,
    });
    for (const [language, title] of [
      ["fi", `Suomea yhdessä ${position}`],
      ["en", `Finnish together ${position}`],
      ["ar", `الفنلندية معاً ${position}`],
    ] as const) {
      tables.gathering_text?.push({
        gathering_id,
        language,
        title,
        summary: title,
        description: title,
        search: title.toLowerCase(),
      });
    }
    for (const language of ["fi", "en", "ar"])
      tables.gathering_language?.push({ gathering_id, language });
    for (const fact of ["free", "indoors", "beginners_welcome"])
      tables.gathering_fact?.push({ gathering_id, fact });
  }
  for (let position = 0; position < EVENTS; position++) {
    const day: Day =
      position < UPCOMING
        ? addDays(today, 1 + Math.floor(position / 7))
        : addDays(today, -1 - Math.floor(position / 4));
    const starts_at = helsinkiInstant(day, chance.oneOf(["10:00", "17:30", "18:00"]));
    tables.event?.push({
      id: id("event", position),
      gathering_id: id("gathering", position % 200),
      starts_at,
      ends_at: addMinutes(starts_at, 90),
      day,
      place_id: null,
      capacity: null,
      cancelled_at: null,
      moved_at: null,
      sequence: 0,
      changed_at: at,
    });
    for (let guest = 0; guest < 10; guest++) {
      tables.sign_up?.push({
        id: `sign-up-${position}-${guest}`,
        event_id: id("event", position),
        person_id: null,
        name: chance.oneOf(NAMES),
        email: `guest${position}x${guest}@example.org`,
        phone: null,
        contact_key: `guest${position}x${guest}@example.org`,
        friends: 0,
        language: "fi",
        token: `token-${position}-${guest}`,
        created_at: at,
        cancelled_at: null,
        attended_at: null,
        source: null,
      });
    }
  }
  return tables;
}

/** Paired participants, available volunteers, and a tail in every other stage. */
function stageOf(position: number, support: boolean): string {
  if (support) return position % 15 === 0 ? "in_training" : "available";
  const pair = (position - 1) / 3;
  if (position % 3 === 1 && pair < PAIRS && !isEnded(pair)) return "paired";
  // Of those who have no pair, half are no longer with us: a register grows old.
  if (position % 2 === 0) return support ? "left" : "moved_on";
  return position % 10 === 3 ? "interested" : "waiting";
}
