import { beforeAll, describe, expect, test } from "vitest";
import { openSession } from "#app/domain/accounts/sessions.server.ts";
import { loader as codePage, action as enterCode } from "#app/routes/account/code/route.tsx";
import { action as askForCode, loader as signInPage } from "#app/routes/account/sign-in/route.tsx";
import { action as signOut } from "#app/routes/account/sign-out/route.ts";
import type { Db } from "#db/open.ts";
import { buildAccount, codeSentTo } from "#tests/support/accounts.ts";
import { post } from "#tests/support/requests.ts";
import { buildCoordinator, house } from "#tests/support/world.ts";

const HERE = "http://localhost:3000";
const CONTEXT = { address: "127.0.0.1" };

let db: Db;
beforeAll(async () => {
  db = await house();
});

/** One request after the other, in a browser that keeps its cookies. */
function browser(cookies = new Map<string, string>()) {
  const run = async (route: Function, path: string, form?: Record<string, string>) => {
    const headers = { Cookie: [...cookies].map((pair) => pair.join("=")).join("; ") };
    const body = form && new URLSearchParams(form);
    const request = new Request(
      HERE + path,
      body ? { method: "POST", headers, body } : { headers },
    );
    const answer = await Promise.resolve(
      route({ request, params: { lang: "fi" }, context: CONTEXT }),
    ).catch((thrown) => thrown);
    if (answer instanceof Error) throw answer;
    if (answer instanceof Response) {
      for (const cookie of answer.headers.getSetCookie()) {
        const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
        cookies.set(name, value);
      }
    }
    return answer;
  };
  return { run, cookies };
}

async function signedIn(email: string, next = "") {
  const { run, cookies } = browser();
  await run(askForCode, `/fi/sign-in${next}`, { contact: email });
  const answer = await run(enterCode, `/fi/sign-in/code${next}`, {
    code: await codeSentTo(db, email),
  });
  return { answer, cookies, run };
}

const whereTo = (answer: Response) => answer.headers.get("Location");

describe("signing in", () => {
  test("asks for a code, whoever it is, with the same answer and no contact in the URL", async () => {
    const { email } = await buildAccount(db);
    const known = await post(askForCode, "/fi/sign-in", { form: { contact: email } });
    const unknown = await post(askForCode, "/fi/sign-in", { form: { contact: "x@example.org" } });
    expect(known.status).toBe(302);
    expect(whereTo(known)).toBe("/fi/sign-in/code");
    expect([unknown.status, whereTo(unknown)]).toEqual([known.status, whereTo(known)]);
    expect(known.headers.get("Set-Cookie")).toMatch(/HttpOnly; SameSite=Lax/);
  });

  test("says what is wrong with a contact that is none", async () => {
    const answer = await post(askForCode, "/fi/sign-in", { form: { contact: "yusuf" } });
    expect(answer.status).toBe(422);
    expect((await answer.json()).fields).toEqual({ contact: "not_a_contact" });
  });

  test("opens the home of a coordinator, of a man, of an account that is neither yet", async () => {
    const kaisa = await buildCoordinator(db);
    const { email } = await db
      .selectFrom("account")
      .select("email")
      .where("id", "=", kaisa.accountId)
      .executeTakeFirstOrThrow();
    expect(whereTo((await signedIn(email ?? "")).answer)).toBe("/fi/office");
    const newcomer = await buildAccount(db);
    expect(whereTo((await signedIn(newcomer.email)).answer)).toBe("/fi/account");
  });

  test("goes on to where he wanted to go, but never to another site", async () => {
    const to = async (next: string) => {
      const { email } = await buildAccount(db);
      return whereTo((await signedIn(email, `?next=${encodeURIComponent(next)}`)).answer);
    };
    expect(await to("/fi/me/pair?a=1")).toBe("/fi/me/pair?a=1");
    for (const elsewhere of [
      "https://evil.example",
      "//evil.example",
      "/\\evil.example",
      "/\t/evil.example",
      "/.//evil.example",
      "javascript:alert(1)",
    ]) {
      expect(await to(elsewhere)).toBe("/fi/account");
    }
  });

  test("takes codes with spaces and in Arabic digits", async () => {
    const { email } = await buildAccount(db);
    const { run } = browser();
    await run(askForCode, "/fi/sign-in", { contact: email });
    const code = await codeSentTo(db, email);
    const arabic = code.replace(/\d/g, (digit) => String.fromCodePoint(0x660 + Number(digit)));
    const typed = ` ${arabic.slice(0, 3)} - ${arabic.slice(3)}\u200f`;
    expect((await run(enterCode, "/fi/sign-in/code", { code: typed })).status).toBe(302);
  });

  test("refuses a wrong code and one that is none", async () => {
    const { email } = await buildAccount(db);
    const { run } = browser();
    await run(askForCode, "/fi/sign-in", { contact: email });
    const code = (await codeSentTo(db, email)) === "000000" ? "000001" : "000000";
    const wrong = await run(enterCode, "/fi/sign-in/code", { code });
    expect(wrong.init.status).toBe(422);
    expect(wrong.data.fields).toEqual({ code: "refusal.code_wrong" });
    const none = await run(enterCode, "/fi/sign-in/code", { code: "12345" });
    expect(none.data.fields).toEqual({ code: "not_a_code" });
  });

  test("begins anew without the cookie, or with one that was tampered with", async () => {
    const { run } = browser();
    expect(whereTo(await run(codePage, "/fi/sign-in/code"))).toBe("/fi/sign-in");
    const { email } = await buildAccount(db);
    const own = browser();
    await own.run(askForCode, "/fi/sign-in", { contact: email });
    const sealed = own.cookies.get("signing_in") ?? "";
    for (const forged of [sealed.replace("man", "own"), "%zz", "1.a.b", `9${sealed}`]) {
      const { run } = browser(new Map([["signing_in", forged]]));
      expect(whereTo(await run(codePage, "/fi/sign-in/code"))).toBe("/fi/sign-in");
    }
  });

  test("gives a new session and ends the one that the browser had", async () => {
    const { accountId, email } = await buildAccount(db);
    const before = await openSession(db, { accountId });
    const { run, cookies } = browser(new Map([["session", before]]));
    await run(askForCode, "/fi/sign-in", { contact: email });
    await run(enterCode, "/fi/sign-in/code", { code: await codeSentTo(db, email) });
    expect(cookies.get("session")).not.toBe(before);
    const sessions = await db
      .selectFrom("session")
      .select("token_hash")
      .where("account_id", "=", accountId)
      .execute();
    expect(sessions).toHaveLength(1);
  });

  test("is over for who is signed in already", async () => {
    const { email } = await buildAccount(db);
    const { run } = await signedIn(email);
    expect(whereTo(await run(signInPage, "/fi/sign-in"))).toBe("/fi/account");
  });
});

describe("signing out", () => {
  test("ends the session and forgets the cookie, also when pressed twice", async () => {
    const { accountId, email } = await buildAccount(db);
    const { run, cookies } = await signedIn(email);
    expect(whereTo(await run(signOut, "/fi/sign-out", {}))).toBe("/fi");
    expect(cookies.get("session")).toBe("");
    expect((await run(signOut, "/fi/sign-out", {})).status).toBe(302);
    const sessions = db.selectFrom("session").select("token_hash");
    expect(await sessions.where("account_id", "=", accountId).execute()).toEqual([]);
  });
});
