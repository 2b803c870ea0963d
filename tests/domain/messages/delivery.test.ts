import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { addHours, addMinutes, type Instant } from "#app/domain/day.ts";
import { announcer } from "#app/domain/messages/announce.server.ts";
import { deliverDue } from "#app/domain/messages/delivery.server.ts";
import { type Gateway, Undeliverable } from "#app/domain/messages/gateways/gateway.ts";
import { smsGateway } from "#app/domain/messages/gateways/sms.server.ts";
import { smtpGateway } from "#app/domain/messages/gateways/smtp.server.ts";
import { type Letter, withdrawLetters, write } from "#app/domain/messages/outbox.server.ts";
import type { Db } from "#db/open.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { smsServer, smtpServer } from "#tests/support/gateways.ts";
import { buildCoordinator } from "#tests/support/world.ts";

const NOON = "2026-11-24T10:00:00Z" as Instant;
const NIGHT = "2026-11-24T20:30:00Z" as Instant;
const MORNING = "2026-11-25T06:00:00Z" as Instant;

let db: Db;
const closing: (() => unknown)[] = [];
beforeEach(async () => {
  db = await freshDatabase();
});
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

const welcome = (letter: Partial<Letter> = {}, at = NOON) =>
  write(
    db,
    {
      kind: "office_invitation",
      to: { email: "yusuf@example.org", phone: null },
      language: "fi",
      facts: { name: "Yusuf", by: "Kaisa" },
      link: "/sign-in",
      dedupeKey: "welcome yusuf",
      ...letter,
    },
    at,
  );
const sms = { email: null, phone: "+358401234567" };
const rows = () => db.selectFrom("message").selectAll().orderBy("dedupe_key").execute();
const deliver = (gateways: { mail?: Gateway; sms?: Gateway }, at = NOON) =>
  deliverDue(db, { gateways: { mail: null, sms: null, ...gateways }, clock: () => at });

/** A gateway that keeps what it gets, and does what `on` says. */
function gateway(on: (to: string) => void | Promise<void> = () => {}) {
  const sent: string[] = [];
  return {
    sent,
    close() {},
    async send({ to }: { to: string }) {
      await on(to);
      sent.push(to);
    },
  };
}

