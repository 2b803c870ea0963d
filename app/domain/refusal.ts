/**
 * A "no" of the domain, with a code that i18n turns into a sentence (`errors:refusal.<code>`).
 * `field` names the form field that the sentence belongs to, if one does.
 */
export class Refusal extends Error {
  readonly code: string;
  readonly field: string | undefined;
  readonly facts: Record<string, string | number>;

  constructor(
    code: string,
    { field, ...facts }: Record<string, string | number> & { field?: string } = {},
  ) {
    super(code);
    this.name = "Refusal";
    this.code = code;
    this.field = field;
    this.facts = facts;
  }
}

/** What is not there and what is not yours look the same: 404. */
export class NotFound extends Error {
  constructor(what = "not found") {
    super(what);
    this.name = "NotFound";
  }
}

/** True when the database refused because a unique index says that the thing exists already. */
export function isTaken(error: unknown): boolean {
  return (
    error instanceof Error &&
    "code" in error &&
    (error.code === "SQLITE_CONSTRAINT_UNIQUE" ||
      error.code === "SQLITE_CONSTRAINT_PRIMARYKEY" ||
      error.code === "23505")
  );
}
