import type { ActionFunctionArgs } from "@remix-run/node";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { openSession } from "#app/domain/accounts/sessions.server.ts";
import { addDays, today } from "#app/domain/day.ts";
import { sessionCookie } from "#app/http/session.server.ts";
import { loader as frame } from "#app/root.tsx";
import { action as digest } from "#app/routes/office/absences/digest.ts";
import { action as comeBack } from "#app/routes/office/absences/ending.ts";
import { action as goAway } from "#app/routes/office/absences/route.tsx";
import { loader as room } from "#app/routes/office/layout.tsx";
import { action as handOver } from "#app/routes/office/today/hand-over.ts";
import { action as note } from "#app/routes/office/today/notes.ts";
import { loader as page } from "#app/routes/office/today/route.tsx";
import { action as snooze } from "#app/routes/office/today/snooze.ts";
import { action as wake } from "#app/routes/office/today/waking.ts";
import type { Db } from "#db/open.ts";
import { buildPair } from "#tests/support/pairs.ts";
import { get, post } from "#tests/support/requests.ts";
import { buildCoordinator, house } from "#tests/support/world.ts";

let db: Db;
let key: string;
let kaisa: string;
let sami: string;
let man: string;
const later = addDays(today(), 3);

beforeEach(async () => {
  db = await house();
  const pair = await buildPair(db, { on: addDays(today(), -20) });
  key = pair.participant.personId;
  kaisa = pair.by.accountId;
  sami = (await buildCoordinator(db, "Sami")).accountId;
  man = pair.participant.accountId;
});

type Doing = {
  name: string;
  action: (args: ActionFunctionArgs) => unknown;
  good: () => Record<string, string>;
  bad: Record<string, string> | null;
  done: () => Promise<unknown>;
};
const DOINGS: Doing[] = [
  {
    name: "logging a call",
    action: note,
    good: () => ({ kind: "call", text: "Soitin.", on: today() }),
    bad: { kind: "call", text: "", on: today() },
    done: () => db.selectFrom("note").select("id").where("noted_by", "=", kaisa).executeTakeFirst(),
  },
  {
    name: "putting off",
    action: snooze,
    good: () => ({ until: later, reason: "no_answer" }),
    bad: { until: today(), reason: "no_answer" },
    done: () => db.selectFrom("snooze").select("id").where("row_key", "=", key).executeTakeFirst(),
  },
  {
    name: "handing to a colleague",
    action: handOver,
    good: () => ({ to: sami }),
    bad: { to: "nobody" },
    done: () =>
      db.selectFrom("pair").select("id").where("coordinator_id", "=", sami).executeTakeFirst(),
  },
  {
    name: "being away",
    action: goAway,
    good: () => ({ accountId: kaisa, substituteId: sami, fromOn: today(), toOn: later }),
    bad: { accountId: "", substituteId: "", fromOn: later, toOn: today() },
    done: () =>
      db.selectFrom("absence").select("id").where("account_id", "=", kaisa).executeTakeFirst(),
  },
  {
    name: "choosing the mails",
    action: digest,
    good: () => ({ wanted: "none" }),
    bad: { wanted: "some" },
    done: () =>
      db
        .selectFrom("digest_choice")
        .select("wanted")
        .where("account_id", "=", kaisa)
        .executeTakeFirst(),
  },
];

describe.each(DOINGS)("$name", ({ action, good, bad, done }) => {
  const send = (as: string | undefined, form: Record<string, string>) =>
    post(action, "/fi/office/x?whose=mine", { as, params: { key }, form });

  test("is the office's alone", async () => {
    expect((await send(undefined, good())).headers.get("Location")).toMatch(/^\/fi\/sign-in/);
    expect((await send(man, good())).status).toBe(404);
    expect(await done()).toBeUndefined();
  });

  test("needs its form", async () => {
    if (bad) expect((await send(kaisa, bad)).status).toBe(422);
    expect(await done()).toBeUndefined();
  });

  test("is done", async () => {
    expect((await send(kaisa, good())).status).toBe(302);
    expect(await done()).toBeDefined();
  });
});

test("a row that is gone is not there", async () => {
  const form = { until: later, reason: "agreed" };
  expect(
    (await post(snooze, "/fi/office/x", { as: kaisa, params: { key: "gone" }, form })).status,
  ).toBe(404);
});

test("what is put off stands below, and can be taken up", async () => {
  const listed = async () =>
    (await get(page, "/fi/office?whose=mine", { as: kaisa })).json() as Promise<{
      later: { count: number };
      counts: { mine: number };
    }>;
  await post(snooze, "/fi/office/x", {
    as: kaisa,
    params: { key },
    form: { until: later, reason: "agreed" },
  });
  expect(await listed()).toMatchObject({ later: { count: 1 }, counts: { mine: 0 } });
  await post(wake, "/fi/office/x", { as: kaisa, params: { key } });
  expect(await listed()).toMatchObject({ later: { count: 0 }, counts: { mine: 1 } });
});

test("who asks is found out once for the whole answer: frame, room and page", async () => {
  const cookie = sessionCookie(await openSession(db, { accountId: kaisa })).split(";")[0] ?? "";
  const request = () =>
    new Request("http://localhost:3000/fi/office", { headers: { Cookie: cookie } });
  const args = () => ({ request: request(), params: { lang: "fi" }, context: {} }) as never;
  const carried = vi.spyOn(db.getExecutor(), "executeQuery");
  await Promise.all([frame(args()), room(args()), page(args())]);
  expect(carried).toHaveBeenCalledTimes(6);
  carried.mockRestore();
});

test("a part of the list is shown whole, page by page, with the row in which something is done", async () => {
  for (let more = 0; more < 21; more++) await buildPair(db, { on: addDays(today(), -20) });
  const shown = async (query: string) => {
    const asked = await get(page, `/fi/office?whose=all&row=${key}${query}`, { as: kaisa });
    const { now, soon, pages } = await asked.json();
    const keys = now.rows.map((row: { key: string }) => row.key);
    return { count: now.count, shown: now.rows.length, others: soon.rows.length, pages, keys };
  };
  const first = await shown("");
  expect(first.keys).toContain(key);
  expect(first.shown).toBeLessThan(first.count);
  expect(await shown("&only=now")).toMatchObject({ shown: first.count, others: 0, pages: 1 });
  expect(await shown("&only=soon&page=9")).toMatchObject({ shown: 1, keys: [key] });
  const form = { until: later, reason: "agreed" };
  const put = await post(snooze, "/fi/office/today/x/snooze?whose=mine&only=now&page=2", {
    as: kaisa,
    params: { key },
    form,
  });
  expect(put.headers.get("Location")).toBe("/fi/office?whose=mine&only=now&page=2");
});

test("an absence is taken back by anyone of the office; another one is not there", async () => {
  await post(goAway, "/fi/office/absences", {
    as: sami,
    form: { accountId: kaisa, substituteId: sami, fromOn: today(), toOn: later },
  });
  const { id } = await db
    .selectFrom("absence")
    .select("id")
    .where("account_id", "=", kaisa)
    .executeTakeFirstOrThrow();
  const end = (as: string, absence: string) =>
    post(comeBack, "/fi/office/x", { as, params: { id: absence } });
  expect((await end(man, id)).status).toBe(404);
  expect((await end(kaisa, "gone")).status).toBe(404);
  expect((await end(kaisa, id)).status).toBe(302);
});
