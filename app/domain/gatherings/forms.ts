import { z } from "zod";
import type { Viewer } from "#app/domain/accounts/viewer.ts";
import { type Contact, latinDigits } from "#app/domain/contact.ts";
import { parseDay } from "#app/domain/day.ts";
import {
  choice,
  choices,
  clock,
  contact,
  day,
  euros,
  line,
  number,
  optional,
  optionalLine,
  text,
} from "#app/domain/fields.ts";
import { DAY_PARTS, SPOKEN_LANGUAGES } from "#app/domain/people/vocabulary.ts";
import { DEFAULT_LANGUAGE, LANGUAGE_CODES } from "#app/i18n/languages.ts";
import { FACTS, type Fact, FINNISH_LEVELS, type FinnishLevel, inOrder } from "./facts.ts";
import {
  CONTENT_LANGUAGES,
  ENROLMENTS,
  GATHERING_KINDS,
  MAX_CAPACITY,
  MAX_DATES,
  MAX_FRIENDS,
  REPEATS,
  SCOPES,
} from "./gathering.ts";

/** 0–4 others. */
export const friends = z.preprocess((value) => value ?? "0", number(0, MAX_FRIENDS));

export const FriendsForm = z.object({ friends });

/** Someone whom the office adds: his contact only if he wants to give it. */
/** A volunteer whom the office puts on the list of a training. */
export const VolunteerForm = z.object({ personId: line(40) });
export const OnBehalfForm = z.object({ name: line(80), contact: optional(contact), friends });

const gatheringFields = {
  kind: choice(GATHERING_KINDS),
  placeId: line(40),
  languages: choices(SPOKEN_LANGUAGES).refine((chosen) => chosen.length > 0, "choose_one"),
  facts: choices(FACTS),
  fee: optional(euros),
  /** How much Finnish is needed: one step of five, or not said. */
  finnish: z.enum(FINNISH_LEVELS).nullable().catch(null),
  capacity: optional(number(1, MAX_CAPACITY)),
  contactName: optionalLine(80),
  enrolment: z.enum(ENROLMENTS).optional(),
};
type AskedFacts = { facts: Fact[]; finnish: FinnishLevel | null; fee: number | null };

/** The level is a fact like the others, only asked by itself; whoever writes an amount means a fee. */
function withLevel<G extends AskedFacts>({ finnish, facts, fee, ...rest }: G) {
  const paid = fee !== null && !facts.includes("free") ? ["small_fee" as const] : [];
  const level = finnish ? [finnish] : [];
  return { ...rest, feeCents: fee, facts: [...new Set<Fact>([...facts, ...level, ...paid])] };
}
const textFields = { title: line(120), summary: line(240), description: text(6000) };

export const GatheringForm = z.object(gatheringFields).transform(withLevel);
export const TextForm = z.object(textFields);
export const NewGatheringForm = z
  .object({ ...gatheringFields, ...textFields, language: choice(CONTENT_LANGUAGES) })
  .transform(withLevel);

const dateFields = { day, starts: clock, ends: clock };

/** "24.12.2026, 31.12.2026": days of the calendar in one field. */
const days = optionalLine(400).transform((typed, context) => {
  const found = (typed ?? "").split(/[\s,;]+/).filter((word) => word !== "");
  const read = found.map((word) => parseDay(latinDigits(word)));
  if (read.every((day) => day !== null)) return read;
  context.addIssue({ code: "custom", message: "not_a_day" });
  return z.NEVER;
});

/** One date, or a run of them: how it repeats, until when or how many times, and where it is left out. */
export const DatesForm = z.object({
  ...dateFields,
  repeat: z.enum(REPEATS).catch("once"),
  times: optional(number(1, MAX_DATES)),
  until: optional(day),
  except: days,
});
const scope = z.enum(SCOPES).catch("this");
export const MoveForm = z.object({ ...dateFields, placeId: optionalLine(40), scope });
export const CancelForm = z.object({ scope });
export const CopyForm = z.object({ day });
export const CapacityForm = z.object({ capacity: optional(number(1, MAX_CAPACITY)), scope });

export const WHEN = ["this_week", "this_weekend"] as const;

/** Who searches by more is not shown everything, as if he had not searched. */
const upTo80 = (typed: string) => [...typed].slice(0, 80).join("").trim();

