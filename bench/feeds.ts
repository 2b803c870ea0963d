import { type ChildProcess, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { cpus } from "node:os";
import autocannon from "autocannon";
import { BENCH_FILE, seedBench } from "./seed.ts";

/**
 * `node bench/feeds.ts [seconds]`: each feed of 200 dates at ten connections, beside a bare
 * node:http server that sends the same bytes (`bench/bare.ts`). Plain and uncompressed, so that
 * both push as many bytes. Nothing asserts on time.
 */
const [PORT, BARE_PORT] = [3997, 3998];
const SECONDS = Number(process.argv[2] ?? 10);
const FEEDS = [
  "/events.ics",
  "/events.geojson",
  "/events.atom",
  "/linked-events/v1/event/?page_size=100",
  "/fi/embed/events",
];

if (!existsSync(BENCH_FILE)) console.log((await seedBench()).join(", "));
const house = `http://127.0.0.1:${PORT}`;
const server = spawn(process.execPath, ["server.ts"], {
  env: {
    ...process.env,
    PORT: String(PORT),
    PUBLIC_URL: house,
    DATABASE_FILE: BENCH_FILE,
    DEMO: "off",
    SECRET: "a secret for measuring, long enough to start",
    RATE_LIMITS: "off",
    LOG_LEVEL: "warn",
    NODE_ENV: "production",
  },
  stdio: "inherit",
});
try {
  await untilOpen(`${house}/healthz`);
  console.log(`${cpus()[0]?.model}, ${cpus().length} cores, Node ${process.version}`);
  console.log("| feed | requests/s | p99 ms | KB | bare requests/s | bare p99 ms | of bare |");
  console.log("|---|--:|--:|--:|--:|--:|--:|");
  for (const feed of FEEDS) console.log(await beside(feed));
} finally {
  server.kill("SIGTERM");
}

async function beside(feed: string) {
  const ours = await measure(house + feed);
  const bare = spawn(process.execPath, [
    "bench/bare.ts",
    String(BARE_PORT),
    house + feed,
    "identity",
  ]);
  try {
    const url = `http://127.0.0.1:${BARE_PORT}/`;
    await untilOpen(url);
    const yardstick = await measure(url);
    const share = Math.round((100 * ours.rate) / yardstick.rate);
    return `| ${feed} | ${ours.rate} | ${ours.p99} | ${ours.kilobytes} | ${yardstick.rate} | ${yardstick.p99} | ${share} % |`;
  } finally {
    await end(bare);
  }
}

async function measure(url: string) {
  const result = await autocannon({ url, connections: 10, duration: SECONDS });
  if (result.non2xx > 0) throw new Error(`${url} answered other than 2xx`);
  const kilobytes = result.throughput.total / Math.max(1, result.requests.total) / 1024;
  return {
    rate: Math.round(result.requests.average),
    p99: result.latency.p99,
    kilobytes: Math.round(kilobytes),
  };
}

function end(process: ChildProcess) {
  return new Promise<void>((done) => {
    process.once("exit", () => done());
    process.kill("SIGTERM");
  });
}

async function untilOpen(url: string) {
  for (let tries = 0; tries < 300; tries++) {
    if ((await fetch(url).catch(() => null))?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${url} did not open`);
}
