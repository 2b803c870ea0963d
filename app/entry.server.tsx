import { PassThrough } from "node:stream";
import { buffer } from "node:stream/consumers";
import type { AppLoadContext, EntryContext } from "@remix-run/node";
import { isRouteErrorResponse, RemixServer } from "@remix-run/react";
import { renderToPipeableStream } from "react-dom/server";
import { I18nextProvider } from "react-i18next";
import { env } from "./env.server.ts";
import { keepPage } from "./http/kept-answers.server.ts";
import { cacheControlFor } from "./http/kept-pages.server.ts";
import { languageOf } from "./http/language.server.ts";
import { letterSizeOf } from "./http/letters.server.ts";
import { log } from "./http/log.server.ts";
import { PageContextContext } from "./http/page-context.tsx";
import { textsIn } from "./i18n/i18n.server.ts";
import { LanguageContext, officeLanguage } from "./i18n/language-context.tsx";

export { countOpenings } from "./http/openings.server.ts";
export { answerQuickly } from "./http/quick-answers.server.ts";
export { startWork } from "./work.server.ts";

const TILES = env.MAP_TILES_URL
  ? { url: env.MAP_TILES_URL, attribution: env.MAP_TILES_ATTRIBUTION ?? "" }
  : null;
const ABORT_MS = 10_000;

/** Renders the whole page at once: our pages are small and stand without JavaScript. */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
  { keepAs }: AppLoadContext,
) {
  const language = languageOf(request);
  return new Promise<Response>((resolve, reject) => {
    let failed = false;
    const { pipe, abort } = renderToPipeableStream(
      <I18nextProvider i18n={textsIn(language)}>
        <LanguageContext.Provider value={language}>
          <PageContextContext.Provider
            value={{
              site: env.publicUrl,
              scripts: scriptsOf(remixContext),
              officeTexts: textsIn(officeLanguage(language)),
              letters: letterSizeOf(request),
              tiles: TILES,
            }}
          >
            <RemixServer context={remixContext} url={request.url} abortDelay={ABORT_MS} />
          </PageContextContext.Provider>
        </LanguageContext.Provider>
      </I18nextProvider>,
      {
        onAllReady() {
          const body = new PassThrough();
          headers.set("Content-Type", "text/html; charset=utf-8");
          if (!headers.has("Cache-Control"))
            headers.set("Cache-Control", cacheControlFor(request.headers.get("Cookie") ?? ""));
          pipe(body);
          // In one piece: of many small ones each would be compressed by itself, eight times as large.
          buffer(body).then((written) => {
            const page = withoutGaps(written);
            if (keepAs && status === 200 && !failed && !headers.has("Set-Cookie"))
              keepPage(keepAs, page);
            resolve(new Response(page, { headers, status: failed ? 500 : status }));
          }, reject);
        },
        onShellError: reject,
        onError(error) {
          failed = true;
          log.error({ err: error }, "a page could not be rendered");
        },
      },
    );
    setTimeout(abort, ABORT_MS).unref();
  });
}

/**
 * React 18 writes in pieces of 2048 bytes, and where a letter of several bytes does not fit any more it
 * leaves what is left of the piece empty: zero bytes, which a browser shows as "�". No page has any of its own.
 */
function withoutGaps(page: Buffer<ArrayBuffer>): Buffer<ArrayBuffer> {
  const pieces: Buffer<ArrayBuffer>[] = [];
  let from = 0;
  for (let gap = page.indexOf(0); gap >= 0; gap = page.indexOf(0, from)) {
    pieces.push(page.subarray(from, gap));
    from = gap + 1;
  }
  return from === 0 ? page : Buffer.concat([...pieces, page.subarray(from)]);
}

/** The outcome that a phone asks for (`browser/pocket.ts`), without its page: one man's, kept nowhere. */
export function handleDataRequest(response: Response) {
  response.headers.set("Cache-Control", "private, no-store");
  return response;
}

/**
 * A bug: logged with its stack. The path only, never the query: tokens stay out of the log. What
 * somebody asks wrongly, a POST to a page without a form, is no bug.
 */
export function handleError(error: unknown, { request }: { request: Request }) {
  if (request.signal.aborted) return;
  if (isRouteErrorResponse(error) && error.status < 500) return;
  log.error({ err: error, method: request.method, path: routeOf(request) }, "a request failed");
}

function scriptsOf({ manifest }: EntryContext) {
  const reloader = import.meta.env.DEV ? ["/@vite/client"] : [];
  return [...reloader, manifest.entry.module];
}

function routeOf(request: Request) {
  return new URL(request.url).pathname.replace(/\/[\w-]{16,}/g, "/…");
}