describe("the outbox", () => {
  test("goes out by mail to a real server, in both parts, and only once", async () => {
    const server = await smtpServer();
    const mail = smtpGateway(server.url, "Veljeksi <noreply@example.org>");
    closing.push(() => mail.close(), server.close);
    await welcome();
    await deliver({ mail });
    await deliver({ mail });
    expect(server.received).toHaveLength(1);
    const [{ to, source } = { to: [], source: "" }] = server.received;
    const [row] = await rows();
    expect(to).toEqual(["yusuf@example.org"]);
    expect(source).toContain(`Message-ID: <${row?.id}@example.org>`);
    expect(source).toContain("Content-Language: fi");
    expect(source).toContain("Content-Type: text/plain; charset=utf-8");
    expect(source).toContain("Content-Type: text/html; charset=utf-8");
    expect(row).toMatchObject({ sent_at: NOON, tries: 1, claimed_until: null, last_error: null });
  });

  test("goes out as a text message over HTTP, with a key that stays the same", async () => {
    const server = await smsServer(503);
    const settings = { url: server.url, token: "t0k3n", from: "Veljeksi" };
    closing.push(server.close);
    await welcome({ to: sms });
    await deliver({ sms: smsGateway(settings) });
    server.state.status = 200;
    await deliver({ sms: smsGateway(settings) }, addMinutes(NOON, 2));
    expect(server.received).toHaveLength(2);
    const [first, second] = server.received;
    expect(first?.key).toBe(second?.key);
    expect(second).toMatchObject({
      token: "Bearer t0k3n",
      body: { to: "+358401234567", from: "Veljeksi" },
    });
    expect(second?.body.text).toContain("Hei Yusuf!");
    expect((await rows())[0]).toMatchObject({ sent_at: addMinutes(NOON, 2), tries: 2 });
  });

  test("waits when there is no gateway, and nothing is lost", async () => {
    await welcome();
    await deliver({});
    expect((await rows())[0]).toMatchObject({ sent_at: null, tries: 0 });
  });

  test("is not sent before it is due, after it was withdrawn, or when it is too late", async () => {
    const mail = gateway();
    await welcome({ dedupeKey: "later", dueAt: addHours(NOON, 1) });
    await welcome({ dedupeKey: "withdrawn" });
    await welcome({ dedupeKey: "too late", expiresAt: NOON });
    await withdrawLetters(db, ["withdrawn"], NOON);
    await deliver({ mail });
    expect(mail.sent).toEqual([]);
    await deliver({ mail }, addHours(NOON, 1));
    expect(mail.sent).toHaveLength(1);
  });

  test("is tried again with growing waits for a day, then given up visibly", async () => {
    const mail = gateway(() => {
      throw new Error("connection refused");
    });
    await welcome();
    let at = NOON;
    const waits: number[] = [];
    for (;;) {
      await deliver({ mail }, at);
      const [row] = await rows();
      if (row?.gave_up_at) break;
      const next = row?.next_try_at as Instant;
      waits.push((Date.parse(next) - Date.parse(at)) / 60_000);
      at = next;
    }
    expect(waits).toEqual([...waits].sort((a, b) => a - b));
    expect(at).toBe(addHours(NOON, 24));
    expect((await rows())[0]).toMatchObject({
      gave_up_at: at,
      last_error: "Error: connection refused",
    });
  });

  test("is given up at once when the address does not exist", async () => {
    const server = await smtpServer((to) => (to.startsWith("nobody") ? 550 : null));
    const mail = smtpGateway(server.url, "noreply@example.org");
    closing.push(() => mail.close(), server.close);
    await welcome({ to: { email: "nobody@example.org", phone: null } });
    await deliver({ mail });
    expect((await rows())[0]).toMatchObject({ gave_up_at: NOON, tries: 1 });
  });

  test("is tried again when the server is only full (4xx) or cannot be reached", async () => {
    const server = await smtpServer(() => 452);
    const mail = smtpGateway(server.url, "noreply@example.org");
    closing.push(() => mail.close());
    await welcome();
    await deliver({ mail });
    expect((await rows())[0]).toMatchObject({ gave_up_at: null, tries: 1 });
    await server.close();
    await deliver({ mail }, addHours(NOON, 1));
    expect((await rows())[0]).toMatchObject({ gave_up_at: null, tries: 2 });
  });

  test("goes once, when two workers run at once", async () => {
    const mail = gateway(() => new Promise((resolve) => setTimeout(resolve, 20)));
    for (let number = 0; number < 15; number++) await welcome({ dedupeKey: `letter ${number}` });
    await Promise.all([deliver({ mail }), deliver({ mail }), deliver({ mail })]);
    expect(mail.sent).toHaveLength(15);
  });

  test("goes again when a worker died with it in hand, but not before his claim is over", async () => {
    await welcome();
    await db
      .updateTable("message")
      .set({ claimed_until: addMinutes(NOON, 5) })
      .execute();
    const mail = gateway();
    await deliver({ mail }, addMinutes(NOON, 4));
    expect(mail.sent).toEqual([]);
    await deliver({ mail }, addMinutes(NOON, 5));
    expect(mail.sent).toHaveLength(1);
  });

  test("finishes the letter in hand and begins no other when the server stops", async () => {
    let stopped = false;
    const mail = gateway(() => {
      stopped = true;
    });
    await welcome({ dedupeKey: "first" });
    await welcome({ dedupeKey: "second" });
    await deliverDue(db, {
      gateways: { mail, sms: null },
      clock: () => NOON,
      stopping: () => stopped,
    });
    expect(mail.sent).toHaveLength(1);
    expect((await rows()).filter((row) => row.sent_at)).toHaveLength(1);
  });

  test("lets a sign-in code pass before everything else", async () => {
    const mail = gateway();
    for (let number = 0; number < 30; number++) await welcome({ dedupeKey: `letter ${number}` });
    await welcome({
      kind: "sign_in_code",
      facts: { code: "123456" },
      dedupeKey: "code",
      to: { email: "first@example.org", phone: null },
    });
    await deliver({ mail });
    expect(mail.sent[0]).toBe("first@example.org");
    expect(mail.sent).toHaveLength(31);
  });

  test("gives up, and does not stop, at a letter that has no words", async () => {
    const mail = gateway();
    await welcome({ kind: "no_such_kind" as never, dedupeKey: "a" });
    await welcome({ dedupeKey: "b" });
    await deliver({ mail });
    expect(mail.sent).toHaveLength(1);
    expect((await rows())[0]?.last_error).toContain("no_such_kind");
  });
});

