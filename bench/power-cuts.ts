import { powerCuts } from "#tests/support/power-cuts.ts";

/** `node bench/power-cuts.ts [cuts]`: SIGKILL under a mixed load, and what is there afterwards. */
const cuts = Number(process.argv[2] ?? 50);
const started = performance.now();
const { after, letters, last } = await powerCuts({ cuts, seed: Date.now() });
const lost = after.flatMap((cut) => cut.lost);
const doubled = after.flatMap((cut) => cut.doubled);
const broken = after.filter(({ integrity, orphans }) => integrity !== "ok" || orphans > 0);
console.log(`${cuts} cuts in ${Math.round((performance.now() - started) / 1000)} s`);
console.log("acknowledged:", last?.acknowledged);
console.log(
  `lost: ${lost.length}, doubled: ${doubled.length}, database not sound: ${broken.length}`,
);
console.log("letters:", letters);
