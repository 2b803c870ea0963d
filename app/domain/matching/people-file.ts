import { z } from "zod";
import { CADENCE } from "#app/domain/cadence-numbers.ts";
import { addDays, type Day, parseDay } from "#app/domain/day.ts";
import {
  DAY_PARTS,
  INTERESTS,
  LEVELS,
  SPOKEN_LANGUAGES,
  type SpokenLanguage,
  WEEKDAYS,
  WISHES,
} from "#app/domain/people/vocabulary.ts";
import type { MatchingPerson } from "./person.ts";
import { type PlanRules, planRules, RELAXABLE } from "./plan-rules.ts";
import { FLOWS } from "./rounds.ts";
import { timeCode } from "./times.ts";
import { sentencesOf } from "./wrong-in-file.ts";

/**
 * People and rules of a plan in a file, as docs/matching.md describes it. Whatever is not described
 * there is refused, so that nothing about a man travels that a plan does not need.
 */
const day = z.string().transform((text, context): Day => {
  const read = /^\d{4}-\d{2}-\d{2}$/.test(text) ? parseDay(text) : null;
  if (read) return read;
  context.addIssue({ code: "custom", message: `"${text}" is no day; write 2026-11-24.` });
  return z.NEVER;
});
/** A file knows nothing of what an office has set. */
const USUAL_REST_DAYS = CADENCE.friendship.restBeforeNext;
const id = z.string().min(1).max(80);
const theTwo = z.tuple([id, id]);
const times = WEEKDAYS.flatMap((weekday) => DAY_PARTS.map((part) => timeCode({ weekday, part })));
const languages = z.record(z.string(), z.enum(LEVELS)).superRefine((spoken, context) => {
  for (const language of Object.keys(spoken)) {
    if ((SPOKEN_LANGUAGES as readonly string[]).includes(language)) continue;
    const known = SPOKEN_LANGUAGES.join(", ");
    context.addIssue({
      code: "custom",
      path: [language],
      message: `Nobody knows this language; one of: ${known}.`,
    });
  }
});

const Man = z.strictObject({
  id,
  role: z.enum(["participant", "support_person"]),
  waitingSince: day,
  languages,
  times: z.array(z.enum(times)).default([]),
  municipality: z
    .string()
    .regex(/^\d{3}$/, 'Write the three digits of a municipality, "091" for Helsinki.')
    .nullable()
    .default(null),
  district: z.string().min(1).max(80).nullable().default(null),
  canTravel: z.boolean().default(false),
  interests: z.array(z.enum(INTERESTS)).default([]),
  hopes: z.array(z.enum(WISHES)).default([]),
  offers: z.array(z.enum(WISHES)).default([]),
  profession: z.string().max(80).nullable().default(null),
  places: z.number().int().min(0).max(20).default(1),
  ready: z.boolean().default(true),
  adult: z.boolean().default(true),
  protected: z.boolean().default(false),
  lastPairEndedOn: day.nullable().default(null),
});

const Contents = z.strictObject({
  today: day,
  flow: z.enum(FLOWS).default("friendship"),
  audience: z.enum(["office", "men"]).default("office"),
  people: z.array(Man).max(20_000),
  pinned: z.array(theTwo).default([]),
  forbidden: z.array(theTwo).default([]),
  neverMatch: z.array(theTwo).default([]),
  setAside: z.array(id).default([]),
  relaxed: z.array(z.enum(RELAXABLE)).default([]),
});
type Contents = z.infer<typeof Contents>;
const PeopleFile = Contents.superRefine(refuseTwins).superRefine(refuseStrangers);

export type ReadPeople =
  | { people: MatchingPerson[]; rules: PlanRules }
  /** What is wrong, each with the path in the file: "people[3].role: …". */
  | { wrong: string[] };

export function readPeople(json: unknown): ReadPeople {
  const read = PeopleFile.safeParse(json, { reportInput: true });
  if (!read.success) return { wrong: read.error.issues.flatMap(sentencesOf) };
  const { people, pinned, forbidden, ...said } = read.data;
  return {
    people: people.map(manFrom),
    rules: planRules({ ...said, pinned: pinned.map(named), forbidden: forbidden.map(named) }),
  };
}

function manFrom(man: z.infer<typeof Man>): MatchingPerson {
  const {
    municipality,
    places,
    ready,
    adult,
    protected: isProtected,
    lastPairEndedOn,
    ...rest
  } = man;
  return {
    ...rest,
    isReady: ready,
    freePlaces: places,
    isAdult: adult,
    restsUntil: lastPairEndedOn && addDays(lastPairEndedOn, USUAL_REST_DAYS),
    isProtected,
    municipalityCode: municipality,
    languages: Object.entries(rest.languages)
      .toSorted(([one], [other]) => (one < other ? -1 : 1))
      .map(([language, level]) => ({ language: language as SpokenLanguage, level })),
    times: WEEKDAYS.flatMap((weekday) => DAY_PARTS.map((part) => ({ weekday, part }))).filter(
      (time) => rest.times.includes(timeCode(time)),
    ),
  };
}

function named([participantId, supportPersonId]: [string, string]) {
  return { participantId, supportPersonId };
}

/** A man may be both participant and support person, but each only once. */
function refuseTwins({ people }: { people: Contents["people"] }, context: z.RefinementCtx) {
  const seen = new Set<string>();
  for (const [at, { id, role }] of people.entries()) {
    const key = `${role} ${id}`;
    if (seen.has(key)) {
      const message = `"${id}" is there already as a ${role}.`;
      context.addIssue({ code: "custom", path: ["people", at, "id"], message });
    }
    seen.add(key);
  }
}

function refuseStrangers(file: Contents, context: z.RefinementCtx) {
  const ids = new Set(file.people.map((man) => man.id));
  for (const list of ["pinned", "forbidden", "neverMatch", "setAside"] as const) {
    for (const [at, said] of file[list].entries()) {
      for (const one of [said].flat().filter((who) => !ids.has(who))) {
        const message = `"${one}" is not among the people.`;
        context.addIssue({ code: "custom", path: [list, at], message });
      }
    }
  }
}
