import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { openDatabase } from "#db/open.ts";
import { env } from "./env.server.ts";

/** The one open database of the running server (kept across reloads in development). */
const kept = globalThis as { openedDatabase?: ReturnType<typeof openDatabase> };

if (!kept.openedDatabase) {
  if (env.DATABASE_FILE !== ":memory:") mkdirSync(dirname(env.DATABASE_FILE), { recursive: true });
  kept.openedDatabase = openDatabase(env.DATABASE_FILE);
}

export const db = kept.openedDatabase;
