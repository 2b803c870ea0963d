/** Letters that nobody has asked for; all others are answers, or about what he has agreed to. */
export const LETTER_GROUPS = ["reminders", "check_ins", "thanks", "news"] as const;
export type LetterGroup = (typeof LETTER_GROUPS)[number];

/** What a kind of letter is like. */
export type LetterTraits = {
  /** He has just asked for it, so a text message may come at night too. */
  answers?: true;
  /** He may say that he does not want letters of this group. */
  group?: LetterGroup;
  /** It is about the very contact it goes to: it takes no other way, and is tried whatever we know. */
  onlyThere?: true;
  /** Its facts are wiped as soon as it has gone or is too late. */
  secret?: true;
  /** Typical facts, long ones: all that its text may speak of. Tests and previews read them. */
  facts: Record<string, string | number>;
};

/** When and where the group of a round meets. */
const ROUND_DATE = {
  name: "Aleksanteri",
  title: "Rakennusalan kierros 2027",
  starts: "2026-12-24T15:30:00Z",
  place: "Keskustakirjasto Oodi",
};
const EVENT = {
  name: "Aleksanteri",
  title: "Suomea yhdessä: arjen sanat",
  starts: "2026-12-24T15:30:00Z",
  place: "Keskustakirjasto Oodi",
};
const FIRST_MEETING = {
  name: "Aleksanteri",
  other: "Abdirahman",
  by: "Kaisa",
  starts: "2026-12-24T15:30:00Z",
};
const TALK_WHERE = "Keskustakirjasto Oodi, Töölönlahdenkatu 4, Helsinki";
/** A talk for which the office calls him. */
const PHONE_TALK = { name: "Aleksanteri", by: "Kaisa", starts: "2026-12-24T15:30:00Z" };
const OFFICE_FIRST_MEETING = {
  name: "Aleksanteri",
  one: "Abdirahman",
  other: "Aleksanteri",
  starts: "2026-12-24T15:30:00Z",
};

/**
 * Every letter that we write. Its words stand in `messages:<kind>` as `subject`, `body` and `sms`
 * (and `open`, when the link wants a verb of its own). The link itself is added by the renderer.
 * In facts, instants, days and phone numbers are written in the reader's way.
 */
