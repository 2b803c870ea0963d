/** What a man has met, without him. `text` is forgotten in time; `noted_by` null: he wrote it himself. */
export interface ObservationTable {
  id: string;
  theme: string;
  noted_on: string;
  text: string | null;
  language: string;
  noted_by: string | null;
  noted_at: string;
}

/** What we have said in public, and to whom. */
export interface StatementTable {
  id: string;
  theme: string;
  said_on: string;
  said_to: string;
  published_at: string | null;
  written_by: string;
  written_at: string;
}

export interface StatementTextTable {
  statement_id: string;
  language: string;
  title: string;
  text: string;
}

export interface AdvocacyTables {
  observation: ObservationTable;
  statement: StatementTable;
  statement_text: StatementTextTable;
}
