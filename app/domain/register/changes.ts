import { fold } from "#app/domain/fold.ts";
import type { Profile, SpokenLevel } from "#app/domain/people/profile.ts";
import { type Stage, stepsFrom } from "#app/domain/people/stages.ts";
import type { Level, RoleKind } from "#app/domain/people/vocabulary.ts";
import type { Entry } from "./entry.ts";
import type { KnownMan, KnownRole } from "./known.ts";
import { nameKey } from "./sameness.ts";
import type { DatedStage } from "./stage-cells.ts";

/** What will be different about a man; `office_register:change.<code>`. */
export type ChangeCode =
  | "name"
  | "phone"
  | "email"
  | "letters"
  | "languages"
  | "area"
  | "availability"
  | "availability_note"
  | "interests"
  | "hopes"
  | "offers"
  | "profession"
  | "introduction"
  | "capacity"
  | "role"
  | "stage"
  | "coordinator"
  | "protected"
  | "note";

/** A language that is listed without a level is taken to be spoken. */
export const LEVEL_UNSAID: Level = "fluent";

/** His profile after the import. What the register leaves open stays; lists grow, they never shrink. */
export function profileAfter(entry: Entry, known: KnownMan): Profile {
  const sameName = nameKey(entry) === nameKey(known) || !entry.surname;
  const staysInTown =
    !entry.area ||
    (entry.area.municipalityCode === known.municipalityCode && entry.area.district === null);
  return {
    name: sameName ? known.name : entry.name,
    surname: sameName ? known.surname : entry.surname,
    phone: contactAfter(known.phone, entry.phones) as Profile["phone"],
    email: contactAfter(known.email, entry.emails) as Profile["email"],
    language: (entry.letters ?? known.language) as Profile["language"],
    languages: languagesAfter(entry, known),
    availability: entry.availability.length > 0 ? entry.availability : known.availability,
    availabilityNote: entry.availabilityNote ?? known.availabilityNote,
    interests: grown(known.interests, entry.interests) as Profile["interests"],
    hopes: grown(known.hopes, entry.hopes) as Profile["hopes"],
    offers: grown(known.offers, entry.offers) as Profile["offers"],
    municipalityCode: staysInTown ? known.municipalityCode : (entry.area?.municipalityCode ?? null),
    district: staysInTown ? known.district : (entry.area?.district ?? null),
    canTravel: known.canTravel,
    introduction: entry.introduction ?? known.introduction,
    profession: entry.profession ?? known.profession,
  };
}

/** Which fields of the profile differ, in the order of the screen. */
export function profileChanges(after: Profile, known: KnownMan): ChangeCode[] {
  const pairs: [ChangeCode, unknown, unknown][] = [
    ["name", `${known.name} ${known.surname}`, `${after.name} ${after.surname}`],
    ["phone", known.phone, after.phone],
    ["email", known.email, after.email],
    ["letters", known.language, after.language],
    ["languages", inOrder(known.languages), inOrder(after.languages)],
    ["area", [known.municipalityCode, known.district], [after.municipalityCode, after.district]],
    ["availability", inOrder(known.availability), inOrder(after.availability)],
    ["availability_note", known.availabilityNote, after.availabilityNote],
    ["interests", inOrder(known.interests), inOrder(after.interests)],
    ["hopes", inOrder(known.hopes), inOrder(after.hopes)],
    ["offers", inOrder(known.offers), inOrder(after.offers)],
    ["profession", known.profession, after.profession],
    ["introduction", known.introduction, after.introduction],
  ];
  return pairs
    .filter(([, before, now]) => JSON.stringify(before) !== JSON.stringify(now))
    .map(([code]) => code);
}

/**
 * The steps that bring him to where the register says he stands. None when he stands there, when
 * the register gives no day or an older one than ours, when his pair decides, or when no way leads
 * there; `kept` then, if the register and we disagree.
 */
export function stepsAfter(
  { stages }: Entry,
  role: KnownRole,
  { isSpokenFor }: Pick<KnownMan, "isSpokenFor">,
): { steps: DatedStage[]; kept: boolean } {
  const said = stages.steps.at(-1);
  const agrees = said?.stage === role.stage || (stages.hasPair && role.stage === "paired");
  if (!said || !stages.isSaid || agrees) return { steps: [], kept: false };
  const isNews = stages.saidOn !== null && stages.saidOn > role.stageOn && !isSpokenFor;
  const way = isNews ? wayBetween(role.kind, role.stage, said.stage) : null;
  if (!way) return { steps: [], kept: true };
  return { steps: way.map((stage) => ({ stage, on: said.on })), kept: false };
}

/** The shortest way along the steps that a coordinator may take. */
function wayBetween(kind: RoleKind, from: string, to: Stage): Stage[] | null {
  const ways: Stage[][] = stepsFrom(kind, from).map((stage) => [stage]);
  const seen = new Set<string>([from]);
  for (let way = ways.shift(); way; way = ways.shift()) {
    const last = way.at(-1) as Stage;
    if (last === to) return way;
    if (seen.has(last)) continue;
    seen.add(last);
    for (const next of stepsFrom(kind, last)) ways.push([...way, next]);
  }
  return null;
}

function contactAfter(known: string | null, said: string[]): string | null {
  return known && (said.length === 0 || said.includes(known)) ? known : (said[0] ?? null);
}

function languagesAfter(entry: Entry, known: KnownMan): SpokenLevel[] {
  const spoken = new Map(known.languages.map(({ language, level }) => [language, level]));
  for (const { language, level } of entry.languages) {
    spoken.set(language, level ?? spoken.get(language) ?? LEVEL_UNSAID);
  }
  return [...spoken].map(([language, level]) => ({ language, level }));
}

function grown(known: string[], said: string[]): string[] {
  return [...new Set([...known, ...said])];
}

function inOrder(list: unknown[]): string[] {
  return list.map((item) => (typeof item === "string" ? item : spelled(item))).sort();
}

function spelled(item: unknown): string {
  return Object.values(item as object)
    .map(String)
    .map(fold)
    .join(" ");
}