export const LETTER_KINDS = {
  sign_in_code: { answers: true, secret: true, onlyThere: true, facts: { code: "123456" } },
  contact_changed: { answers: true, onlyThere: true, facts: { name: "Aleksanteri" } },
  man_left: { facts: { name: "Aleksanteri" } },
  office_invitation: { facts: { name: "Aleksanteri", by: "Kaisa" } },
  welcome_participant: { answers: true, facts: { name: "Aleksanteri" } },
  welcome_support_person: { answers: true, facts: { name: "Aleksanteri" } },
  somebody_to_meet: { facts: { name: "Aleksanteri" } },
  proposal: { facts: { name: "Aleksanteri", until: "2026-12-24" } },
  proposal_reminder: {
    group: "reminders",
    facts: { name: "Aleksanteri", until: "2026-12-24" },
  },
  proposal_closed: { facts: { name: "Aleksanteri" } },
  pair_started: { facts: { name: "Aleksanteri", other: "Abdirahman", until: "2026-12-24" } },
  pair_ended: { facts: { name: "Aleksanteri", other: "Abdirahman" } },
  round_received: {
    answers: true,
    facts: { name: "Aleksanteri", title: "Rakennusalan kierros 2027" },
  },
  round_in: { facts: { name: "Aleksanteri", title: "Rakennusalan kierros 2027" } },
  round_full: { facts: { name: "Aleksanteri", title: "Rakennusalan kierros 2027" } },
  round_off: { facts: { name: "Aleksanteri", title: "Rakennusalan kierros 2027" } },
  round_dates: { facts: ROUND_DATE },
  round_date_moved: { facts: ROUND_DATE },
  round_date_off: { facts: ROUND_DATE },
  round_reminder: { group: "reminders", facts: ROUND_DATE },
  first_times: { facts: { name: "Aleksanteri", other: "Abdirahman", by: "Kaisa" } },
  first_times_reminder: {
    group: "reminders",
    facts: { name: "Aleksanteri", other: "Abdirahman", by: "Kaisa" },
  },
  first_meeting: { facts: FIRST_MEETING },
  first_meeting_moved: { facts: FIRST_MEETING },
  first_meeting_cancelled: { facts: FIRST_MEETING },
  office_first_meeting: { facts: OFFICE_FIRST_MEETING },
  office_first_meeting_off: { facts: OFFICE_FIRST_MEETING },
  first_answer: { facts: { name: "Aleksanteri", other: "Abdirahman" } },
  pair_not_begun: { facts: { name: "Aleksanteri", other: "Abdirahman" } },
  next_meeting: {
    facts: { name: "Aleksanteri", other: "Abdirahman", starts: "2026-12-24T15:30:00Z" },
  },
  check_in: {
    group: "check_ins",
    facts: { name: "Aleksanteri", other: "Abdirahman" },
  },
  check_in_reminder: {
    group: "check_ins",
    facts: { name: "Aleksanteri", other: "Abdirahman" },
  },
  talk_offered: { facts: { name: "Aleksanteri", by: "Kaisa", where: TALK_WHERE } },
  talk_agreed: {
    answers: true,
    facts: { name: "Aleksanteri", by: "Kaisa", starts: "2026-12-24T15:30:00Z", where: TALK_WHERE },
  },
  phone_talk_agreed: { answers: true, facts: PHONE_TALK },
  phone_talk_reminder: { group: "reminders", facts: PHONE_TALK },
  talk_reminder: {
    group: "reminders",
    facts: { name: "Aleksanteri", by: "Kaisa", starts: "2026-12-24T15:30:00Z", where: TALK_WHERE },
  },
  office_talk: {
    facts: {
      name: "Aleksanteri",
      man: "Abdirahman",
      starts: "2026-12-24T15:30:00Z",
      where: TALK_WHERE,
    },
  },
  thanks_first_meeting: {
    group: "thanks",
    facts: { name: "Aleksanteri", other: "Abdirahman" },
  },
  thanks_half_way: {
    group: "thanks",
    facts: { name: "Aleksanteri", other: "Abdirahman" },
  },
  office_week: { facts: { name: "Aleksanteri", urgent: 12, mine: 120, nobody: 12 } },
  office_day: { facts: { name: "Aleksanteri", urgent: 12, mine: 120, nobody: 12 } },
  sign_up_confirmation: {
    answers: true,
    facts: EVENT,
  },
  event_moved: {
    facts: EVENT,
  },
  dates_cancelled: {
    facts: {
      name: "Aleksanteri",
      title: "Suomen kielen keskusteluryhmä",
      starts: "2026-12-24T15:30:00Z",
      place: "Kulttuurikeskus Stoa",
    },
  },
  dates_moved: {
    facts: EVENT,
  },
  event_news: {
    group: "news",
    facts: {
      name: "Aleksanteri",
      title: "Suomea yhdessä: arjen sanat",
      starts: "2026-12-24T15:30:00Z",
      place: "Keskustakirjasto Oodi",
      text: "Ota mukaan lämpimät vaatteet.",
    },
  },
  event_cancelled: {
    facts: EVENT,
  },
  waiting_confirmation: {
    answers: true,
    facts: EVENT,
  },
  series_confirmation: {
    answers: true,
    facts: EVENT,
  },
  series_waiting: {
    answers: true,
    facts: EVENT,
  },
  event_reminder: {
    group: "reminders",
    facts: EVENT,
  },
  event_face: {
    group: "check_ins",
    facts: { name: "Aleksanteri", title: "Suomea yhdessä: arjen sanat" },
  },
  place_free: {
    facts: { ...EVENT, until: "2026-12-23T15:30:00Z" },
  },
  places_free: {
    facts: { ...EVENT, until: "2026-12-23T15:30:00Z" },
  },
  waiting_moved: {
    facts: EVENT,
  },
} as const satisfies Record<string, LetterTraits>;

export type LetterKind = keyof typeof LETTER_KINDS;

export function traitsOf(kind: string): LetterTraits | undefined {
  return Object.hasOwn(LETTER_KINDS, kind) ? LETTER_KINDS[kind as LetterKind] : undefined;
}

/** The kinds with a trait, for a query. */
export function kindsThat(trait: "answers" | "secret" | "onlyThere"): LetterKind[] {
  return (Object.keys(LETTER_KINDS) as LetterKind[]).filter((kind) => traitsOf(kind)?.[trait]);
}

/** The kinds of one group. */
export function kindsIn(group: LetterGroup): LetterKind[] {
  return (Object.keys(LETTER_KINDS) as LetterKind[]).filter(
    (kind) => traitsOf(kind)?.group === group,
  );
}
