import { createHash } from "node:crypto";
import { addMonths, type Day } from "#app/domain/day.ts";
import { WITHDRAWN_KEPT_MONTHS } from "#app/domain/privacy/retention.server.ts";
import type { Db } from "#db/open.ts";
import { rememberingAreas } from "./area-lookup.server.ts";
import { gathered } from "./gathering.ts";
import { knownFaces, knownMen } from "./known.server.ts";
import { type Plan, planned } from "./plan.ts";
import { readRow } from "./row.ts";
import type { Register } from "./tables.ts";

/** What an import of this register would do today. Changes nothing. */
export async function planImport(
  db: Db,
  { register, today }: { register: Register; today: Day },
): Promise<Plan> {
  const colleagues = await db
    .selectFrom("account")
    .select(["id", "name", "email"])
    .where("office_role", "is not", null)
    .where("closed_at", "is", null)
    .execute();
  const findArea = rememberingAreas();
  const readings = register.rows.map((row) =>
    readRow(row, { today, colleagues, findArea, headers: register.headers[row.sheet] ?? {} }),
  );
  const men = gathered(readings, await knownFaces(db));
  const ids = men.men.flatMap(({ knownId }) => knownId ?? []);
  const keptSince = addMonths(today, -WITHDRAWN_KEPT_MONTHS);
  return planned(men, { known: await knownMen(db, ids), keptSince });
}

/** Two plans with the same print do the same: what the coordinator saw is what happens. */
export function printOf({ rows, men }: Plan): string {
  const fates = rows.map(({ row, fate, reason, changes }) => [
    row.sheet,
    row.number,
    fate,
    reason,
    changes,
  ]);
  const facts = men.map(({ known, entries, profile, steps }) => [
    known?.id,
    entries,
    profile,
    [...steps],
  ]);
  return createHash("sha256")
    .update(JSON.stringify([fates, facts]))
    .digest("base64url")
    .slice(0, 22);
}

export function countsOf({ rows, men }: Plan) {
  const count = (fate: string) => rows.filter((row) => row.fate === fate).length;
  return {
    added: men.filter(({ known }) => known === null).length,
    changed: men.filter(({ known, changes }) => known !== null && changes.length > 0).length,
    same: men.filter(({ known, changes }) => known !== null && changes.length === 0).length,
    merged: count("merged"),
    refused: count("refused"),
  };
}
export type Counts = ReturnType<typeof countsOf>;
