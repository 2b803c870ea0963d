import { existsSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import { openSession } from "#app/domain/accounts/sessions.server.ts";
import type { Coordinator } from "#app/domain/accounts/viewer.ts";
import { addDays, today } from "#app/domain/day.ts";
import { logMeeting } from "#app/domain/pairs/meetings.server.ts";
import type { Whose } from "#app/domain/today/rows.ts";
import { todayScreen } from "#app/domain/today/screens.server.ts";
import { type Db, openDatabase } from "#db/open.ts";
import { countingStatements } from "#tests/support/statements.ts";
import { BENCH_FILE, seedBench } from "./seed.ts";
import { houseAt, untilOpen } from "./server.ts";
import { id, isEnded, PAIRS } from "./world.ts";

/**
 * `node bench/today.ts [times]`: Today against 3,000 open pairs and 200,000 meetings, asked by one
 * connection, each answer after the other: the question alone, and the whole answer of the built server over
 * HTTP, while nothing is written and when another process has logged a meeting before each. Prints a table for
 * docs/performance.md. Nothing asserts on time.
 */
const TIMES = Number(process.argv[2] ?? 300);
const WARM_UP = 40;
const PORT = 3998;
let meetings = 0;
const SERVER = `http://127.0.0.1:${PORT}`;

type Asked = { name: string; by: string; whose: Whose; open?: string };
/** office-1 is away, and office-2 has his list. */
const SCREENS: Asked[] = [
  { name: "all", by: "office-0", whose: "all" },
  { name: "mine", by: "office-0", whose: "mine" },
  { name: "nobody's", by: "office-0", whose: "nobody" },
  { name: "mine, for one who is away too", by: "office-2", whose: "mine" },
  { name: "all, a row stands open", by: "office-0", whose: "all", open: "person-10" },
];

if (!existsSync(BENCH_FILE)) console.log((await seedBench()).join(", "));
const db = openDatabase(BENCH_FILE);
const server = houseAt(SERVER);
try {
  await untilOpen(`${SERVER}/healthz`);
  await untilQuiet();
  const loads = [loadavg()[0]];
  const rows: string[] = [];
  for (const screen of SCREENS) rows.push(await measure(screen));
  loads.push(loadavg()[0]);
  const load = loads.map((one) => one?.toFixed(1)).join(" → ");
  console.log(
    `\n${cpus()[0]?.model}, ${cpus().length} cores, load ${load}, Node ${process.version}, ${TIMES} times each\n`,
  );
  console.log(
    "| Today | statements | question p50 | p95 | p99 ms | whole answer p50 | p95 | p99 ms | after a meeting p50 | p95 | p99 ms | KB |\n|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|",
  );
  for (const row of rows) console.log(row);
} finally {
  server.kill("SIGTERM");
  await db.destroy();
}

async function measure({ name, by: accountId, whose, open: row }: Asked) {
  const by = { accountId, officeRole: "coordinator" } as Coordinator;
  const ask = (on: Db) => todayScreen(on, { by, whose, open: row ?? null });
  const { counted, statements } = countingStatements(db);
  await ask(counted);
  const question = await times(() => ask(db));
  const cookie = `session=${await openSession(db, { accountId })}`;
  const url = `${SERVER}/fi/office?whose=${whose}${row ? `&row=${row}` : ""}`;
  let bytes = 0;
  const open = async () => {
    // Else a connection that waited while the question was asked may just be closing.
    const page = await fetch(url, { headers: { cookie, connection: "close" } });
    if (!page.ok) throw new Error(`${url}: ${page.status}`);
    bytes = (await page.arrayBuffer()).byteLength;
  };
  const answer = await times(open);
  const afterMeeting = await times(open, () => meet(by));
  const figures = [statements.length, ...question, ...answer, ...afterMeeting];
  return `| ${name} | ${figures.join(" | ")} | ${Math.round(bytes / 1024)} |`;
}

/** Logs a meeting of an open pair, each time of another. */
async function meet(by: Coordinator) {
  meetings += 1;
  const pair = meetings * 7;
  const pairId = id("pair", (isEnded(pair) ? pair + 1 : pair) % PAIRS);
  const metOn = addDays(today(), -(meetings % 9));
  await logMeeting(db, { by, pairId, metOn, minutes: 60, what: "walk", place: null });
}

/** The 50th, 95th and 99th of a hundred, in milliseconds, after a warm-up; `first` is not counted. */
async function times(run: () => Promise<unknown>, first = async () => {}) {
  for (let turn = 0; turn < WARM_UP; turn++) await run();
  const took: number[] = [];
  for (let turn = 0; turn < TIMES; turn++) {
    await first();
    const start = performance.now();
    await run();
    took.push(performance.now() - start);
  }
  took.sort((one, other) => one - other);
  return [0.5, 0.95, 0.99].map((share) => took[Math.floor(share * TIMES)]?.toFixed(1));
}

/** The server's first work is done: it has asked every man who is due, and plans in another thread. */
async function untilQuiet() {
  for (let written = -1; ; ) {
    const { count } = await db
      .selectFrom("message")
      .select((eb) => eb.fn.countAll<number>().as("count"))
      .executeTakeFirstOrThrow();
    if (count === written) return;
    written = count;
    await new Promise((resolve) => setTimeout(resolve, 5_000));
  }
}
