import { writeFileSync } from "node:fs";
import { db } from "#app/db.server.ts";
import { exportPeople } from "#app/domain/register/write-out.server.ts";
import { registerArguments } from "./register-arguments.ts";

/**
 * `npm run export -- people out.xlsx [--as kaisa@example.org] [--language en]` writes the register
 * back, in the columns that `npm run import` reads. Men with protected details are left out.
 */
const { file, by, language, say } = await registerArguments("export");

const { file: bytes, people, leftOut } = await exportPeople(db, { by, language });
writeFileSync(file, bytes, { mode: 0o600 });
console.log(say("office_register:cli.written", { count: people, file }));
if (leftOut > 0) console.log(say("office_register:export.left_out", { count: leftOut }));
await db.destroy();
