import { beforeEach, describe, expect, test } from "vitest";
import { forgetOldCards, isCardUsable, signInByCard } from "#app/domain/accounts/cards.server.ts";
import type { Coordinator } from "#app/domain/accounts/viewer.ts";
import { addHours, type Instant } from "#app/domain/day.ts";
import { newId } from "#app/domain/id.ts";
import { cardScreen, giveCard, takeCardBack } from "#app/domain/people/card.server.ts";
import type { Db } from "#db/open.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { buildCoordinator } from "#tests/support/world.ts";

const NOON = "2026-11-24T12:00:00Z" as Instant;
const MONTH_LATER = addHours(NOON, 30 * 24);

let db: Db;
let kaisa: Coordinator;
let personId: string;
beforeEach(async () => {
  db = await freshDatabase();
  kaisa = await buildCoordinator(db);
  personId = newId();
  await db
    .insertInto("person")
    .values({
      id: personId,
      name: "Ahmed",
      language: "ar",
      search: "ahmed",
      created_at: NOON,
      changed_at: NOON,
    })
    .execute();
});

const give = (at = NOON) => giveCard(db, { by: kaisa, personId, at });
const enter = (card: { token: string }, pin: string, at = NOON) =>
  signInByCard(db, { token: card.token, pin, at });
const wrong = (pin: string) => (pin === "000000" ? "000001" : "000000");

describe("a card", () => {
  test("opens the account of a man who has neither mail nor phone, again and again", async () => {
    const card = await give();
    const account = await enter(card, card.pin);
    expect(await enter(card, card.pin, addHours(NOON, 48))).toBe(account);
    const person = await db.selectFrom("person").select("account_id").executeTakeFirstOrThrow();
    expect(person.account_id).toBe(account);
  });

  test("keeps the account that the man had", async () => {
    const first = await give();
    const account = await enter(first, first.pin);
    const second = await give();
    expect(await enter(second, second.pin)).toBe(account);
  });

  test("is the only one: the card before stops working", async () => {
    const [first, second] = [await give(), await give()];
    await expect(enter(first, first.pin)).rejects.toThrow("card_over");
    expect(await isCardUsable(db, first.token, NOON)).toBe(false);
    expect(await isCardUsable(db, second.token, NOON)).toBe(true);
  });

  test("stays the only one when two coordinators press at once", async () => {
    await Promise.all([give(), give(), give()]);
    const active = await db
      .selectFrom("sign_in_card")
      .select("id")
      .where("revoked_at", "is", null)
      .execute();
    expect(active).toHaveLength(1);
  });

  test("is blocked by five wrong PINs in a row, not by four and a right one", async () => {
    const card = await give();
    for (let tries = 1; tries <= 4; tries++) {
      await expect(enter(card, wrong(card.pin))).rejects.toThrow("pin_wrong");
    }
    await enter(card, card.pin);
    for (let tries = 1; tries <= 4; tries++) {
      await expect(enter(card, wrong(card.pin))).rejects.toThrow("pin_wrong");
    }
    await expect(enter(card, wrong(card.pin))).rejects.toThrow("card_over");
    await expect(enter(card, card.pin)).rejects.toThrow("card_over");
  });

  test("ends after thirty days, and is forgotten then", async () => {
    const card = await give();
    expect(await isCardUsable(db, card.token, addHours(MONTH_LATER, -1))).toBe(true);
    expect(await isCardUsable(db, card.token, MONTH_LATER)).toBe(false);
    await forgetOldCards(db, addHours(MONTH_LATER, 1));
    expect(await db.selectFrom("sign_in_card").select("id").execute()).toEqual([]);
  });

  test("can be taken back", async () => {
    const card = await give();
    await takeCardBack(db, { by: kaisa, personId, at: NOON });
    await expect(enter(card, card.pin)).rejects.toThrow("card_over");
    expect((await cardScreen(db, { by: kaisa, personId, at: NOON })).card).toBeNull();
  });

  test("is nothing that the database could give away", async () => {
    const card = await give();
    const row = JSON.stringify(await db.selectFrom("sign_in_card").selectAll().execute());
    expect(row).not.toContain(card.token);
    expect(row).not.toContain(card.pin);
  });

  test("leaves an audit entry when it is given, seen and taken back", async () => {
    await give();
    await cardScreen(db, { by: kaisa, personId });
    await takeCardBack(db, { by: kaisa, personId });
    const entries = await db
      .selectFrom("audit_entry")
      .select("what")
      .where("person_id", "=", personId)
      .execute();
    expect(entries.map((entry) => entry.what).sort()).toEqual([
      "card_given",
      "card_seen",
      "card_taken_back",
    ]);
  });

  test("is given to nobody who does not exist", async () => {
    await expect(giveCard(db, { by: kaisa, personId: "nobody" })).rejects.toThrow("not found");
  });
});
