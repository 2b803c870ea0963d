import { existsSync, mkdirSync } from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { dirname } from "node:path";
import { createRequestHandler } from "@remix-run/express";
import type { ServerBuild } from "@remix-run/node";
import compression from "compression";
import express, { type RequestHandler } from "express";
import { env } from "#app/env.server.ts";
import { limitBodies, limitPosts } from "#app/http/limits.server.ts";
import { log } from "#app/http/log.server.ts";
import { partsOf } from "#app/http/part-of-build.ts";
import type { Quickly } from "#app/http/quick-answers.server.ts";
import { rememberLanguage } from "#app/http/remember-language.server.ts";
import { refuseCrossSitePosts, securityHeaders } from "#app/http/security.server.ts";
import { migrate } from "#db/migrate.ts";
import { openDatabase } from "#db/open.ts";

const STOP_PATIENCE_MS = 10_000;
const development = process.argv.includes("--dev");

await prepareDatabase();
const { handler, countOpenings, answerQuickly, startWork, frontMiddleware } = development
  ? await fromSource()
  : await fromBuild();

const app = express();
app.disable("x-powered-by");
app.set("trust proxy", env.TRUST_PROXY);
app.use(compression(), ...frontMiddleware);
app.use(limitBodies, refuseCrossSitePosts, ...limitPosts(env));
app.all("*", handler);
app.use(answerTrouble);

const secure = securityHeaders(env, { development });
const stopWork = startWork();
const server = createServer(answerAll).listen(env.PORT, env.HOST, () => {
  log.info(`Vieraasta Veljeksi is open at ${env.publicUrl}`);
});
process.once("SIGTERM", stop);
process.once("SIGINT", stop);

function answerAll(request: Asked, response: ServerResponse) {
  answer(request, response).catch((err) => {
    log.error({ err }, "an answer at hand could not be given");
    response.destroy();
  });
}

/** What is at hand goes out at once; Express and Remix are set in motion for the rest. */
async function answer(request: Asked, response: ServerResponse) {
  secure(request.url ?? "", response);
  rememberLanguage(request, response);
  countOpenings(request);
  request.quickly = await answerQuickly(request, response);
  if (!request.quickly.answered) app(request, response);
}

/** A URL that cannot be read is answered in a word; of anything else the log is told, never the path. */
function answerTrouble(
  err: Error & { status?: number },
  _request: express.Request,
  response: express.Response,
  next: express.NextFunction,
) {
  const status = err.status ?? 500;
  if (status >= 500) log.error({ err }, "a request failed");
  if (response.headersSent) return next(err);
  response.status(status).type("text").send(`${status}\n`);
}

/** Lets requests that are under way finish, then closes. */
async function stop() {
  setTimeout(() => process.exit(1), STOP_PATIENCE_MS).unref();
  server.close();
  server.closeIdleConnections();
  await stopWork();
  process.exit(0);
}

/** Migrates, and fills a new database with the demo world unless DEMO=off. */
async function prepareDatabase() {
  const isNew = !existsSync(env.DATABASE_FILE);
  mkdirSync(dirname(env.DATABASE_FILE), { recursive: true });
  const db = openDatabase(env.DATABASE_FILE);
  await migrate(db);
  if (env.demo) {
    const demo = await import("./demo/world.ts");
    if (isNew) await demo.buildWorld(db);
    demo.sayHowToSignIn(env.publicUrl);
  }
  await db.destroy();
}

type Asked = IncomingMessage & { quickly?: Quickly };

type Front = {
  handler: RequestHandler;
  /** How often a page is opened through a source, also when its answer is kept. */
  countOpenings: (request: IncomingMessage) => void;
  /** Feeds and public pages that were just asked, before anything else is set in motion. */
  answerQuickly: (request: IncomingMessage, response: ServerResponse) => Promise<Quickly>;
  startWork: () => () => Promise<void>;
  frontMiddleware: RequestHandler[];
};

async function fromBuild(): Promise<Front> {
  const path = "./build/server/index.js";
  const build: ServerBuild = await import(path);
  return {
    handler: handlerByPath(build),
    ...partsOfEntry(build),
    frontMiddleware: [
      express.static("build/client", { index: false, setHeaders: keepAssets, maxAge: "1h" }),
    ],
  };
}

/** What Vite names by its content never changes; the worker of the door has one name for ever. */
function keepAssets(response: express.Response, file: string) {
  if (file.endsWith("-worker.js")) response.setHeader("Cache-Control", "no-cache");
  if (file.includes("/assets/")) {
    response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
  }
}

async function fromSource(): Promise<Front> {
  const { createServer: createVite } = await import("vite");
  const vite = await createVite({ server: { middlewareMode: true }, appType: "custom" });
  const load = () =>
    vite.ssrLoadModule("virtual:remix/server-build") as unknown as Promise<ServerBuild>;
  return {
    handler: remixHandler(load),
    ...partsOfEntry(await load()),
    frontMiddleware: [vite.middlewares],
  };
}

/** Each request is answered by those routes only that its path can lead to. */
function handlerByPath(build: ServerBuild): RequestHandler {
  const partFor = partsOf(build);
  const handlers = new WeakMap<ServerBuild, RequestHandler>();
  return (request, response, next) => {
    const part = partFor(request.path);
    const handler = handlers.get(part) ?? remixHandler(part);
    handlers.set(part, handler);
    return handler(request, response, next);
  };
}

function remixHandler(build: ServerBuild | (() => Promise<ServerBuild>)): RequestHandler {
  return createRequestHandler({
    build,
    mode: development ? "development" : "production",
    getLoadContext: (request) => ({
      address: request.ip ?? "",
      keepAs: (request as Asked).quickly?.keepAs,
    }),
  });
}

/** `app/entry.server.tsx` exports these beside its handler. */
function partsOfEntry(
  build: ServerBuild,
): Pick<Front, "startWork" | "countOpenings" | "answerQuickly"> {
  const { startWork, countOpenings, answerQuickly } = build.entry.module as unknown as Front;
  return { startWork, countOpenings, answerQuickly };
}
