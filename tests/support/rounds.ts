import type { Coordinator } from "#app/domain/accounts/viewer.ts";
import { addDays, type Day, helsinkiInstant, type Instant } from "#app/domain/day.ts";
import { type Application, applyToRound } from "#app/domain/rounds/applications.server.ts";
import { planRound, type RoundPlan } from "#app/domain/rounds/planning.server.ts";
import type { Db } from "#db/open.ts";
import { buildMan } from "./pairs.ts";

/** The first day of the window of every round here. */
export const OPENS = "2026-11-02" as Day;
/** Noon of so many days after the window has opened. */
export const dayOfRound = (days: number): Instant => helsinkiInstant(addDays(OPENS, days), "12:00");
/** In the window, and after it. */
export const OPEN = dayOfRound(3);
export const FORMING = dayOfRound(15);
export const STARTS = 28;

/** A round of two weeks to apply, two weeks to pair and a hundred days together. */
export function buildRound(db: Db, { by, ...plan }: Partial<RoundPlan> & { by: Coordinator }) {
  return planRound(db, {
    by,
    municipalityCode: null,
    applyFrom: OPENS,
    applyUntil: addDays(OPENS, 13),
    startsOn: addDays(OPENS, STARTS),
    endsOn: addDays(OPENS, STARTS + 100),
    pairsMost: 10,
    pairKind: "friendship",
    coordinatorId: by.accountId,
    text: { language: "fi", title: "Rakennusalan kierros", summary: "Alan miehet yhdessä." },
    ...plan,
    at: dayOfRound(-7),
  });
}

/** A man who is ready for a pair and has applied. */
export async function buildApplicant(
  db: Db,
  {
    roundId,
    kind,
    at = OPEN,
    facts = {},
    ...told
  }: Partial<Application> & {
    roundId: string;
    kind: "participant" | "support_person";
    at?: Instant;
    facts?: Parameters<typeof buildMan>[3];
  },
) {
  const man = await buildMan(db, kind, dayOfRound(-30), facts);
  const application = { field: "construction", goal: "work_life", evenings: [], ...told } as const;
  await applyToRound(db, { by: man, roundId, personId: man.personId, ...application, at });
  return man;
}
