import { expect, test } from "vitest";
import { addMinutes, type Instant } from "#app/domain/day.ts";
import { healthOf } from "#app/domain/messages/health.server.ts";
import { write } from "#app/domain/messages/outbox.server.ts";
import { freshDatabase } from "#tests/support/database.ts";

const NOON = "2026-11-24T10:00:00Z" as Instant;

test("health counts what is due, what waits and what was given up, and names nobody", async () => {
  const db = await freshDatabase();
  const letter = {
    kind: "office_invitation",
    to: { email: "yusuf@example.org", phone: null },
    language: "fi",
    facts: { name: "Yusuf", by: "Kaisa" },
  } as const;
  await write(db, { ...letter, dedupeKey: "due" }, NOON);
  await write(db, { ...letter, dedupeKey: "later", dueAt: addMinutes(NOON, 60) }, NOON);
  const health = await healthOf(db, addMinutes(NOON, 5));
  expect(health).toMatchObject({
    database: "ok",
    outbox: { due: 1, waiting: 2, gaveUp: 0, dueSince: NOON, byHand: ["mail", "sms"] },
  });
  expect(JSON.stringify(health)).not.toMatch(/yusuf/i);
});

test("health says so when the database does not answer", async () => {
  const db = await freshDatabase();
  expect(await healthOf(db)).toMatchObject({ database: "ok" });
  await db.destroy();
  expect(await healthOf(db)).toMatchObject({ database: "does not answer", outbox: null });
});
