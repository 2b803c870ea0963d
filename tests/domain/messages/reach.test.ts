import { beforeEach, describe, expect, test } from "vitest";
import { askForCode, signInByCode } from "#app/domain/accounts/codes.server.ts";
import type { Coordinator } from "#app/domain/accounts/viewer.ts";
import type { Email, Phone } from "#app/domain/contact.ts";
import { addHours, type Instant } from "#app/domain/day.ts";
import { deliverDue } from "#app/domain/messages/delivery.server.ts";
import { takeReport } from "#app/domain/messages/delivery-reports.server.ts";
import { forgetOldLetters } from "#app/domain/messages/forgetting.server.ts";
import { type Gateway, Undeliverable } from "#app/domain/messages/gateways/gateway.ts";
import { isNoAddress } from "#app/domain/messages/gateways/smtp.server.ts";
import { type Letter, withdrawLetters, write } from "#app/domain/messages/outbox.server.ts";
import { noteUnreachable } from "#app/domain/messages/reach.server.ts";
import { correctPerson } from "#app/domain/people/profile.server.ts";
import { readProfile } from "#app/domain/people/profile-rows.server.ts";
import { letterCameBack, lettersArriveAgain, reachOf } from "#app/domain/people/reach.server.ts";
import { forgetPerson } from "#app/domain/privacy/forgetting.server.ts";
import { myData } from "#app/domain/privacy/my-data.server.ts";
import { myDataInWords } from "#app/domain/privacy/my-data-words.server.ts";
import { officeToday } from "#app/domain/today/office.server.ts";
import type { Db } from "#db/open.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { buildParticipant } from "#tests/support/people.ts";
import { buildCoordinator } from "#tests/support/world.ts";

const NOON = "2026-11-24T10:00:00Z" as Instant;
const LATER = addHours(NOON, 1);
const email = "yusuf@example.org" as Email;
const phone = "+358401234567" as Phone;

let db: Db;
let by: Coordinator;
let personId: string;
let accountId: string;
beforeEach(async () => {
  db = await freshDatabase();
  by = await buildCoordinator(db);
});

async function man(contacts: { email: Email | null; phone: Phone | null }) {
  ({ personId, accountId } = await buildParticipant(db, { by, at: NOON, ...contacts }));
  await db.deleteFrom("message").execute();
  return contacts;
}
const letter = (to: Letter["to"], dedupeKey: string, more: Partial<Letter> = {}) =>
  write(
    db,
    {
      kind: "pair_started",
      to,
      personId,
      language: "fi",
      facts: { name: "Yusuf", other: "Pekka" },
      dedupeKey,
      ...more,
    },
    NOON,
  );
const rows = () => db.selectFrom("message").selectAll().orderBy("dedupe_key").execute();
const notes = () => db.selectFrom("unreachable_contact").selectAll().execute();

/** Takes everything but what goes to `dead`. */
async function deliver(at = NOON, dead: string[] = []) {
  const sent: string[] = [];
  const gateway: Gateway = {
    close() {},
    async send({ to }) {
      if (dead.includes(to)) throw new Undeliverable("550 5.1.1 no such user");
      sent.push(to);
    },
  };
  await deliverDue(db, { gateways: { mail: gateway, sms: gateway }, clock: () => at });
  return sent;
}
const whysToday = async (at = NOON) => {
  const { now } = await officeToday(db, { by, whose: "all", at });
  const rows = now.rows.filter((row) => row.personId === personId);
  return rows.map(({ why }) => why);
};

