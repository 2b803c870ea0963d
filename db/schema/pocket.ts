/** A post that a phone may send again has been taken: by its id it is taken once. No word of what it was. */
export interface TakenPostTable {
  id: string;
  taken_at: string;
}

export interface PocketTables {
  taken_post: TakenPostTable;
}
