/**
 * Opens the page of one door without a network (docs/decisions/0022). It is registered for that page alone,
 * whose path is the name of the copy; `app/browser/door-copy.ts` writes the copy and erases it. A page from
 * the server always comes first.
 */
const PAGE = new URL(registration.scope).pathname;
const COPY = `door ${PAGE}`;
/** A network that does not answer for so long counts as none. */
const PATIENCE_MS = 5_000;

addEventListener("install", () => skipWaiting());

addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== location.origin) return;
  if (request.mode === "navigate" && pathname === PAGE) event.respondWith(pageOrCopy(request));
  else if (pathname.startsWith("/assets/")) event.respondWith(asset(request));
});

async function pageOrCopy(request) {
  const copy = await copyForNow();
  if (!copy) return fetch(request);
  try {
    const answer = await Promise.race([fetch(request), patience()]);
    if (answer.status >= 500) return copy;
    // Sent to sign in, or not his door any more.
    if (!answer.ok) await caches.delete(COPY);
    return answer;
  } catch {
    return copy;
  }
}

/** The copy, while its hours last. */
async function copyForNow() {
  const copy = await caches.match(PAGE, { cacheName: COPY });
  if (!copy || Number(copy.headers.get("X-Until")) > Date.now()) return copy;
  await caches.delete(COPY);
}

async function asset(request) {
  const kept = await caches.match(request, { cacheName: COPY, ignoreVary: true });
  return kept ?? fetch(request);
}

function patience() {
  return new Promise((_, reject) => {
    setTimeout(() => reject(new Error("the network does not answer")), PATIENCE_MS);
  });
}
