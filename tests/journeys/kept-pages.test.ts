import { afterAll, beforeAll, expect, test } from "vitest";
import { openSession } from "#app/domain/accounts/sessions.server.ts";
import { type RunningServer, startServer } from "#tests/support/server.ts";

/** Public pages are kept for those who come with nothing: never stale, never another man's. */
let server: RunningServer;
beforeAll(async () => {
  server = await startServer({ demo: true });
});
afterAll(() => server.stop());

const page = (path: string, headers: Record<string, string> = {}) =>
  fetch(server.url + path, { headers, redirect: "manual" });
const text = async (path: string, cookie = "") => (await page(path, { Cookie: cookie })).text();

async function openEvent() {
  const event = await server.db
    .selectFrom("event")
    .innerJoin("gathering", "gathering.id", "event.gathering_id")
    .select("event.id")
    .where("gathering.published_at", "is not", null)
    .where("gathering.kind", "!=", "training")
    .where("event.starts_at", ">", new Date().toISOString())
    .where("event.cancelled_at", "is", null)
    .orderBy("event.starts_at", "desc")
    .executeTakeFirstOrThrow();
  return event.id;
}

test("whoever holds the page already is told so, and everyone gets the same", async () => {
  await text("/fi/events");
  const first = await page("/fi/events");
  const etag = first.headers.get("ETag") ?? "";
  expect(etag).toMatch(/^W\/"/);
  expect(first.headers.get("Cache-Control")).toBe("private, no-cache");
  expect(first.headers.get("Content-Security-Policy")).toContain("script-src 'self';");
  const again = await page("/fi/events", { "If-None-Match": etag });
  expect([again.status, await again.text()]).toEqual([304, ""]);
  expect(await text("/ar/events")).toContain('dir="rtl"');
  expect(await text("/fi/events")).toBe(await first.text());
});

test("what has changed shows at once: another's sign-up, and what another program wrote", async () => {
  const event = `/fi/events/${await openEvent()}`;
  const [before] = [await text(event), await text(event)];
  const body = new URLSearchParams({ name: "Mies", contact: "kept@example.org", friends: "4" });
  const posted = await fetch(`${server.url}${event}/sign-ups`, {
    method: "POST",
    body,
    headers: { "Sec-Fetch-Site": "same-origin" },
    redirect: "manual",
  });
  expect(posted.status).toBe(302);
  const after = await text(event);
  expect(after).not.toBe(before);
  await server.db
    .updateTable("gathering_text")
    .set({ title: "Uusi nimi kaikelle" })
    .where("language", "=", "fi")
    .execute();
  expect(await text(event)).toContain("Uusi nimi kaikelle");
});

test("a page of somebody who is signed in reaches nobody else, nor does what was just said to him", async () => {
  const { id: accountId } = await server.db
    .selectFrom("account")
    .select("id")
    .where("office_role", "=", "admin")
    .executeTakeFirstOrThrow();
  const session = `session=${await openSession(server.db, { accountId })}`;
  await text("/fi/about");
  expect(await text("/fi/about", session)).toContain("Kaisa");
  expect(await text("/fi/about")).not.toContain("Kaisa");
  const plain = await text("/fi/about");
  expect(await text("/fi/about", "flash=feedback_sent")).toContain("Saimme palautteesi");
  expect(await text("/fi/about")).toBe(plain);
});