describe("at night", () => {
  test("text messages wait for the morning, mail does not", async () => {
    const [mail, phone] = [gateway(), gateway()];
    await welcome({ to: sms, dedupeKey: "sms" }, NIGHT);
    await welcome({ dedupeKey: "mail" }, NIGHT);
    await deliver({ mail, sms: phone }, NIGHT);
    expect([mail.sent.length, phone.sent.length]).toEqual([1, 0]);
    await deliver({ sms: phone }, addMinutes(MORNING, -1));
    expect(phone.sent).toEqual([]);
    await deliver({ sms: phone }, MORNING);
    expect(phone.sent).toHaveLength(1);
    expect((await rows()).map((row) => row.tries)).toEqual([1, 1]);
  });

  test("a code that he has just asked for comes at once", async () => {
    const phone = gateway();
    await welcome({ kind: "sign_in_code", to: sms, facts: { code: "123456" } }, NIGHT);
    await deliver({ sms: phone }, NIGHT);
    expect(phone.sent).toHaveLength(1);
  });

  test("an answer that could not go for an hour waits for the morning too", async () => {
    const phone = gateway();
    const facts = { name: "Yusuf" };
    await welcome({ kind: "welcome_participant", to: sms, facts }, NIGHT);
    await deliver({ sms: phone }, addHours(NIGHT, 1));
    expect(phone.sent).toEqual([]);
    await deliver({ sms: phone }, MORNING);
    expect(phone.sent).toHaveLength(1);
  });
});

describe("a secret letter", () => {
  const code = (letter: Partial<Letter> = {}) =>
    welcome({
      kind: "sign_in_code",
      facts: { code: "123456" },
      expiresAt: addMinutes(NOON, 10),
      ...letter,
    });

  test("loses its secret when it is sent, expired or withdrawn", async () => {
    await code({ dedupeKey: "1 sent" });
    await deliver({ mail: gateway() });
    await code({ dedupeKey: "2 withdrawn" });
    await withdrawLetters(db, ["2 withdrawn"], NOON);
    await code({ dedupeKey: "3 expired" });
    await deliver({}, addMinutes(NOON, 10));
    expect((await rows()).map((row) => row.facts)).toEqual(["{}", "{}", "{}"]);
  });

  test("is said on the console once, as long as no gateway sends it", async () => {
    const lines: string[] = [];
    const announce = announcer(["mail"], { whose: "everybody" }, (line) => lines.push(line));
    await code();
    await code({ to: sms, dedupeKey: "by phone" });
    await announce(db, NOON);
    await announce(db, addMinutes(NOON, 1));
    expect(lines).toEqual(["Sign-in code for yusuf@example.org: 123456 (works for 10 minutes)"]);
  });

  test("is said of nobody but the office where real men sign in", async () => {
    const lines: string[] = [];
    const announce = announcer(["mail"], { whose: "office" }, (line) => lines.push(line));
    const { accountId } = await buildCoordinator(db);
    await code();
    await code({
      to: { email: "kaisa@example.org", phone: null },
      accountId,
      dedupeKey: "hers",
    });
    await announce(db, NOON);
    expect(lines).toEqual(["Sign-in code for kaisa@example.org: 123456 (works for 10 minutes)"]);
  });
});

test("the SMS gateway knows a wrong number from a bad day", async () => {
  const server = await smsServer();
  closing.push(server.close);
  const phone = smsGateway({ url: server.url, token: undefined, from: "Veljeksi" });
  const send = (status: number) => {
    server.state.status = status;
    return phone.send({ id: "1", to: "+358401234567", letter: { sms: "Hei" } as never });
  };
  await send(202);
  await send(409);
  await expect(send(422)).rejects.toThrow(Undeliverable);
  for (const status of [401, 429, 500]) {
    await expect(send(status)).rejects.not.toBeInstanceOf(Undeliverable);
  }
});
