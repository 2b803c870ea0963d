import type { Generated } from "kysely";

/**
 * A man. No home address, no identity code, nothing about religion, ethnicity, health,
 * nationality or migration status: those columns do not exist (GDPR art. 9, data minimisation).
 */
export interface PersonTable {
  id: string;
  account_id: string | null;
  /** First name or nickname: all that others see before both have said yes. */
  name: string;
  surname: string | null;
  email: string | null;
  phone: string | null;
  language: string;
  municipality_code: string | null;
  district: string | null;
  can_travel_on: string | null;
  introduction: string | null;
  profession: string | null;
  availability_note: string | null;
  /** Folded name, surname, contacts and area for search that ignores case and diacritics. */
  search: string;
  adult_confirmed_on: string | null;
  consented_on: string | null;
  consent_version: string | null;
  protected_on: string | null;
  protected_by: string | null;
  same_contact_as: string | null;
  source: string | null;
  created_at: string;
  created_by: string | null;
  changed_at: string;
  /** From then on a number in the counts: no name, no contact, no words of his are left. */
  forgotten_on: string | null;
}

export interface PersonLanguageTable {
  person_id: string;
  language: string;
  level: "basic" | "fluent" | "native";
}

/** weekday: 1 Monday … 7 Sunday. */
export interface PersonAvailabilityTable {
  person_id: string;
  weekday: number;
  part: "morning" | "afternoon" | "evening" | "night";
}

export interface PersonInterestTable {
  person_id: string;
  interest: string;
}

/** What he hopes for or offers; the same list for both men. */
export interface PersonWishTable {
  person_id: string;
  side: "hope" | "offer";
  wish: string;
}

/** Optional, under a consent of its own, deletable alone (food, prayer break, alcohol-free …). */
export interface SpecialWishTable {
  person_id: string;
  text: string;
  consented_on: string;
}

/** A role that a man has, with its own stage and dates; he may be participant first and support person later. */
export interface RoleTable {
  id: string;
  person_id: string;
  kind: "participant" | "support_person";
  stage: string;
  stage_on: string;
  started_on: string;
  coordinator_id: string | null;
  /** How many open pairs he wants at most. */
  capacity: Generated<number>;
  break_until: string | null;
  /**
   * Since when he waits for a pair. Kept while he is paired, so that a pair that did not click
   * costs him no waiting time; `stage_on` is this day again when he goes back to waiting.
   */
  waiting_since: string | null;
  /** The day on which a support person was at a training, and at which date. */
  trained_on: string | null;
  trained_event_id: string | null;
}

/** Every step that was taken, by whom: the history behind `role.stage`. */
export interface RoleStepTable {
  id: string;
  role_id: string;
  /** 1, 2, 3 … in the order in which they were recorded. */
  number: number;
  stage: string;
  taken_on: string;
  taken_by: string | null;
  recorded_at: string;
}

/** A broken-off application, kept 24 hours. */
export interface DoorDraftTable {
  token_hash: string;
  door: "join" | "volunteer";
  answers: string;
  created_at: string;
  expires_at: string;
  /** Once sent, the answers are emptied; the row stays so that a second press finds it. */
  sent_at: string | null;
}

/** A time for the talk to get to know a man, offered by the office. He picks one. */
export interface TalkOfferTable {
  id: string;
  person_id: string;
  starts_at: string;
  offered_at: string;
  offered_by: string;
  picked_at: string | null;
  /** Null: offered before the office had to say where. */
  way: "phone" | "place" | null;
  /** Name and address as he was told them. */
  place: string | null;
}

/**
 * A support person has read confidentiality and house rules and signed them by his name: here, or on
 * paper, which somebody of the office noted (`noted_by`).
 */
export interface SignedAgreementTable {
  id: string;
  person_id: string;
  version: string;
  language: string;
  name: string;
  signed_on: string;
  signed_at: string;
  noted_by: Generated<string | null>;
}

export interface PeopleTables {
  talk_offer: TalkOfferTable;
  signed_agreement: SignedAgreementTable;
  person: PersonTable;
  person_language: PersonLanguageTable;
  person_availability: PersonAvailabilityTable;
  person_interest: PersonInterestTable;
  person_wish: PersonWishTable;
  special_wish: SpecialWishTable;
  role: RoleTable;
  role_step: RoleStepTable;
  door_draft: DoorDraftTable;
}
