import { spawn } from "node:child_process";
import { BENCH_FILE } from "./seed.ts";

const PATIENCE_MS = 120_000;

/** The built server on the database of the bench; `untilOpen(url + "/healthz")` tells when it answers. */
export function houseAt(url: string) {
  return spawn(process.execPath, ["server.ts"], {
    env: {
      ...process.env,
      PORT: new URL(url).port,
      PUBLIC_URL: url,
      DATABASE_FILE: BENCH_FILE,
      DEMO: "off",
      SECRET: "a secret for measuring, long enough to start",
      RATE_LIMITS: "off",
      LOG_LEVEL: "warn",
      NODE_ENV: "production",
    },
    stdio: "inherit",
  });
}

export async function untilOpen(url: string) {
  for (let waited = 0; waited < PATIENCE_MS; waited += 100) {
    const answer = await fetch(url).catch(() => null);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${url} did not open`);
}
