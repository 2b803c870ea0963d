import { AHEAD_MS } from "./pocket.ts";

/**
 * The copy of a door's page in this phone, by which `public/door-worker.js` opens it without a network. It
 * has names on it: so it is there for the hours of that date only, and for the session that opened it. Each
 * page of ours erases what is over or somebody else's; signing out erases it at once.
 */
const NAME = "door ";
/** A copy is a page without the server's headers: nothing but our own may run or be shown on it. */
const POLICY =
  "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

const who = document.documentElement.dataset.who ?? "";
const tidied = tidy();
// A browser that keeps nothing has nothing to tidy.
tidied.catch(() => undefined);

/** Keeps `page` in place of what was kept of this door, until the server's clock says `until`. */
export async function keepCopy(page: Document, until: number) {
  const isOver = until - AHEAD_MS <= Date.now();
  if (import.meta.env.DEV || !who || isOver || !navigator.serviceWorker) return;
  await tidied;
  const cache = await caches.open(NAME + location.pathname);
  const headers = {
    "Content-Type": "text/html; charset=utf-8",
    "Content-Security-Policy": POLICY,
    "X-Who": who,
    "X-Until": String(until - AHEAD_MS),
  };
  const html = `<!doctype html>${page.documentElement.outerHTML}`;
  await cache.put(location.pathname, new Response(html, { headers }));
  if (isKeeping) return;
  isKeeping = true;
  await navigator.serviceWorker.register("/door-worker.js", { scope: location.pathname });
  keepAssets(cache);
  setTimeout(tidy, until - AHEAD_MS - Date.now());
}

let isKeeping = false;

/** What this page is made of besides its words, as it arrives: each is named by its content. */
function keepAssets(cache: Cache) {
  new PerformanceObserver((list) => {
    for (const { name } of list.getEntries()) {
      const { origin, pathname } = new URL(name);
      if (origin === location.origin && pathname.startsWith("/assets/")) keepOnce(cache, pathname);
    }
  }).observe({ type: "resource", buffered: true });
}

async function keepOnce(cache: Cache, path: string) {
  const kept = await cache.match(path, { ignoreVary: true });
  if (!kept) await cache.add(path).catch(() => undefined);
}

/** Erases every copy that is over, or of another session than the one that is here. */
async function tidy() {
  for (const name of await copies()) {
    const copy = await caches.match(name.slice(NAME.length), { cacheName: name });
    const isHis = who !== "" && copy?.headers.get("X-Who") === who;
    if (!isHis || Number(copy?.headers.get("X-Until")) <= Date.now()) await erase(name);
  }
}

async function eraseAll() {
  for (const name of await copies()) await erase(name);
}

async function erase(name: string) {
  await caches.delete(name);
  const worker = await navigator.serviceWorker.getRegistration(name.slice(NAME.length));
  if (worker && name === NAME + new URL(worker.scope).pathname) await worker.unregister();
}

async function copies() {
  return (await caches.keys()).filter((name) => name.startsWith(NAME));
}

document.addEventListener("submit", ({ target }) => {
  if ((target as HTMLFormElement).action.endsWith("/sign-out")) eraseAll().catch(() => undefined);
});