describe("an address that the mail server refuses", () => {
  test("is noted, and every letter takes his phone: the one, the waiting ones, the coming ones", async () => {
    const to = await man({ email, phone });
    await letter(to, "1");
    await letter(to, "2 later", { dueAt: addHours(NOON, 2) });
    await deliver(NOON, [email]);
    expect(await deliver(NOON, [email])).toEqual([phone]);
    expect(await notes()).toMatchObject([{ contact: email, how: "refused", noted_at: NOON }]);
    await letter(to, "3");
    expect((await rows()).map(({ recipient, channel }) => [recipient, channel])).toEqual(
      Array(3).fill([phone, "sms"]),
    );
    expect(await deliver(NOON)).toEqual([phone]);
    expect(await whysToday()).toEqual([]);
    await withdrawLetters(db, ["2 later"], NOON);
    expect(await deliver(addHours(NOON, 3))).toEqual([]);
  });

  test("without another way is lost to nobody: one row of Today, and all goes out when he has a new one", async () => {
    const to = await man({ email, phone: null });
    await letter(to, "1");
    await deliver(NOON, [email]);
    await letter(to, "2");
    expect((await rows()).map(({ gave_up_at }) => gave_up_at)).toEqual([NOON, NOON]);
    expect(await whysToday()).toEqual(["unreachable"]);
    const profile = await readProfile(db, personId);
    await correctPerson(db, { ...profile, by, personId, phone, at: LATER });
    expect(await whysToday(LATER)).toEqual([]);
    expect(await deliver(LATER)).toEqual([phone, phone]);
    await correctPerson(db, { ...profile, by, personId, email: null, phone, at: LATER });
    await correctPerson(db, { ...profile, by, personId, email, phone: null, at: LATER });
    expect(await notes()).toEqual([]);
  });

  test("is tried for a code that he asks for there, and is well again when the code is used", async () => {
    await man({ email, phone: null });
    await letterCameBack(db, { by, personId, contact: email, at: NOON });
    const contact = { email, phone: null };
    await askForCode(db, { contact, language: "fi", at: NOON });
    const digits = JSON.parse((await rows())[0]?.facts ?? "{}").code;
    expect(await deliver()).toEqual([email]);
    await signInByCode(db, { contact, digits, at: NOON });
    expect(await notes()).toEqual([]);
    await askForCode(db, { contact, language: "fi", at: LATER });
    await deliver(LATER, [email]);
    expect(
      (await rows()).map(({ dropped_at, gave_up_at }) => [dropped_at, gave_up_at]),
    ).toContainEqual([LATER, null]);
  });
});

test("a letter that nothing could deliver in a day is in Today, whoever it is for", async () => {
  personId = null as never;
  await letter({ email: "guest@example.org", phone: null }, "1");
  await db.updateTable("message").set({ gave_up_at: NOON }).execute();
  const { now } = await officeToday(db, { by, whose: "all", at: NOON });
  expect(now.rows.map(({ why }) => why)).toEqual(["letter_lost"]);
});

describe("the office", () => {
  test("notes by hand what came back, and takes it back: what was given up goes", async () => {
    const to = await man({ email, phone: null });
    await letter(to, "1");
    await letterCameBack(db, { by, personId, contact: email, at: NOON });
    await letterCameBack(db, { by, personId, contact: email, at: LATER });
    expect(await notes()).toMatchObject([
      { how: "office", noted_by: by.accountId, noted_at: NOON },
    ]);
    expect(await deliver(LATER)).toEqual([]);
    await lettersArriveAgain(db, { by, personId, contact: email, at: LATER });
    await lettersArriveAgain(db, { by, personId, contact: email, at: LATER });
    expect(await deliver(LATER)).toEqual([email]);
    const asked = { by, personId, contact: "somebody@example.org" };
    await expect(letterCameBack(db, asked)).rejects.toThrow("not found");
    const log = await db.selectFrom("audit_entry").select("what").execute();
    const what = log.map((entry) => entry.what).filter((code) => code.startsWith("noted"));
    expect(what).toEqual(["noted_unreachable", "noted_reachable"]);
  });

  test("withdraws what is no longer true, also when it was given up; and believes a man who comes anew", async () => {
    const to = await man({ email, phone: null });
    await letterCameBack(db, { by, personId, contact: email, at: NOON });
    await letter(to, "1");
    expect(await withdrawLetters(db, ["1"], NOON)).toEqual([]);
    await lettersArriveAgain(db, { by, personId, contact: email, at: NOON });
    expect(await deliver()).toEqual([]);
    await noteUnreachable(db, { contact: phone, how: "refused", at: NOON });
    await buildParticipant(db, { by, phone, email: null, at: LATER });
    expect(await notes()).toEqual([]);
    expect(await deliver(LATER)).toEqual([phone]);
  });

  test("forgets it with the man, and after a while when it is nobody's", async () => {
    await man({ email, phone: null });
    await letterCameBack(db, { by, personId, contact: email, at: NOON });
    const old = addHours(NOON, 91 * 24);
    await forgetOldLetters(db, old);
    expect(await notes()).toHaveLength(1);
    expect((await reachOf(db, { id: personId, email, phone: null })).contacts[0]?.note?.how).toBe(
      "office",
    );
    const he = { accountId, personId, name: "Yusuf", language: "fi", officeRole: null } as const;
    const told = myDataInWords(await myData(db, { man: he }), "en").flatMap(
      ({ entries }) => entries,
    );
    expect(JSON.stringify(told)).toContain(
      '"Messages do not arrive at","value":"yusuf@example.org',
    );
    await forgetPerson(db, { personId, by: null, at: NOON });
    expect(await notes()).toEqual([]);
    await db
      .insertInto("unreachable_contact")
      .values({ contact: "a@example.org", how: "refused", noted_at: NOON, noted_by: null })
      .execute();
    await forgetOldLetters(db, old);
    expect(await notes()).toEqual([]);
  });
});

