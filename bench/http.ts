import { existsSync } from "node:fs";
import { cpus, totalmem } from "node:os";
import autocannon from "autocannon";
import { openSession } from "#app/domain/accounts/sessions.server.ts";
import { openDatabase } from "#db/open.ts";
import { BENCH_FILE, seedBench } from "./seed.ts";
import { houseAt, untilOpen } from "./server.ts";

/**
 * `npm run bench`: the built server against ten thousand people, ten connections, ten seconds each.
 * Prints a table for docs/performance.md. Nothing asserts on time.
 */
const PORT = 3999;
const URL_OF_SERVER = `http://127.0.0.1:${PORT}`;
const SECONDS = Number(process.argv[2] ?? 10);
const CONNECTIONS = 10;

if (!existsSync(BENCH_FILE)) console.log((await seedBench()).join(", "));
const server = houseAt(URL_OF_SERVER);
try {
  await untilOpen(`${URL_OF_SERVER}/healthz`);
  const cookie = await officeCookie();
  const rows = [
    await measure("event list, 200 to come", { path: "/fi/events" }),
    await measure("event list, searched", { path: "/fi/events?q=suomea" }),
    await measure("event page", { path: "/fi/events/event-10" }),
    await measure("sign-up (written to disk)", {
      path: "/fi/events/event-10/sign-ups",
      signUp: true,
    }),
    await measure("office: people list", { path: "/fi/office/people", cookie }),
    await measure("office: people searched", { path: "/fi/office/people?q=keksitty77", cookie }),
    await measure("office: pairs", { path: "/fi/office/pairs", cookie }),
    await measure("office: Today", { path: "/fi/office", cookie }),
  ];
  console.log(
    `\n${cpus()[0]?.model}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}`,
  );
  console.log(
    "| what | requests/s | p50 ms | p99 ms | KB a page | other than 2xx and 3xx |\n|---|--:|--:|--:|--:|--:|",
  );
  for (const row of rows) console.log(row);
} finally {
  server.kill("SIGTERM");
}

async function measure(
  name: string,
  { path, cookie, signUp = false }: { path: string; cookie?: string; signUp?: boolean },
) {
  let guest = 0;
  const result = await autocannon({
    url: URL_OF_SERVER,
    connections: CONNECTIONS,
    duration: SECONDS,
    requests: [
      {
        path,
        method: signUp ? "POST" : "GET",
        headers: {
          "sec-fetch-site": "same-origin",
          "accept-encoding": "gzip, br",
          ...(cookie ? { cookie } : {}),
          ...(signUp ? { "content-type": "application/x-www-form-urlencoded" } : {}),
        },
        ...(signUp
          ? {
              setupRequest: (request: autocannon.Request) => ({
                ...request,
                path: `/fi/events/event-${guest % 200}/sign-ups`,
                body: `name=Mies&contact=bench${Date.now()}x${guest++}%40example.org&friends=0`,
              }),
            }
          : {}),
      },
    ],
  });
  const kilobytes = result.throughput.total / Math.max(1, result.requests.total) / 1024;
  return `| ${name} | ${Math.round(result.requests.average)} | ${result.latency.p50} | ${result.latency.p99} | ${kilobytes.toFixed(1)} | ${result.non2xx - (result["3xx"] ?? 0)} |`;
}

async function officeCookie() {
  const db = openDatabase(BENCH_FILE);
  const token = await openSession(db, { accountId: "office-0" });
  await db.destroy();
  return `session=${token}`;
}
