import { beforeAll, expect, test } from "vitest";
import { cancelEvent } from "#app/domain/gatherings/dates.server.ts";
import { loader as embed } from "#app/routes/public/embed/events.tsx";
import type { Db } from "#db/open.ts";
import { buildEvent } from "#tests/support/gatherings.ts";
import { get } from "#tests/support/requests.ts";
import { house } from "#tests/support/world.ts";

let db: Db;
beforeAll(async () => {
  db = await house();
});
const read = async (path: string) => {
  const answer = await get(embed, path);
  return { answer, page: await answer.text() };
};

test("the embedded list shows the next dates in its language, each opening beside it", async () => {
  const { eventId } = await buildEvent(db, { title: "Shakkia <b>" });
  const off = await buildEvent(db, { title: "Peruttua" });
  await cancelEvent(db, { by: off.by, eventId: off.eventId });
  const { answer, page } = await read("/ar/embed/events");
  expect(answer.headers.get("Content-Type")).toBe("text/html; charset=utf-8");
  expect(answer.headers.get("Set-Cookie")).toBeNull();
  expect(page).toMatch(/^<!DOCTYPE html><html lang="ar" dir="rtl">/);
  expect(page).toContain("Shakkia &lt;b&gt;");
  expect(page).not.toContain("Peruttua");
  expect(page).not.toContain("<script");
  expect(page).toContain(`href="http://localhost:3000/ar/events/${eventId}"`);
  const links = page.match(/<a [^>]*>/g) ?? [];
  expect(links.length).toBeGreaterThan(1);
  for (const link of links) expect(link).toContain('target="_blank" rel="noopener"');
});

test("it is narrowed and counted by its query, and says so when there is nothing", async () => {
  await buildEvent(db, { kind: "information", title: "Tietoilta" });
  await buildEvent(db, { kind: "information", title: "Toinen tietoilta" });
  const { page } = await read("/fi/embed/events?kind=information&count=1");
  expect(page.match(/<li /g)).toHaveLength(1);
  expect((await read("/fi/embed/events?q=eiole")).page).toContain(
    "Juuri nyt ei ole tulevia tapahtumia.",
  );
  expect((await read("/fi/embed/events?count=9999")).page.match(/<li /g)?.length).toBeLessThan(6);
});

test("its links carry the partner's source, and nothing else that was written there", async () => {
  const { eventId } = await buildEvent(db, { title: "Uinti" });
  const { page } = await read("/fi/embed/events?count=20&via=moniheli");
  expect(page).toContain(`href="http://localhost:3000/fi/events/${eventId}?via=moniheli"`);
  expect(page).toContain('href="http://localhost:3000/fi/events?via=moniheli"');
  expect((await read("/fi/embed/events?via=%22%3E%3Cb%3E")).page).not.toContain("via=");
});

test("in no language of ours it looks for one", async () => {
  expect((await read("/xx/embed/events")).answer.status).toBe(302);
});