describe("a report that comes later", () => {
  test("sends what had gone by his other way, once, however often it is told", async () => {
    const to = await man({ email, phone });
    await letter(to, "1");
    await deliver();
    const id = (await rows())[0]?.id ?? "";
    for (const at of [LATER, LATER]) await takeReport(db, { id, outcome: "unreachable", at });
    expect(await deliver(LATER)).toEqual([phone]);
    expect(await rows()).toHaveLength(1);
    expect((await rows())[0]).toMatchObject({
      channel: "sms",
      came_back_at: LATER,
      sent_at: LATER,
    });
    await takeReport(db, { id: "unknown", outcome: "unreachable", at: LATER });
    expect(await notes()).toMatchObject([{ contact: email, how: "reported" }]);
  });

  test("without another way is given up for Today; what nobody needs any more is left", async () => {
    const to = await man({ email: null, phone });
    await letter(to, "1");
    await letter(to, "2", { expiresAt: LATER });
    await deliver();
    const before = await rows();
    for (const { id } of before) await takeReport(db, { id, outcome: "unreachable", at: LATER });
    const after = await rows();
    expect(after.map(({ sent_at, gave_up_at }) => [sent_at, gave_up_at])).toEqual([
      [null, LATER],
      [NOON, null],
    ]);
    expect(await whysToday(LATER)).toEqual(["unreachable"]);
  });

  test("that it was delivered clears what was known before it went, not what came after", async () => {
    const to = await man({ email: null, phone });
    await letter(to, "1");
    await deliver();
    const id = (await rows())[0]?.id ?? "";
    await letterCameBack(db, { by, personId, contact: phone, at: LATER });
    await takeReport(db, { id, outcome: "delivered", at: LATER });
    expect(await notes()).toHaveLength(1);
    await db
      .updateTable("message")
      .set({ sent_at: addHours(LATER, 1) })
      .execute();
    await takeReport(db, { id, outcome: "delivered", at: addHours(LATER, 2) });
    expect(await notes()).toEqual([]);
  });
});

test("only a refused mailbox is a dead address: not our sign-in, sender, text or reputation", () => {
  const at = (command: string, response: string) =>
    isNoAddress({ command, response, responseCode: Number(response.slice(0, 3)) });
  expect(at("RCPT TO", "550 5.1.1 no such user")).toBe(true);
  expect(at("RCPT TO", "550 mailbox unavailable")).toBe(true);
  expect(at("RCPT TO", "553 5.1.3 bad address")).toBe(true);
  expect(at("RCPT TO", "550 5.2.1 mailbox disabled")).toBe(true);
  expect(at("RCPT TO", "550 5.7.1 blocked, see our policy")).toBe(false);
  expect(at("RCPT TO", "550 relaying not allowed")).toBe(false);
  expect(at("RCPT TO", "554 transaction failed")).toBe(false);
  expect(at("RCPT TO", "452 mailbox full")).toBe(false);
  expect(at("MAIL FROM", "550 5.1.1 sender unknown")).toBe(false);
  expect(at("DATA", "550 5.1.1 content refused")).toBe(false);
  expect(at("AUTH PLAIN", "535 5.7.8 wrong password")).toBe(false);
});
