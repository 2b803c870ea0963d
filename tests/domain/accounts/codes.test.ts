import { beforeEach, describe, expect, test } from "vitest";
import {
  askForCode,
  CODE_MINUTES,
  CODES_PER_HOUR,
  forgetOldCodes,
  signInByCode,
} from "#app/domain/accounts/codes.server.ts";
import { parseContact } from "#app/domain/contact.ts";
import { addHours, addMinutes, type Instant } from "#app/domain/day.ts";
import type { Db } from "#db/open.ts";
import { buildAccount, codeSentTo } from "#tests/support/accounts.ts";
import { freshDatabase } from "#tests/support/database.ts";

const NOON = "2026-11-24T12:00:00Z" as Instant;
const contactOf = (text: string) => parseContact(text) ?? expect.fail(`${text} is no contact`);
const YUSUF = contactOf("yusuf@example.org");
const STRANGER = contactOf("stranger@example.org");

let db: Db;
let accountId: string;
beforeEach(async () => {
  db = await freshDatabase();
  ({ accountId } = await buildAccount(db, { email: "yusuf@example.org", phone: "+358401234567" }));
});

const ask = (contact = YUSUF, at = NOON) => askForCode(db, { contact, language: "fi", at });
const enter = (digits: string, contact = YUSUF, at = NOON) =>
  signInByCode(db, { contact, digits, at });
const wrong = (code: string) => (code === "000000" ? "000001" : "000000");
const letters = () => db.selectFrom("message").select(["recipient", "facts"]).execute();

describe("a sign-in code", () => {
  test("opens the account of the contact that it was sent to, once", async () => {
    await ask();
    const code = await codeSentTo(db, "yusuf@example.org");
    expect(code).toMatch(/^\d{6}$/);
    expect(await enter(code)).toBe(accountId);
    await expect(enter(code)).rejects.toThrow("code_expired");
    const letter = await db.selectFrom("message").select("dropped_at").executeTakeFirstOrThrow();
    expect(letter.dropped_at).toBe(NOON);
  });

  test("goes to a phone as well", async () => {
    const phone = contactOf("040 123 4567");
    await ask(phone);
    expect(await enter(await codeSentTo(db, "+358401234567"), phone)).toBe(accountId);
  });

  test("works for ten minutes", async () => {
    await ask();
    const code = await codeSentTo(db, "yusuf@example.org");
    const late = addMinutes(NOON, CODE_MINUTES);
    await expect(enter(code, YUSUF, late)).rejects.toThrow("code_expired");
    expect(await enter(code, YUSUF, addMinutes(late, -1))).toBe(accountId);
  });

  test("is blocked by the fifth wrong try, also for the right code", async () => {
    await ask();
    const code = await codeSentTo(db, "yusuf@example.org");
    for (let tries = 1; tries <= 4; tries++) {
      await expect(enter(wrong(code))).rejects.toThrow("code_wrong");
    }
    await expect(enter(wrong(code))).rejects.toThrow("code_tries");
    await expect(enter(code)).rejects.toThrow("code_tries");
  });

  test("counts every try when twenty are made at once", async () => {
    await ask();
    const code = await codeSentTo(db, "yusuf@example.org");
    const tries = Array.from({ length: 20 }, () => enter(wrong(code)).catch((no) => no.code));
    const answers = await Promise.all(tries);
    expect(answers.filter((code) => code === "code_wrong")).toHaveLength(4);
    expect(answers.filter((code) => code === "code_tries")).toHaveLength(16);
  });

  test("opens one session only, when it is sent twice at once", async () => {
    await ask();
    const code = await codeSentTo(db, "yusuf@example.org");
    const answers = await Promise.allSettled([enter(code), enter(code)]);
    expect(answers.map((answer) => answer.status).sort()).toEqual(["fulfilled", "rejected"]);
  });

  test("is retired by the next one, and its letter with it", async () => {
    await ask();
    const first = await codeSentTo(db, "yusuf@example.org");
    await ask(YUSUF, addMinutes(NOON, 1));
    const second = await codeSentTo(db, "yusuf@example.org");
    if (first !== second) await expect(enter(first)).rejects.toThrow("code_wrong");
    const unsent = await db
      .selectFrom("message")
      .select("id")
      .where("dropped_at", "is", null)
      .execute();
    expect(unsent).toHaveLength(1);
    expect(await enter(second)).toBe(accountId);
  });

  test("is asked for five times an hour at most, and nobody is told", async () => {
    for (let times = 0; times < CODES_PER_HOUR + 3; times++) await ask();
    expect(await letters()).toHaveLength(CODES_PER_HOUR);
    await ask(YUSUF, addMinutes(addHours(NOON, 1), 1));
    expect(await letters()).toHaveLength(CODES_PER_HOUR + 1);
  });

  test("leaves neither code nor contact readable outside the letter", async () => {
    await ask();
    const code = await codeSentTo(db, "yusuf@example.org");
    const row = await db.selectFrom("sign_in_code").selectAll().executeTakeFirstOrThrow();
    expect(JSON.stringify(row)).not.toContain("yusuf");
    expect(row.code_hash).not.toContain(code);
  });

  test("is forgotten when no limit counts it any more", async () => {
    await ask();
    await forgetOldCodes(db, addHours(NOON, 23));
    expect(await db.selectFrom("sign_in_code").select("id").execute()).toHaveLength(1);
    await forgetOldCodes(db, addHours(NOON, 25));
    expect(await db.selectFrom("sign_in_code").select("id").execute()).toHaveLength(0);
  });
});

describe("a contact that we do not know", () => {
  test("gets no message, and the database keeps no trace of it", async () => {
    await ask(STRANGER);
    expect(await letters()).toEqual([]);
    expect(JSON.stringify(await db.selectFrom("sign_in_code").selectAll().execute())).not.toContain(
      "stranger",
    );
  });

  test("gets the same answers, try by try, as one that we know", async () => {
    await ask();
    await ask(STRANGER);
    const code = await codeSentTo(db, "yusuf@example.org");
    for (let tries = 1; tries <= 6; tries++) {
      const known = await enter(wrong(code)).catch((no) => no.code);
      const unknown = await enter(wrong(code), STRANGER).catch((no) => no.code);
      expect(unknown).toBe(known);
    }
  });

  test("of a closed account is no better known", async () => {
    await db.updateTable("account").set({ closed_at: NOON }).execute();
    await ask();
    expect(await letters()).toEqual([]);
  });

  test("takes as long as one that we know", async () => {
    const known: number[] = [];
    const unknown: number[] = [];
    for (let round = 0; round < 60; round++) {
      const at = addHours(NOON, round * 2);
      known.push(await millisecondsOf(() => ask(YUSUF, at)));
      unknown.push(await millisecondsOf(() => ask(STRANGER, at)));
    }
    expect(Math.abs(median(known) - median(unknown))).toBeLessThan(2);
  });
});

async function millisecondsOf(run: () => Promise<unknown>) {
  const from = performance.now();
  await run();
  return performance.now() - from;
}

function median(values: number[]) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
