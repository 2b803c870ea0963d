/** Two men who must not be suggested to each other. No reason is kept. `person_a` sorts first. */
export interface NeverMatchTable {
  person_a: string;
  person_b: string;
  added_on: string;
  added_by: string;
}

export interface MatchingTables {
  never_match: NeverMatchTable;
}
