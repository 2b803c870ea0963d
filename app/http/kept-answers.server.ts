import { db } from "#app/db.server.ts";
import { dataVersion } from "#db/version.ts";
import { type KeepAs, PAGE_HEADERS } from "./kept-pages.server.ts";
import { type Answer, inBytes, onTheWire, type Said } from "./said.server.ts";
import { sessionToken } from "./session.server.ts";

const KEPT_AT_MOST = 400;
const KEPT_BYTES_AT_MOST = 48 * 1024 * 1024;
const MINUTE_MS = 60_000;

type Kept = Answer & { version: string };

/** By question, the latest asked last. */
const answers = new Map<string, Promise<Kept>>();
const bytesOf = new Map<string, number>();
/** The question behind a URL as somebody wrote it. */
const questions = new Map<string, string>();

/**
 * Answers with bytes that are kept until the data change (`db/version.ts`) or the minute does, for
 * what is said depends on the clock too. `question` is what is asked in one spelling: the path and
 * as much of the query as is understood. `make` knows nothing of who asks, so nobody can be given
 * what is another man's; whoever carries a session is answered anew all the same.
 */
export async function keptAnswer(request: Request, question: string, make: () => Promise<Said>) {
  const makePublic = async () => openToAll(await make());
  if (sessionToken(request)) return freshAnswer(request, makePublic);
  const answer = await kept(question, makePublic);
  const { pathname, search } = new URL(request.url);
  rememberUrl(pathname + search, question);
  return respond(request, answer);
}

/** The same with ETag and 304, but nothing is kept: for what is one man's. */
export async function freshAnswer(request: Request, make: () => Promise<Said>) {
  return respond(request, inBytes(await make()));
}

/** Pages of other sites may read what everybody may read. */
function openToAll(said: Said): Said {
  return { ...said, headers: { "Access-Control-Allow-Origin": "*", ...said.headers } };
}

/** The answer to a URL that was asked before, unless something has changed since. */
export async function answerAtHand(url: string, version: string): Promise<Answer | undefined> {
  const question = questions.get(url);
  const answer = question === undefined ? undefined : await answers.get(question);
  return answer?.version === version ? answer : undefined;
}

/** Keeps a page that was made for somebody who came with nothing, for the next who does. */
export function keepPage({ url, version }: KeepAs, html: Buffer) {
  const type = "text/html; charset=utf-8";
  const answer = inBytes({ type, body: html, headers: PAGE_HEADERS });
  answers.delete(url);
  answers.set(url, Promise.resolve({ ...answer, version }));
  makeRoom(url, html.length);
  rememberUrl(url, url);
}

async function kept(question: string, make: () => Promise<Said>): Promise<Kept> {
  // Read before the data: what changes while an answer is made makes it outdated, never wrong.
  const version = await versionNow();
  const known = await answers.get(question);
  if (known?.version === version) return known;
  const made = make().then((said) => ({ ...inBytes(said), version }));
  answers.delete(question);
  answers.set(question, made);
  try {
    const answer = await made;
    makeRoom(question, answer.bytes.length);
    return answer;
  } catch (error) {
    if (answers.get(question) === made) answers.delete(question);
    throw error;
  }
}

/** What everything that is kept depends on: the data, and the minute. */
export async function versionNow(): Promise<string> {
  return `${Math.floor(Date.now() / MINUTE_MS)} ${await dataVersion(db)}`;
}

/** The questions that were answered longest ago make room. */
function makeRoom(question: string, bytes: number) {
  bytesOf.set(question, bytes);
  let sum = 0;
  for (const one of bytesOf.values()) sum += one;
  for (const oldest of answers.keys()) {
    if (answers.size <= KEPT_AT_MOST && sum <= KEPT_BYTES_AT_MOST) return;
    sum -= bytesOf.get(oldest) ?? 0;
    answers.delete(oldest);
    bytesOf.delete(oldest);
  }
}

function rememberUrl(url: string, question: string) {
  questions.delete(url);
  questions.set(url, question);
  const [oldest] = questions.keys();
  if (oldest !== undefined && questions.size > KEPT_AT_MOST) questions.delete(oldest);
}

async function respond(request: Request, answer: Answer): Promise<Response> {
  const { status, headers, bytes } = await onTheWire(answer, {
    ifNoneMatch: request.headers.get("If-None-Match"),
    accepted: request.headers.get("Accept-Encoding"),
  });
  return new Response(bytes && new Uint8Array(bytes), { status, headers });
}
