import type { Coordinator, Man } from "#app/domain/accounts/viewer.ts";
import { type Day, helsinkiInstant, type Instant } from "#app/domain/day.ts";
import { Refusal } from "#app/domain/refusal.ts";
import type { Db } from "#db/open.ts";
import { freshDatabase } from "../database.ts";
import { type Random, randomFrom } from "../random.ts";
import { buildCoordinator } from "../world.ts";

export type Pair = { id: string; men: [Man, Man]; meets: number; answers: number };
export type Year = {
  db: Db;
  random: Random;
  office: Coordinator[];
  pairs: Pair[];
  /** How many pairs begin, in the first hundred days. */
  most: number;
  sent: string[];
};

export const START = "2026-01-05" as Day;

export async function newYear({ seed, pairs }: { seed: number; pairs: number }): Promise<Year> {
  const db = await freshDatabase();
  const office = [await buildCoordinator(db, "Kaisa"), await buildCoordinator(db, "Sami")];
  return { db, random: randomFrom(seed), office, pairs: [], most: pairs, sent: [] };
}

/** Noon of a day unless told otherwise. */
export const at = (today: Day, clock = "12:00"): Instant => helsinkiInstant(today, clock);

/** What the house refuses, it refuses; anything else is a fault. */
export async function maybe(run: () => Promise<unknown>) {
  try {
    await run();
  } catch (error) {
    if (!(error instanceof Refusal) && (error as Error).name !== "NotFound") throw error;
  }
}
