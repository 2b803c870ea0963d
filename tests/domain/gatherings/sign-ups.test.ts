import { beforeEach, describe, expect, test } from "vitest";
import { addHours, addMinutes, type Instant } from "#app/domain/day.ts";
import { cancelEvent } from "#app/domain/gatherings/dates.server.ts";
import {
  cancelSignUp,
  changeFriends,
  renewSignUp,
} from "#app/domain/gatherings/sign-up-link.server.ts";
import { signUp } from "#app/domain/gatherings/sign-ups.server.ts";
import { NotFound, Refusal } from "#app/domain/refusal.ts";
import type { Db } from "#db/open.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { buildEvent, phoneContact, someContact } from "#tests/support/gatherings.ts";
import { buildParticipant } from "#tests/support/people.ts";

const AT = "2026-11-24T12:00:00Z" as Instant;

describe("signing up", () => {
  let db: Db;
  let eventId: string;
  beforeEach(async () => {
    db = await freshDatabase();
    ({ eventId } = await buildEvent(db, { capacity: 5, at: AT }));
  });

  const come = (facts: Partial<Parameters<typeof signUp>[1]> = {}) =>
    signUp(db, {
      eventId,
      name: "Ali",
      contact: someContact(),
      language: "fi",
      at: AT,
      ...facts,
    });
  const heads = async () =>
    (
      await db
        .selectFrom("sign_up")
        .select("friends")
        .where("event_id", "=", eventId)
        .where("cancelled_at", "is", null)
        .execute()
    ).reduce((sum, { friends }) => sum + 1 + friends, 0);
  const letters = () =>
    db
      .selectFrom("message")
      .select(["kind", "recipient", "link", "language", "facts"])
      .where("kind", "like", "sign_up%")
      .execute();

  test("gives a link and writes it to his contact, in his language", async () => {
    const { token } = await come({ contact: phoneContact("+358401234567"), language: "ar" });
    expect(token).toMatch(/^[\w-]{20,}$/);
    expect(await letters()).toEqual([
      {
        kind: "sign_up_confirmation",
        recipient: "+358401234567",
        link: `/sign-ups/${token}`,
        language: "ar",
        facts: JSON.stringify({
          name: "Ali",
          title: "Jalkapalloa",
          starts: addHours(AT, 48),
          place: "Kallion kirjasto",
        }),
      },
    ]);
  });

  test("with the same contact twice is one sign-up, and the second sender does not get the link", async () => {
    const contact = phoneContact("+358401234567");
    const first = await come({ contact, friends: 1 });
    const second = await come({ contact, name: "Someone else", friends: 4 });
    expect(second).toEqual({ signUpId: first.signUpId, token: null });
    expect(await heads()).toBe(2);
    expect(await letters()).toHaveLength(1);
    await come({ contact, at: addHours(AT, 24) });
    expect(await letters()).toHaveLength(2);
  });

  test("counts heads: friends need places too", async () => {
    await come({ friends: 2 });
    await expect(come({ friends: 2 })).rejects.toMatchObject({
      code: "too_few_places",
      field: "friends",
      facts: { count: 1 },
    });
    await come({ friends: 1 });
    await expect(come()).rejects.toMatchObject({ code: "event_full" });
    expect(await heads()).toBe(5);
  });

  test("ends when the event begins, and is kindly refused afterwards or when it is cancelled", async () => {
    const begins = addHours(AT, 48);
    await come({ at: addMinutes(begins, -1) });
    await expect(come({ at: begins })).rejects.toMatchObject({ code: "event_begun" });
    await expect(come({ at: addHours(begins, 3) })).rejects.toMatchObject({ code: "event_over" });
    const { eventId: off, by } = await buildEvent(db, { at: AT });
    await cancelEvent(db, { by, eventId: off, at: AT });
    await expect(come({ eventId: off })).rejects.toMatchObject({ code: "event_cancelled" });
  });

  test("for what is not published or not there is not found", async () => {
    const { eventId: draft } = await buildEvent(db, { published: false, at: AT });
    await expect(come({ eventId: draft })).rejects.toThrow(NotFound);
    await expect(come({ eventId: "nothing" })).rejects.toThrow(NotFound);
  });

  test("is one tap for a man whom we know, and always shows him his own link", async () => {
    const yusuf = await buildParticipant(db, { name: "Yusuf" });
    const first = await come({ personId: yusuf.personId, name: undefined, contact: undefined });
    const again = await come({ personId: yusuf.personId, name: undefined, contact: undefined });
    expect(again).toEqual(first);
    expect(first.token).not.toBeNull();
    const row = await db.selectFrom("sign_up").select(["name", "person_id"]).executeTakeFirst();
    expect(row).toEqual({ name: "Yusuf", person_id: yusuf.personId });
  });

  test("by form and then signed in is still one, without taking over what the form made", async () => {
    const yusuf = await buildParticipant(db, {
      name: "Yusuf",
      email: "yusuf@example.org" as never,
    });
    const form = await come({ contact: { email: "yusuf@example.org" as never, phone: null } });
    const signedIn = await come({ personId: yusuf.personId });
    expect(signedIn).toEqual({ signUpId: form.signUpId, token: null });
  });

  test("tells nobody by a contact where a man with protected details goes", async () => {
    const phone = "+358401112223";
    const man = await buildParticipant(db, { name: "Omar", phone: phone as never });
    await db
      .updateTable("person")
      .set({ protected_on: "2026-01-01" })
      .where("id", "=", man.personId)
      .execute();
    const his = await come({ personId: man.personId });
    const stranger = await come({ name: "Esa", contact: phoneContact(phone) });
    expect(stranger.signUpId).not.toBe(his.signUpId);
    expect(stranger.token).not.toBeNull();
    const twice = await come({ name: "Esa", contact: phoneContact(phone) });
    expect(twice.signUpId).toBe(stranger.signUpId);
  });

  test("50 times at once on 10 places never oversells", async () => {
    const { eventId: small } = await buildEvent(db, { capacity: 10, at: AT });
    const tries = await Promise.allSettled(
      Array.from({ length: 50 }, (_, turn) => come({ eventId: small, friends: turn % 3 })),
    );
    const { count } = await db
      .selectFrom("sign_up")
      .select((eb) => eb.fn.sum<number>(eb("friends", "+", 1)).as("count"))
      .where("event_id", "=", small)
      .executeTakeFirstOrThrow();
    expect(count).toBe(10);
    const refused = tries.filter((one) => one.status === "rejected").map((one) => one.reason.code);
    expect(new Set(refused)).toEqual(new Set(["event_full", "too_few_places"]));
  });

  test("pressed twenty times at once with one contact is one sign-up", async () => {
    const contact = phoneContact("+358401234567");
    const answers = await Promise.all(Array.from({ length: 20 }, () => come({ contact })));
    expect(new Set(answers.map(({ signUpId }) => signUpId)).size).toBe(1);
    expect(answers.filter(({ token }) => token !== null)).toHaveLength(1);
    expect(await letters()).toHaveLength(1);
  });
});

