import { type ChildProcess, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { cpus } from "node:os";
import autocannon from "autocannon";
import { BENCH_FILE, seedBench } from "./seed.ts";
import { houseAt, untilOpen } from "./server.ts";

/**
 * `node bench/feeds.ts [seconds]`: the pages and feeds of 200 dates that everybody may read, at ten
 * connections, each right before a bare node:http server that sends the same bytes (`bench/bare.ts`):
 * pages compressed as a browser asks for them, feeds plain. Nothing asserts on time.
 */
const [PORT, BARE_PORT] = [3997, 3998];
const SECONDS = Number(process.argv[2] ?? 10);
const PAGES = ["/fi", "/fi/events", "/ar/events", "/fi/events/event-10"];
const FEEDS = [
  "/events.ics",
  "/events.geojson",
  "/events.atom",
  "/linked-events/v1/event/?page_size=100",
  "/fi/embed/events",
];

if (!existsSync(BENCH_FILE)) console.log((await seedBench()).join(", "));
const house = `http://127.0.0.1:${PORT}`;
const server = houseAt(house);
try {
  await untilOpen(`${house}/healthz`);
  console.log(`${cpus()[0]?.model}, ${cpus().length} cores, Node ${process.version}`);
  console.log("| what | requests/s | p99 ms | KB | bare requests/s | bare p99 ms | of bare |");
  console.log("|---|--:|--:|--:|--:|--:|--:|");
  for (const page of PAGES) console.log(await beside(page, "br"));
  for (const feed of FEEDS) console.log(await beside(feed, "identity"));
} finally {
  server.kill("SIGTERM");
}

async function beside(path: string, encoding: "br" | "identity") {
  const ours = await measure(house + path, encoding);
  const yard = ["bench/bare.ts", String(BARE_PORT), house + path, encoding];
  const bare = spawn(process.execPath, yard, { stdio: "inherit" });
  try {
    const url = `http://127.0.0.1:${BARE_PORT}/`;
    await untilOpen(url);
    const yardstick = await measure(url, encoding);
    const share = Math.round((100 * ours.rate) / yardstick.rate);
    return `| ${path} | ${ours.rate} | ${ours.p99} | ${ours.kilobytes} | ${yardstick.rate} | ${yardstick.p99} | ${share} % |`;
  } finally {
    await end(bare);
  }
}

async function measure(url: string, encoding: string) {
  const headers = { "accept-encoding": encoding };
  const result = await autocannon({ url, headers, connections: 10, duration: SECONDS });
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
