import { beforeAll, describe, expect, test } from "vitest";
import { openSession } from "#app/domain/accounts/sessions.server.ts";
import { loader as accountPage } from "#app/routes/account/home/route.tsx";
import { action as chooseLanguage } from "#app/routes/account/language/route.ts";
import { action as endSessions } from "#app/routes/account/sessions/ending.ts";
import type { Db } from "#db/open.ts";
import { buildAccount } from "#tests/support/accounts.ts";
import { get, post } from "#tests/support/requests.ts";
import { house } from "#tests/support/world.ts";

let db: Db;
beforeAll(async () => {
  db = await house();
});

const SIGN_IN = /^\/fi\/sign-in/;
const whereTo = (answer: Response) => answer.headers.get("Location");

describe("my account", () => {
  test("sends a stranger to sign in, and he comes back afterwards", async () => {
    const page = await get(accountPage, "/fi/account");
    expect(whereTo(page)).toBe("/fi/sign-in?next=%2Ffi%2Faccount");
    expect(whereTo(await post(chooseLanguage, "/fi/account/language"))).toMatch(SIGN_IN);
    expect(whereTo(await post(endSessions, "/fi/account/sessions/ending"))).toMatch(SIGN_IN);
  });

  test("shows how one signs in and where one is signed in, without any secret", async () => {
    const { accountId, email } = await buildAccount(db);
    await openSession(db, { accountId });
    const page = await (await get(accountPage, "/fi/account", { as: accountId })).json();
    expect(page).toMatchObject({ email, name: "Yusuf", isMan: false });
    expect(page.sessions).toHaveLength(2);
    expect(page.sessions.filter((one: { isHere: boolean }) => one.isHere)).toHaveLength(1);
    expect(JSON.stringify(page)).not.toMatch(/hash|token/i);
  });

  test("ends every session at once", async () => {
    const { accountId } = await buildAccount(db);
    await openSession(db, { accountId });
    const answer = await post(endSessions, "/fi/account/sessions/ending", { as: accountId });
    expect(whereTo(answer)).toBe("/fi/sign-in");
    const left = await db
      .selectFrom("session")
      .select("token_hash")
      .where("account_id", "=", accountId)
      .execute();
    expect(left).toEqual([]);
  });

  test("keeps the language of letters, and refuses one that we do not have", async () => {
    const { accountId } = await buildAccount(db);
    const choose = (language: string) =>
      post(chooseLanguage, "/fi/account/language", { as: accountId, form: { language } });
    expect((await choose("tlh")).status).toBe(422);
    expect(whereTo(await choose("ar"))).toBe("/fi/account");
    const account = await db
      .selectFrom("account")
      .select("language")
      .where("id", "=", accountId)
      .executeTakeFirstOrThrow();
    expect(account.language).toBe("ar");
  });
});
