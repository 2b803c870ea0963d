import { addDays } from "#app/domain/day.ts";
import { compare, everyMessageOnce } from "./compare.ts";
import { live } from "./men.ts";
import { office } from "./office.ts";
import { run } from "./server.ts";
import { newYear, START } from "./year.ts";

/**
 * Pairs of men who meet, forget, answer, rest, wish to stop and go silent, and an office that does
 * some of what it should; on some days the server does not run. Every day Today must say what a recount
 * of the log says, no more, no less and nothing twice; and every message goes once. Throws at the first
 * day on which that is not so. Gives how many letters of each kind were written.
 */
export async function simulatedYear({
  seed,
  pairs = 60,
  days = 365,
}: {
  seed: number;
  pairs?: number;
  days?: number;
}) {
  const year = await newYear({ seed, pairs });
  for (let day = 0; day < days; day++) {
    const today = addDays(START, day);
    await live(year, today, day);
    if (year.random.chance(0.85)) await run(year, today);
    await office(year, today);
    await compare(year, today);
  }
  const written = await everyMessageOnce(year);
  await year.db.destroy();
  return { written, pairs: year.pairs.length };
}
