/** A man would like to be called, to stop or to rest, said to the office alone. One of his in a pair is open. */
export interface PairWishTable {
  id: string;
  pair_id: string;
  person_id: string;
  what: "stop" | "pause" | "call";
  words: string | null;
  wished_at: string;
  taken_back_at: string | null;
  handled_at: string | null;
  handled_by: string | null;
}

/** The office has talked with one of the two about the end. */
export interface ClosingTalkTable {
  pair_id: string;
  person_id: string;
  held_on: string;
  noted_at: string;
  noted_by: string;
}

/** After the end each man is asked once how it was, by a link; he may answer or not. */
export interface FarewellTable {
  id: string;
  pair_id: string;
  person_id: string;
  token: string;
  sent_at: string;
  answered_at: string | null;
  /** 1 the lowest … 5. */
  face: number | null;
  /** Whether he has more people to turn to than before. */
  more_people: "yes" | "same" | "no" | null;
  /** Whether he is more at home here; asked of participants. */
  more_at_home: "yes" | "same" | "no" | null;
  next: "another_pair" | "groups" | "support_person" | null;
  words: string | null;
  /** As in a check-in: to whom he said it, and on which day. */
  told_to: string | null;
  told_on: string | null;
  handled_at: string | null;
  handled_by: string | null;
}
