import { simulatedYear } from "#tests/support/simulated-year/simulated-year.ts";

/**
 * `node bench/year.ts [years] [pairs]`: other years than the one of the tests, by other dice. Each stops
 * at the first day on which Today and the recount of the log differ, with the dice to see it again.
 */
const [years = 5, pairs = 60] = process.argv.slice(2).map(Number);
for (let seed = 1; seed <= years; seed++) {
  const began = performance.now();
  try {
    const { written, pairs: begun } = await simulatedYear({ seed, pairs });
    const letters = [...written.values()].reduce((sum, count) => sum + count, 0);
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    const asked = written.get("check_in");
    console.log(
      `year ${seed}: ${begun} pairs, ${asked} check-ins, ${letters} letters, ${seconds} s`,
    );
  } catch (fault) {
    console.error(`year ${seed} is not as it should be`);
    throw fault;
  }
}
