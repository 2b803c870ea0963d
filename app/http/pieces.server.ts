/** Safari asks for these first, to learn whether it gets pieces at all; without them it plays nothing. */
const PROBE_LAST = 1;

/** The one piece that a request asks for, its first and last byte from 0; null: the whole. What is written in another way counts as the whole. */
function pieceAsked(request: Request): { first: number; last: number | null } | null {
  const [, first, last] = /^bytes=(\d+)-(\d*)$/.exec(request.headers.get("Range") ?? "") ?? [];
  if (first === undefined) return null;
  return { first: Number(first), last: last ? Number(last) : null };
}

/** Whether somebody begins to listen with this request. */
export function isBeginning(request: Request): boolean {
  const asked = pieceAsked(request);
  return asked === null || (asked.first === 0 && asked.last !== PROBE_LAST);
}

/** A file whole (200) or the piece that is asked for (206); a piece beyond its end is not there (416). */
export function inPieces(request: Request, bytes: Uint8Array, headers: Record<string, string>) {
  const all = new Headers({ ...headers, "Accept-Ranges": "bytes" });
  const asked = pieceAsked(request);
  if (!asked) return new Response(new Uint8Array(bytes), { headers: all });
  const last = Math.min(asked.last ?? bytes.length - 1, bytes.length - 1);
  if (asked.first > last) {
    all.set("Content-Range", `bytes */${bytes.length}`);
    return new Response(null, { status: 416, headers: all });
  }
  all.set("Content-Range", `bytes ${asked.first}-${last}/${bytes.length}`);
  const piece = new Uint8Array(bytes.subarray(asked.first, last + 1));
  return new Response(piece, { status: 206, headers: all });
}
