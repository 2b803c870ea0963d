import { beforeAll, expect, test } from "vitest";
import { loader } from "#app/routes/office/style/route.tsx";
import type { Db } from "#db/open.ts";
import { get } from "#tests/support/requests.ts";
import { buildCoordinator, house } from "#tests/support/world.ts";

let db: Db;
beforeAll(async () => {
  db = await house();
});

test("a stranger is sent to sign in before he sees the components", async () => {
  const answer = await get(loader, "/fi/office/style");
  expect(answer.status).toBe(302);
  expect(answer.headers.get("Location")).toBe("/fi/sign-in?next=%2Ffi%2Foffice%2Fstyle");
});

test("the office sees the components", async () => {
  const { accountId } = await buildCoordinator(db);
  expect((await get(loader, "/fi/office/style", { as: accountId })).status).toBe(200);
});
