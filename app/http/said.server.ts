import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

/** What a feed says: the same to everybody who asks the same. */
export type Said = { type: string; body: string | Buffer; headers?: Record<string, string> };

/** The same as bytes, with its ETag. Each encoding is made once for all who ask. */
export type Answer = {
  etag: string;
  headers: Record<string, string>;
  bytes: Buffer;
  encoded: Map<Encoding, Promise<Buffer>>;
};
export type Encoding = "br" | "gzip" | "identity";

/** Below this, compressing costs more than it saves. */
const COMPRESS_FROM_BYTES = 1024;
/** Nearly as small as the best, in a fifth of the time. */
const BROTLI_QUALITY = 5;

/** The tag is made of the content: an answer made anew that says the same is still "not modified". */
export function inBytes({ type, body, headers = {} }: Said): Answer {
  const bytes = typeof body === "string" ? Buffer.from(body) : body;
  const hash = createHash("sha256").update(bytes).digest("base64url").slice(0, 27);
  const etag = `W/"${hash}"`;
  return {
    etag,
    headers: {
      "Content-Type": type,
      "Cache-Control": "public, no-cache",
      Vary: "Accept-Encoding",
      ...headers,
      ETag: etag,
    },
    bytes,
    encoded: new Map([["identity", Promise.resolve(bytes)]]),
  };
}

type Asking = { ifNoneMatch: string | null | undefined; accepted: string | null | undefined };

/** What goes over the wire to one who asks: 304 when he holds it already, else bytes he can read. */
export async function onTheWire(answer: Answer, { ifNoneMatch, accepted }: Asking) {
  if (knows(ifNoneMatch, answer.etag)) return { status: 304, headers: answer.headers, bytes: null };
  const encoding = encodingFor(accepted, answer);
  const bytes = await bytesIn(answer, encoding);
  const headers = {
    ...answer.headers,
    ...(encoding === "identity" ? {} : { "Content-Encoding": encoding }),
    "Content-Length": String(bytes.length),
  };
  return { status: 200, headers, bytes };
}

/** Whether he holds these bytes already (RFC 9110 §13.1.2: weak comparison). */
function knows(ifNoneMatch: Asking["ifNoneMatch"], etag: string): boolean {
  const opaque = (tag: string) => tag.trim().replace(/^W\//, "");
  return (ifNoneMatch ?? "").split(",").some((tag) => opaque(tag) === opaque(etag));
}

function encodingFor(accepted: Asking["accepted"], answer: Answer): Encoding {
  const isPicture = answer.headers["Content-Type"]?.startsWith("image/");
  if (isPicture || answer.bytes.length < COMPRESS_FROM_BYTES) return "identity";
  const offers = (accepted ?? "").split(",").map((offer) => offer.trim().split(/\s*;\s*q=/));
  const takes = (name: string) => offers.some(([code, q]) => code === name && Number(q ?? 1) > 0);
  return (["br", "gzip"] as const).find(takes) ?? "identity";
}

function bytesIn(answer: Answer, encoding: Encoding): Promise<Buffer> {
  const known = answer.encoded.get(encoding);
  if (known) return known;
  const made = encoding === "br" ? brotli(answer.bytes) : zip(answer.bytes);
  answer.encoded.set(encoding, made);
  return made;
}

const zip = promisify(gzip) as (bytes: Buffer) => Promise<Buffer>;
const brotli = (bytes: Buffer) =>
  promisify(brotliCompress)(bytes, {
    params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY },
  });
