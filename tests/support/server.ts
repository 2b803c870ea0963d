import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { migrate } from "#db/migrate.ts";
import { type Db, openDatabase } from "#db/open.ts";

/** What the servers of the tests sign with. */
export const SERVER_SECRET = "a secret that only the tests know, long enough";
const START_PATIENCE_MS = 60_000;

export type RunningServer = {
  url: string;
  /** The server's own database, opened a second time. */
  db: Db;
  stop(): Promise<void>;
  /** SIGKILL, as a power cut would. */
  kill(): Promise<void>;
  /** Starts it again on the same database and port. */
  restart(): Promise<void>;
};

/** The built server as `npm start` runs it, on a free port with a database of its own. */
export async function startServer({
  demo,
  cwd = process.cwd(),
  gateways = {},
}: {
  demo: boolean;
  /** Where its letters go; without, they stay in the outbox. */
  gateways?: { SMTP_URL?: string; SMS_GATEWAY_URL?: string };
  /** Where it finds the files that it reads: the house, or a copy with other texts. */
  cwd?: string;
}): Promise<RunningServer> {
  const folder = mkdtempSync(join(tmpdir(), "veljeksi-"));
  const file = join(folder, "test.sqlite");
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const settings = {
    PORT: String(port),
    PUBLIC_URL: url,
    DATABASE_FILE: file,
    DEMO: demo ? "on" : "off",
    SECRET: SERVER_SECRET,
    RATE_LIMITS: "off",
    LOG_LEVEL: "warn",
    NODE_ENV: "production",
    ...gateways,
  };
  let running = await run(settings, { url, cwd });
  const db = openDatabase(file);
  await migrate(db);
  return {
    url,
    db,
    async stop() {
      await db.destroy();
      await end(running, "SIGTERM");
      rmSync(folder, { recursive: true, force: true });
    },
    kill: () => end(running, "SIGKILL"),
    async restart() {
      running = await run(settings, { url, cwd });
    },
  };
}

async function run(
  settings: Record<string, string>,
  { url, cwd }: { url: string; cwd: string },
): Promise<ChildProcess> {
  const server = spawn(process.execPath, [resolve("server.ts")], {
    cwd,
    env: { ...process.env, ...settings },
    stdio: ["ignore", "ignore", "inherit"],
  });
  const deadline = Date.now() + START_PATIENCE_MS;
  while (Date.now() < deadline) {
    if (server.exitCode !== null) throw new Error(`The server stopped with ${server.exitCode}`);
    const answer = await fetch(`${url}/healthz`).catch(() => null);
    if (answer?.ok) return server;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error("The server did not start in time");
}

function end(server: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    server.once("exit", () => resolve());
    server.kill(signal);
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}
