import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { addHours, now } from "#app/domain/day.ts";
import { type Letter, write } from "#app/domain/messages/outbox.server.ts";
import { action as passOn } from "#app/routes/office/outbox/letter/passing-on.ts";
import { loader as letterPage } from "#app/routes/office/outbox/letter/route.tsx";
import { action as sendAgain } from "#app/routes/office/outbox/letter/sending.ts";
import { loader as outboxPage } from "#app/routes/office/outbox/route.tsx";
import { loader as sheetPage } from "#app/routes/office/outbox/sheet/route.tsx";
import type { Db } from "#db/open.ts";
import { buildAccount } from "#tests/support/accounts.ts";
import { get, post } from "#tests/support/requests.ts";
import { buildCoordinator, house } from "#tests/support/world.ts";

let db: Db;
let as: string;
beforeAll(async () => {
  db = await house();
  as = (await buildCoordinator(db)).accountId;
});
beforeEach(async () => {
  await db.deleteFrom("message").execute();
});

let letters = 0;
async function letter(over: Partial<Letter> = {}): Promise<string> {
  const dedupeKey = `letter ${++letters}`;
  await write(db, {
    kind: "office_invitation",
    to: { email: "yusuf@example.org", phone: null },
    language: "ar",
    facts: { name: "Yusuf", by: "Kaisa" },
    link: "/sign-in",
    dedupeKey,
    ...over,
  });
  const row = db.selectFrom("message").select("id").where("dedupe_key", "=", dedupeKey);
  return (await row.executeTakeFirstOrThrow()).id;
}
const code = (over: Partial<Letter> = {}) =>
  letter({
    kind: "sign_in_code",
    facts: { code: "123456" },
    expiresAt: addHours(now(), 1),
    ...over,
  });
const page = async (messageId: string, who = as) =>
  get(letterPage, `/fi/office/outbox/${messageId}`, { params: { messageId }, as: who });
const doTo = (action: typeof passOn, messageId: string, who: string | undefined = as) =>
  post(action, `/fi/office/outbox/${messageId}/x`, { params: { messageId }, as: who });
const row = (id: string) =>
  db.selectFrom("message").selectAll().where("id", "=", id).executeTakeFirstOrThrow();

describe("the outbox page", () => {
  test("is for the office only", async () => {
    const { accountId: man } = await buildAccount(db);
    const id = await letter();
    for (const [loader, path] of [
      [outboxPage, "/fi/office/outbox"],
      [letterPage, `/fi/office/outbox/${id}`],
      [sheetPage, "/fi/office/outbox/sheet"],
    ] as const) {
      const params = { messageId: id };
      expect((await get(loader, path, { params })).headers.get("Location")).toContain("/sign-in");
      expect((await get(loader, path, { params, as: man })).status).toBe(404);
    }
    for (const action of [passOn, sendAgain]) {
      const away = await post(action, "/fi/office/outbox/x/y", { params: { messageId: id } });
      expect(away.headers.get("Location")).toContain("/sign-in");
      expect((await doTo(action, id, man)).status).toBe(404);
    }
  });

  test("shows each state by itself, in the language of the office", async () => {
    await letter();
    const gone = await letter();
    await doTo(passOn, gone);
    const listed = async (shown: string) =>
      (await get(outboxPage, `/fi/office/outbox?shown=${shown}`, { as })).json();
    const waiting = await listed("waiting");
    expect(waiting.letters).toHaveLength(1);
    expect(waiting.letters[0].subject).toBe("Tervetuloa toimistoon");
    expect(waiting.counts).toEqual({ waiting: 1, gave_up: 0 });
    expect((await listed("sent")).letters[0].handledBy).toBe("Kaisa");
    expect((await listed("nonsense")).shown).toBe("waiting");
  });

  test("says whose details are protected, and leaves them off the printed sheet", async () => {
    const personId = "protected-man";
    await db
      .insertInto("person")
      .values({
        id: personId,
        name: "Ali",
        language: "ar",
        search: "ali",
        created_at: now(),
        changed_at: now(),
        protected_on: "2026-01-01",
      })
      .execute();
    await letter({ personId });
    await letter();
    const list = await (await get(outboxPage, "/fi/office/outbox", { as })).json();
    expect(list.letters.map((one: { isProtected: boolean }) => one.isProtected).sort()).toEqual([
      false,
      true,
    ]);
    const sheet = await (await get(sheetPage, "/fi/office/outbox/sheet", { as })).json();
    expect(sheet.letters).toHaveLength(1);
    expect(sheet.left).toBe(1);
  });
});

describe("one letter", () => {
  test("is shown as he reads it and in the office's language, and the view is logged", async () => {
    const id = await letter();
    const shown = await (await page(id)).json();
    expect(shown.words.text).toContain("مرحباً");
    expect(shown.officeWords.text).toContain("Hei Yusuf");
    const logged = await db
      .selectFrom("audit_entry")
      .select("what")
      .where("account_id", "=", as)
      .where("detail", "=", "office_invitation")
      .execute();
    expect(logged.map((entry) => entry.what)).toContain("letter_seen");
    expect((await page("unknown")).status).toBe(404);
  });

  test("is passed on by hand once", async () => {
    const id = await letter();
    expect((await doTo(passOn, id)).status).toBe(302);
    expect(await row(id)).toMatchObject({ handled_by: as, gave_up_at: null });
    expect((await row(id)).sent_at).not.toBeNull();
    const again = await doTo(passOn, id);
    expect([again.status, (await again.json()).refusal]).toEqual([422, "letter_not_waiting"]);
  });

  test("that was given up is tried anew; one that has gone goes as a copy, once", async () => {
    const id = await letter();
    await db.updateTable("message").set({ gave_up_at: now(), tries: 8 }).execute();
    expect((await doTo(sendAgain, id)).status).toBe(302);
    expect(await row(id)).toMatchObject({ gave_up_at: null, tries: 0 });
    await doTo(passOn, id);
    await Promise.all([doTo(sendAgain, id), doTo(sendAgain, id)]);
    const waiting = db.selectFrom("message").select("id").where("sent_at", "is", null);
    expect(await waiting.execute()).toHaveLength(1);
  });

  test("with a code shows the code while it waits, but never one that opens the office", async () => {
    const { accountId } = await buildAccount(db);
    const waiting = await (await page(await code({ accountId }))).json();
    expect(waiting.words.text).toContain("123456");
    const office = await (await page(await code({ accountId: as }))).json();
    expect(JSON.stringify(office)).not.toContain("123456");
    const late = await (await page(await code({ accountId, expiresAt: now() }))).json();
    expect(JSON.stringify(late)).not.toContain("123456");
    const list = await get(outboxPage, "/fi/office/outbox", { as });
    expect(await list.text()).not.toContain("123456");
    const sheet = await get(sheetPage, "/fi/office/outbox/sheet", { as });
    expect(await sheet.text()).not.toContain("123456");
  });

  test("with a code is not sent again", async () => {
    const answer = await doTo(sendAgain, await code());
    expect((await answer.json()).refusal).toBe("letter_not_again");
  });
});
