import { readFileSync, writeFileSync } from "node:fs";
import { basename, dirname, extname, join } from "node:path";
import { createInterface } from "node:readline/promises";
import { db } from "#app/db.server.ts";
import { today } from "#app/domain/day.ts";
import { Refusal } from "#app/domain/refusal.ts";
import { importRegister } from "#app/domain/register/apply.server.ts";
import { countsOf, planImport, printOf } from "#app/domain/register/plan.server.ts";
import { refusedFile } from "#app/domain/register/refused-file.server.ts";
import { refusedRows } from "#app/domain/register/uploads.server.ts";
import { readRegister } from "#app/domain/register/workbook.server.ts";
import { migrate } from "#db/migrate.ts";
import { registerArguments, stop } from "./register-arguments.ts";
import { planInWords } from "./register-in-words.ts";

/**
 * `npm run import -- people register.xlsx [--yes] [--as kaisa@example.org] [--language en]` shows
 * what would happen to every row, asks, brings the men over, all or none, and writes the rows that
 * were left out beside the file. Works while the server runs.
 */
const { file, yes, by, language, say } = await registerArguments("import");

await migrate(db);
try {
  const register = await readRegister(readFileSync(file));
  const plan = await planImport(db, { register, today: today() });
  for (const line of planInWords(plan, { register, say })) console.log(line);
  const { added, changed } = countsOf(plan);
  const count = added + changed;
  if (count === 0) console.log(say("office_register:preview.nothing"));
  else if (yes || (await agrees(say("office_register:cli.ask", { count })))) {
    await importRegister(db, { by, register, seen: printOf(plan) });
    console.log(say("office_register:cli.done", { count }));
  } else console.log(say("office_register:cli.nothing_done"));
  const rows = refusedRows(plan);
  if (rows.length > 0) {
    const beside = besideOf(file);
    writeFileSync(beside, await refusedFile({ rows, headers: register.headers, language }));
    console.log(say("office_register:cli.refused", { count: rows.length, file: beside }));
  }
} catch (error) {
  if (error instanceof Refusal) stop(say(`errors:refusal.${error.code}`, error.facts));
  if ((error as NodeJS.ErrnoException).code === "ENOENT")
    stop(say("office_register:cli.no_file", { file }));
  throw error;
} finally {
  await db.destroy();
}

/** Without somebody at the keyboard nobody has agreed. */
async function agrees(question: string): Promise<boolean> {
  if (!process.stdin.isTTY) stop(say("office_register:cli.needs_yes"));
  const reader = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await reader.question(`${question} `);
  reader.close();
  return /^(k|kyllä|j|ja|y|yes)$/i.test(answer.trim());
}

function besideOf(path: string): string {
  const name = basename(path, extname(path));
  return join(dirname(path), `${name}-${say("office_register:refused.file")}`);
}
