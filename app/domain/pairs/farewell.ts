/** Whether something has changed for him: the two outcome questions have the same answers. */
export const OUTCOMES = ["yes", "same", "no"] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** What he would like after the pair. */
export const AFTERWARDS = ["another_pair", "groups", "support_person"] as const;
export type Afterwards = (typeof AFTERWARDS)[number];

/** Whether the office should talk with him: it was not good, or he wants something that it arranges. */
export function asksForOffice({ face, next }: { face: number | null; next: string | null }) {
  return (face !== null && face <= 2) || next === "groups" || next === "support_person";
}