describe("the link of a sign-up", () => {
  let db: Db;
  let eventId: string;
  let token: string;
  beforeEach(async () => {
    db = await freshDatabase();
    ({ eventId } = await buildEvent(db, { capacity: 4, at: AT }));
    token = await tokenOf(eventId, 1);
  });
  const tokenOf = async (eventId: string, friends: number) => {
    const facts = { eventId, name: "Ali", contact: someContact(), language: "fi" as const };
    return (await signUp(db, { ...facts, friends, at: AT })).token as string;
  };

  test("changes the number of friends within the places that are left", async () => {
    await tokenOf(eventId, 0);
    await expect(changeFriends(db, { token, friends: 3, at: AT })).rejects.toMatchObject({
      code: "too_few_places",
      facts: { count: 2 },
    });
    await changeFriends(db, { token, friends: 2, at: AT });
    await changeFriends(db, { token, friends: 0, at: AT });
    const row = await db
      .selectFrom("sign_up")
      .select("friends")
      .where("token", "=", token)
      .execute();
    expect(row).toEqual([{ friends: 0 }]);
  });

  test("cancels, twice is once, and the places are free at once", async () => {
    await tokenOf(eventId, 1);
    await cancelSignUp(db, { token, at: AT });
    await cancelSignUp(db, { token, at: addHours(AT, 1) });
    const row = await db
      .selectFrom("sign_up")
      .select("cancelled_at")
      .where("token", "=", token)
      .execute();
    expect(row).toEqual([{ cancelled_at: AT }]);
    await expect(tokenOf(eventId, 1)).resolves.toBeTruthy();
  });

  test("withdraws the confirmation that has not gone yet", async () => {
    await cancelSignUp(db, { token, at: AT });
    const waiting = await db
      .selectFrom("message")
      .select("id")
      .where("link", "=", `/sign-ups/${token}`)
      .where("dropped_at", "is", null)
      .execute();
    expect(waiting).toEqual([]);
  });

  test("brings him back while there is room, and not when it is full or he came back another way", async () => {
    await cancelSignUp(db, { token, at: AT });
    await renewSignUp(db, { token, at: AT });
    await cancelSignUp(db, { token, at: AT });
    await tokenOf(eventId, 2);
    await expect(renewSignUp(db, { token, at: AT })).rejects.toMatchObject({
      code: "too_few_places",
    });
  });

  test("of a cancelled sign-up gives way to the newer one of the same man", async () => {
    const contact = phoneContact("+358401234567");
    const facts = { eventId, name: "Ali", contact, language: "fi" as const, at: AT };
    const { token: first } = await signUp(db, facts);
    await cancelSignUp(db, { token: first as string, at: AT });
    const { token: second } = await signUp(db, facts);
    expect(second).not.toBe(first);
    await expect(renewSignUp(db, { token: first as string, at: AT })).rejects.toMatchObject({
      code: "signed_up_already",
    });
  });

  test("does nothing any more when the event is over, and an unknown link is not found", async () => {
    const after = addHours(AT, 72);
    for (const verb of [cancelSignUp, renewSignUp]) {
      await expect(verb(db, { token: "unknown", at: AT })).rejects.toThrow(NotFound);
    }
    await expect(cancelSignUp(db, { token, at: after })).rejects.toMatchObject({
      code: "event_over",
    });
    await expect(changeFriends(db, { token, friends: 3, at: after })).rejects.toThrow(Refusal);
  });
});
