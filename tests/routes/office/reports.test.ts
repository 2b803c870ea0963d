import readExcelFile from "read-excel-file/node";
import { beforeEach, expect, test } from "vitest";
import { addDays, today } from "#app/domain/day.ts";
import { sendCheckIns } from "#app/domain/pairs/check-ins.server.ts";
import { action as tell, loader as telling } from "#app/routes/office/check-ins/telling/route.tsx";
import { loader as file } from "#app/routes/office/reports/file.ts";
import { loader as page } from "#app/routes/office/reports/route.tsx";
import type { Db } from "#db/open.ts";
import { buildPair } from "#tests/support/pairs.ts";
import { get, post } from "#tests/support/requests.ts";
import { house } from "#tests/support/world.ts";

let db: Db;
let pair: Awaited<ReturnType<typeof buildPair>>;
beforeEach(async () => {
  db = await house();
  pair = await buildPair(db, { on: addDays(today(), -20) });
});

test("figures and their Excel are the office's alone", async () => {
  for (const [loader, path] of [
    [page, "/fi/office/reports"],
    [file, "/fi/office/reports/file"],
  ] as const) {
    expect((await get(loader, path)).headers.get("Location")).toContain("/sign-in");
    expect((await get(loader, path, { as: pair.participant.accountId })).status).toBe(404);
    expect((await get(loader, path, { as: pair.by.accountId })).status).toBe(200);
  }
});

test("the Excel says the same as the page, without a name", async () => {
  const year = today().slice(0, 4);
  const as = pair.by.accountId;
  const answer = await get(file, `/fi/office/reports/file?year=${year}`, { as });
  expect(answer.headers.get("Content-Disposition")).toContain(`report-${year}.xlsx`);
  const sheets = await readExcelFile(Buffer.from(await answer.arrayBuffer()));
  const text = JSON.stringify(sheets);
  expect(text).toContain("Tapaamisia");
  expect(text).not.toMatch(/Yusuf|Pekka/);
});

test("what he said on the phone is written down by the office alone, and needs a face or a call", async () => {
  await sendCheckIns(db);
  const { id } = await db
    .selectFrom("check_in")
    .select("id")
    .where("person_id", "=", pair.participant.personId)
    .executeTakeFirstOrThrow();
  const path = `/fi/office/check-ins/${id}/telling`;
  const say = (form: Record<string, string>, as?: string) =>
    post(tell, path, { params: { id }, form: { on: today(), ...form }, as });
  expect((await say({ face: "4" })).headers.get("Location")).toContain("/sign-in");
  expect((await say({ face: "4" }, pair.supportPerson.accountId)).status).toBe(404);
  const as = pair.by.accountId;
  expect(await (await say({}, as)).json()).toMatchObject({ fields: { face: "choose_one" } });
  const done = await say({ face: "4" }, as);
  expect(done.headers.get("Location")).toBe(`/fi/office/pairs/${pair.pairId}`);
  expect((await say({ face: "1" }, as)).status).toBe(422);
  expect(await (await get(telling, path, { params: { id }, as })).json()).toMatchObject({
    isOpen: false,
  });
});
