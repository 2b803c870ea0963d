import { beforeEach, expect, test, vi } from "vitest";
import { write } from "#app/domain/messages/outbox.server.ts";
import { action, loader } from "#app/routes/operations/delivery-reports.ts";
import type { Db } from "#db/open.ts";
import { house } from "#tests/support/world.ts";

const SECRET = vi.hoisted(() => {
  process.env.DELIVERY_REPORTS_TOKEN = "a-secret-that-only-the-gateway-knows";
  return process.env.DELIVERY_REPORTS_TOKEN;
});
const phone = "+358401234567";

let db: Db;
let id: string;
beforeEach(async () => {
  db = await house();
  await db.deleteFrom("message").execute();
  await db.deleteFrom("unreachable_contact").execute();
  await write(db, {
    kind: "office_invitation",
    to: { email: null, phone },
    language: "fi",
    facts: { name: "Yusuf", by: "Kaisa" },
    dedupeKey: "1",
  });
  const row = db.selectFrom("message").select("id");
  id = (await row.executeTakeFirstOrThrow()).id;
});

async function report(body: unknown, authorization: string | null = `Bearer ${SECRET}`) {
  const headers = new Headers(authorization ? { Authorization: authorization } : {});
  const text = typeof body === "string" ? body : JSON.stringify(body);
  const url = "http://localhost:3000/delivery-reports";
  const request = new Request(url, { method: "POST", headers, body: text });
  return (await action({ request, params: {}, context: { address: "127.0.0.1" } })).status;
}
const noted = async () =>
  (await db.selectFrom("unreachable_contact").select("contact").execute()).map(
    (one) => one.contact,
  );

test("a gateway with the secret tells of a letter; an unknown one gets the same answer", async () => {
  expect(await report({ id: "unknown", outcome: "unreachable" })).toBe(204);
  expect(await noted()).toEqual([]);
  expect(await report({ id: `<${id}@example.org>`, outcome: "unreachable" })).toBe(204);
  expect(await report({ id, outcome: "unreachable", error: "21610" })).toBe(204);
  expect(await noted()).toEqual([phone]);
});

test("nobody else does, and what cannot be read is said to be so", async () => {
  const body = { id, outcome: "unreachable" };
  for (const shown of [null, "Bearer ", `Bearer ${SECRET}x`, SECRET, "Basic abc"]) {
    expect(await report(body, shown)).toBe(401);
  }
  for (const wrong of [
    "",
    "[]",
    "null",
    { id },
    { ...body, outcome: "late" },
    { ...body, id: "" },
  ]) {
    expect(await report(wrong)).toBe(400);
  }
  expect(loader().status).toBe(405);
  expect(await noted()).toEqual([]);
});
