import { readFileSync } from "node:fs";
import { readPeople } from "#app/domain/matching/people-file.ts";
import { planOf } from "#app/domain/matching/plan.ts";

/**
 * `npm run --silent plan -- people.json` writes the plan for these people as JSON: pairs with their
 * reasons, who has none and what would help, what relaxing a rule gives. No database, no clock: for
 * anyone who wants to check us. docs/matching.md describes both forms; "-" reads standard input.
 */
const [file, ...others] = process.argv.slice(2);
if (!file || others.length > 0) stop(["Give one file: npm run --silent plan -- people.json"]);

const read = readPeople(jsonIn(file));
if ("wrong" in read) stop(read.wrong.map((sentence) => `${file}: ${sentence}`));

const { today, flow } = read.rules;
process.stdout.write(
  `${JSON.stringify({ today, flow, ...planOf(read.people, read.rules) }, null, 2)}\n`,
);

function jsonIn(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path === "-" ? 0 : path, "utf8"));
  } catch (error) {
    const why = error instanceof SyntaxError ? `is no JSON: ${error.message}` : "cannot be read.";
    return stop([`${path} ${why}`]);
  }
}

function stop(sentences: string[]): never {
  for (const sentence of sentences) console.error(sentence);
  process.exit(1);
}