/** The filters of the public list, from its URL: what makes no sense there is not asked for. */
export const EventFilterQuery = z
  .object({
    kind: z.enum(GATHERING_KINDS).nullable().catch(null),
    language: z.enum(SPOKEN_LANGUAGES).nullable().catch(null),
    municipality: z
      .string()
      .regex(/^\d{3}$/)
      .nullable()
      .catch(null),
    when: z.enum(WHEN).nullable().catch(null),
    from: z.string().transform(parseDay).nullable().catch(null),
    part: z.enum(DAY_PARTS).nullable().catch(null),
    free: z.literal("yes").nullable().catch(null),
    fact: z.union([z.string(), z.array(z.string())]).catch([]),
    q: z.string().trim().transform(upTo80).nullable().catch(null),
    page: z.coerce.number().int().min(1).max(1000).catch(1),
  })
  .transform(({ q, fact, ...filter }) => {
    const facts = inOrder([fact].flat());
    return { ...filter, facts: facts.length > 0 ? facts : null, search: q || null };
  });
export type EventFilter = z.output<typeof EventFilterQuery>;

/** The month calendar: the same filters, and a month ("2026-11"). */
export const CalendarQuery = z
  .looseObject({
    month: z
      .string()
      .regex(/^\d{4}-(0[1-9]|1[0-2])$/)
      .nullable()
      .catch(null),
  })
  .transform(({ month, ...asked }) => ({
    month,
    filter: EventFilterQuery.parse({ ...asked, when: null, from: null, page: 1 }),
  }));

/** The office's list: what runs, what is still a draft, or both. */
export const SHOWN = ["published", "drafts", "all"] as const;
export type Shown = (typeof SHOWN)[number];
export const GatheringListQuery = z.object({
  show: z.enum(SHOWN).catch("published"),
  q: z.string().trim().max(80).catch(""),
  page: z.coerce.number().int().min(1).max(1000).catch(1),
});

export const PAPERS = ["a4", "a5", "slips"] as const;
export type Paper = (typeof PAPERS)[number];

const sourceCode = z.string().regex(/^[a-z0-9-]{2,40}$/);

/** What to print: in which language, on what, one date or the next ones, from which source. */
export const PosterQuery = z.object({
  language: z.enum(LANGUAGE_CODES).catch(DEFAULT_LANGUAGE),
  paper: z.enum(PAPERS).catch("a4"),
  via: sourceCode.catch("poster"),
  event: optionalLine(40).catch(null),
});

/** Texts to copy: in which language, from which source. */
export const ListingQuery = z.object({
  language: z.enum(LANGUAGE_CODES).catch(DEFAULT_LANGUAGE),
  via: sourceCode.catch("shared"),
});

/** The week in which a day lies; without one, this week. */
export const WeekQuery = z.object({
  day: z.string().transform(parseDay).nullable().catch(null),
});

/** What a phone adds to a tap at the door, so that it is done once and in its order; a form without scripts has none. */
const tap = {
  id: z
    .string()
    .regex(/^[\w-]{10,40}$/)
    .nullable()
    .catch(null),
  number: z.coerce.number().int().min(1).max(Number.MAX_SAFE_INTEGER).nullable().catch(null),
};
const asTap = <T extends { id: string | null }>({ id, ...asked }: T) => ({ ...asked, postId: id });
export const TapForm = z.object(tap).transform(asTap);
export const WalkInForm = z.object({ name: line(40), ...tap }).transform(asTap);
export const HeadsForm = z.object({ heads: number(-500, 500), ...tap }).transform(asTap);
export const HostForm = z.object({ hostId: optionalLine(40) });

/** "I am here": a signed-in man, or who came by his link, only presses; anyone else says his name, or by what he signed up. */
export function arrivalFormFor(viewer: Viewer | null) {
  return viewer?.personId ? OwnArrivalForm : ArrivalForm;
}
type Arrival = {
  name: string | null;
  contact: Contact | null;
  link: string | null;
  postId: string | null;
};
const OwnArrivalForm: z.ZodType<Arrival> = z
  .object({ id: tap.id })
  .transform(({ id }) => ({ name: null, contact: null, link: null, postId: id }));
const ArrivalForm: z.ZodType<Arrival> = z
  .object({
    name: optionalLine(40),
    contact: optional(contact),
    link: optionalLine(60).catch(null),
    id: tap.id,
  })
  .transform(asTap)
  .refine(({ name, contact, link }) => (name ?? contact ?? link) !== null, {
    message: "required",
    path: ["name"],
  });
