import type { Generated } from "kysely";

/** What men come to. Its dated occurrences are events. */
export interface GatheringTable {
  id: string;
  kind: "learning_group" | "leisure" | "peer_group" | "advocacy" | "information" | "training";
  place_id: string;
  host_id: string | null;
  enrolment: "each_time" | "whole_series";
  /** Heads, friends included; null: no limit. */
  capacity: number | null;
  contact_name: string | null;
  /** What it costs a man, where `small_fee` is one of its facts and the amount is known. */
  fee_cents: number | null;
  created_at: string;
  created_by: string | null;
  published_at: string | null;
  published_by: string | null;
  changed_at: string;
}

export interface GatheringTextTable {
  gathering_id: string;
  language: string;
  title: string;
  summary: string;
  description: string;
  /** Folded title, summary and description. */
  search: string;
}

export interface GatheringLanguageTable {
  gathering_id: string;
  language: string;
}

export interface GatheringFactTable {
  gathering_id: string;
  fact: string;
}

export interface EventTable {
  id: string;
  gathering_id: string;
  starts_at: string;
  ends_at: string;
  /** The day in Helsinki on which it starts: what people filter by. */
  day: string;
  /** Only when this date is elsewhere than the gathering usually is. */
  place_id: string | null;
  capacity: number | null;
  cancelled_at: string | null;
  cancelled_by: string | null;
  moved_at: string | null;
  /** Grows with every change that a calendar must notice (RFC 5545 SEQUENCE). */
  sequence: Generated<number>;
  changed_at: string;
  /** Heads that were counted at the door without a name: the sum of what each phone counted. */
  heads_without_name: Generated<number>;
}

/** Heads = 1 + friends. A cancelled sign-up stays until it is forgotten, 30 days after the event. */
export interface SignUpTable {
  id: string;
  event_id: string;
  person_id: string | null;
  name: string;
  email: string | null;
  phone: string | null;
  /** Whose sign-up it is, in one spelling: the same man twice is one sign-up. */
  contact_key: string;
  friends: Generated<number>;
  language: string;
  token: string;
  created_at: string;
  cancelled_at: string | null;
  attended_at: string | null;
  /** Once forgotten: the day within the next month on which the same man came to something again. */
  came_again_on: string | null;
  /** Name and contact are gone; the row counts heads only. */
  forgotten_at: string | null;
  source: string | null;
  /** The sign-up for a whole series that this date is part of. */
  series_id: string | null;
  /** He does not come to this date of his series; his place in it stays his. */
  keeps_place_since: string | null;
  reminded_at: string | null;
  /** He does not want to be reminded. */
  no_reminder_since: string | null;
  /** He comes to help: the date has a `helper_wish`. */
  helps_since: string | null;
  /** He came without having signed up. */
  walked_in_at: string | null;
  /** The number of the last tap at the door: one with a lower number comes too late to change anything. */
  door_number: number | null;
}

/** The office looks for volunteers who help at a date, and for what. */
export interface HelperWishTable {
  event_id: string;
  task: string;
  /** How many at most. */
  wanted: number;
  asked_at: string;
  asked_by: string;
}

/** Once for all dates of a gathering whose enrolment is `whole_series`: a sign-up of each date is made of it. */
export interface SeriesSignUpTable {
  id: string;
  gathering_id: string;
  person_id: string | null;
  name: string;
  email: string | null;
  phone: string | null;
  contact_key: string;
  friends: Generated<number>;
  language: string;
  token: string;
  source: string | null;
  created_at: string;
  cancelled_at: string | null;
  forgotten_at: string | null;
}

/**
 * A man in the queue of a full date. Waiting, from `offered_at` on a place is held for him, from
 * `left_at` on he is no longer in it, and `left_because` says how: as `came_in` he has a sign-up.
 */
export interface WaitingTable {
  id: string;
  event_id: string;
  /** The sign-up for a whole series that waits here for this date; its link is his link. */
  series_id: string | null;
  /** Who is before whom: counted up within a queue. */
  number: number;
  person_id: string | null;
  name: string;
  email: string | null;
  phone: string | null;
  contact_key: string;
  friends: Generated<number>;
  language: string;
  /** The link of his sign-up too, once he has come in. */
  token: string;
  source: string | null;
  waiting_since: string;
  offered_at: string | null;
  /** Until then the place is his; who has not answered has left. */
  offer_ends_at: string | null;
  left_at: string | null;
  left_because: "came_in" | "left" | "declined" | "not_answered" | "event_cancelled" | null;
  forgotten_at: string | null;
}

/** What the coordinator asks of whoever signs up: one to three of a gathering, by `number`. */
export interface GatheringQuestionTable {
  id: string;
  gathering_id: string;
  number: number;
  kind: "words" | "yes_no" | "number";
  created_at: string;
  created_by: string | null;
}

export interface GatheringQuestionTextTable {
  question_id: string;
  language: string;
  question: string;
  why: string;
}

/** Of one sign-up, one place in a queue or one sign-up for a series; gone when that is forgotten. */
export interface GatheringAnswerTable {
  id: string;
  question_id: string;
  sign_up_id: string | null;
  waiting_id: string | null;
  series_id: string | null;
  answer: string;
}

/** "How was it?" after a date. Once the sign-up is forgotten, only the face stays. */
export interface EventFaceTable {
  id: string;
  event_id: string;
  sign_up_id: string | null;
  token: string;
  asked_at: string;
  open_until: string;
  answered_at: string | null;
  /** 1 bad to 5 very good. */
  face: number | null;
  words: string | null;
}

export interface GatheringsTables {
  gathering: GatheringTable;
  gathering_text: GatheringTextTable;
  gathering_language: GatheringLanguageTable;
  gathering_fact: GatheringFactTable;
  event: EventTable;
  sign_up: SignUpTable;
  helper_wish: HelperWishTable;
  series_sign_up: SeriesSignUpTable;
  waiting: WaitingTable;
  gathering_question: GatheringQuestionTable;
  gathering_question_text: GatheringQuestionTextTable;
  gathering_answer: GatheringAnswerTable;
  event_face: EventFaceTable;
}
