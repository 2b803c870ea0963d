import { beforeEach, describe, expect, test } from "vitest";
import type { Coordinator } from "#app/domain/accounts/viewer.ts";
import { addHours, addMinutes, type Instant } from "#app/domain/day.ts";
import { arrive, arriveByLink } from "#app/domain/gatherings/arrivals.server.ts";
import { markAttended, unmarkAttended } from "#app/domain/gatherings/attendance.server.ts";
import { doorPath } from "#app/domain/gatherings/door-code.server.ts";
import { doorFor } from "#app/domain/gatherings/door-screen.server.ts";
import { forgetSignUps } from "#app/domain/gatherings/forgetting.server.ts";
import { dateBehindCode } from "#app/domain/gatherings/here-screen.server.ts";
import { setHost } from "#app/domain/gatherings/hosting.server.ts";
import { signUp } from "#app/domain/gatherings/sign-ups.server.ts";
import { addWalkIn, countHeads } from "#app/domain/gatherings/walk-ins.server.ts";
import { eventForOffice } from "#app/domain/gatherings/who-comes.server.ts";
import { NotFound } from "#app/domain/refusal.ts";
import type { Db } from "#db/open.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { buildEvent, phoneContact } from "#tests/support/gatherings.ts";
import { buildMan } from "#tests/support/pairs.ts";
import { buildParticipant } from "#tests/support/people.ts";

const AT = "2026-11-24T12:00:00Z" as Instant;
const BEGINS = addHours(AT, 48);
const NOW = addMinutes(BEGINS, 10);
const ALIS = phoneContact("+358401234567");
const tap = (postId: string, minutes: number) => ({
  postId: `${postId}-0000000000`,
  number: Date.parse(BEGINS) + minutes * 60_000,
});

let db: Db;
let by: Coordinator;
let eventId: string;
let gatheringId: string;
let signUpId: string;
beforeEach(async () => {
  db = await freshDatabase();
  ({ eventId, gatheringId, by } = await buildEvent(db, { at: AT, capacity: 2 }));
  const asked = { eventId, name: "Ali", contact: ALIS, language: "fi" as const, at: AT };
  ({ signUpId } = await signUp(db, asked));
});
const unlimited = () =>
  db.updateTable("event").set({ capacity: 50 }).where("id", "=", eventId).execute();
const office = () => eventForOffice(db, { by, eventId, language: "fi", at: NOW });
const here = { language: "fi" as const, name: null, contact: null, personId: null, postId: null };
const seal = () => doorPath(eventId).split("/").at(-1) ?? "";
const comes = (said: Partial<typeof here> | object, at = NOW) =>
  arrive(db, { eventId, seal: seal(), ...here, ...said, at });

describe("taps at the door", () => {
  const mine = () => ({ by, eventId, signUpId, at: NOW });

  test("are done once and in the order in which they were pressed, however they arrive", async () => {
    await unmarkAttended(db, { ...mine(), ...tap("undo", 2) });
    await markAttended(db, { ...mine(), ...tap("here", 1) });
    expect((await office()).came).toBe(0);
    await markAttended(db, { ...mine(), ...tap("again", 3) });
    await unmarkAttended(db, { ...mine(), ...tap("undo", 2) });
    expect((await office()).came).toBe(1);
    await unmarkAttended(db, mine());
    expect((await office()).came).toBe(0);
  });

  test("that arrive many times at once, walk-ins and heads, are one each; no capacity refuses a man who is in the room", async () => {
    const walkIn = () => addWalkIn(db, { by, eventId, name: "Reza", at: NOW, ...tap("reza", 1) });
    const heads = () => countHeads(db, { by, eventId, heads: 3, at: NOW, ...tap("heads", 1) });
    await Promise.all([...Array(10)].flatMap(() => [walkIn(), heads()]));
    await addWalkIn(db, { by, eventId, name: "Omar", at: NOW });
    const { came, coming } = await office();
    expect({ came, names: coming.map(({ name }) => name) }).toEqual({
      came: 5,
      names: ["Ali", "Omar", "Reza"],
    });
  });

  test("an undone walk-in is on no list, and is back with the next tap", async () => {
    const reza = tap("reza", 1);
    await addWalkIn(db, { by, eventId, name: "Reza", at: NOW, ...reza });
    const his = { ...mine(), signUpId: reza.postId };
    await unmarkAttended(db, { ...his, ...tap("undo", 2) });
    expect(await office()).toMatchObject({ heads: 1, came: 0 });
    await markAttended(db, { ...his, ...tap("back", 3) });
    expect(await office()).toMatchObject({ heads: 2, came: 1 });
  });
});

describe("a host", () => {
  test("runs the doors of his own gatherings only, and sees no surname, contact or protected man", async () => {
    const host = await buildMan(db, "support_person", AT, { name: "Pekka" });
    const protectedMan = await buildParticipant(db, { name: "Omar", surname: "Salainen", at: AT });
    await signUp(db, { eventId, personId: protectedMan.personId, language: "fi", at: AT });
    await db
      .updateTable("person")
      .set({ protected_on: "2026-01-01" })
      .where("id", "=", protectedMan.personId)
      .execute();
    const door = () => doorFor(db, { by: host, eventId, language: "fi", at: NOW });
    await expect(door()).rejects.toThrow(NotFound);
    await expect(markAttended(db, { by: host, eventId, signUpId, at: NOW })).rejects.toThrow(
      NotFound,
    );
    await expect(countHeads(db, { by: host, eventId, heads: 1, at: NOW })).rejects.toThrow(
      NotFound,
    );
    await setHost(db, { by, gatheringId, hostId: host.accountId, at: AT });
    await markAttended(db, { by: host, eventId, signUpId, at: NOW });
    const shown = await door();
    expect(shown.men.map(({ name }) => name).sort()).toEqual(["Ali", null]);
    expect(JSON.stringify(shown)).not.toMatch(/Omar|Salainen|40123/);
    const other = await buildEvent(db, { by, at: AT });
    await expect(
      doorFor(db, { by: host, eventId: other.eventId, language: "fi", at: NOW }),
    ).rejects.toThrow(NotFound);
  });

  test("cannot be a participant", async () => {
    const man = await buildMan(db, "participant", AT);
    await expect(setHost(db, { by, gatheringId, hostId: man.accountId })).rejects.toThrow(NotFound);
  });
});

describe("the code on the door", () => {
  test("works from half an hour before until half an hour after", async () => {
    const standing = async (at: Instant) =>
      (await dateBehindCode(db, { eventId, seal: seal(), language: "ar", at })).standing;
    expect(await standing(addMinutes(BEGINS, -31))).toBe("early");
    expect(await standing(addMinutes(BEGINS, -30))).toBe("open");
    expect(await standing(addMinutes(BEGINS, 149))).toBe("open");
    expect(await standing(addMinutes(BEGINS, 150))).toBe("late");
    await expect(comes({ name: "Ali" }, addMinutes(BEGINS, -31))).rejects.toMatchObject({
      code: "door_closed",
    });
    const other = await buildEvent(db, { by, at: AT });
    await expect(
      arrive(db, { ...here, eventId: other.eventId, seal: seal(), name: "Ali", at: NOW }),
    ).rejects.toThrow(NotFound);
  });

  test("marks him by his contact, his name, his sign-in or his link, and a double press is one", async () => {
    await comes({ contact: ALIS, postId: "pressed-twice-1" });
    await comes({ contact: ALIS, postId: "pressed-twice-1" });
    expect(await office()).toMatchObject({ heads: 1, came: 1 });
    const asked = { eventId, name: "Reza", contact: phoneContact("+358401112222"), at: AT };
    const reza = await signUp(db, { ...asked, language: "fi" });
    await comes({ name: "reza" });
    expect(await office()).toMatchObject({ heads: 2, came: 2 });
    await arriveByLink(db, { token: reza.token ?? "", at: NOW });
    const man = await buildParticipant(db, { name: "Omar" });
    await comes({ personId: man.personId });
    await comes({ personId: man.personId });
    expect(await office()).toMatchObject({ heads: 3, came: 3 });
  });

  test("writes down who had not signed up without keeping his contact; without a name he is a head", async () => {
    const unknown = phoneContact("+358409998888");
    expect(await comes({ name: "Musa", contact: unknown })).toBeUndefined();
    await comes({ contact: unknown });
    expect(await office()).toMatchObject({
      came: 2,
      coming: [{ name: "Ali" }, { name: "Musa", phone: null }],
    });
  });

  test("two men of one name who have not come are not guessed at", async () => {
    const another = phoneContact("+358407776666");
    await signUp(db, { eventId, name: "Ali", contact: another, language: "fi", at: AT });
    await comes({ name: "Ali" });
    const { coming } = await office();
    expect(coming.map(({ attendedAt }) => attendedAt !== null).filter(Boolean)).toHaveLength(1);
    expect(coming).toHaveLength(3);
  });

  test("thirty days later all of them are counts", async () => {
    const ticked = { eventId, name: "Reza", friends: 1, language: "fi" as const, at: AT };
    await unlimited();
    const reza = await signUp(db, { ...ticked, contact: phoneContact("+358401112222") });
    await markAttended(db, { by, eventId, signUpId: reza.signUpId, at: NOW });
    const away = await signUp(db, { ...ticked, contact: phoneContact("+358403334444") });
    const byLink = await signUp(db, { ...ticked, contact: phoneContact("+358405556666") });
    await arriveByLink(db, { token: byLink.token ?? "", at: NOW });
    const man = await buildParticipant(db, { name: "Yusuf" });
    await comes({ personId: man.personId });
    await comes({ name: "Musa" });
    await comes({ contact: ALIS });
    await addWalkIn(db, { by, eventId, name: "Omar", at: NOW });
    await countHeads(db, { by, eventId, heads: 2, at: NOW });
    const sums = async () => {
      const { came, heads } = await office();
      return { came, heads };
    };
    const before = await sums();
    expect(before).toEqual({ came: 2 + 2 + 1 + 1 + 1 + 1 + 2, heads: 2 + 2 + 2 + 1 + 1 + 1 + 1 });
    await forgetSignUps(db, { at: addHours(NOW, 24 * 31) });
    expect(await sums()).toEqual(before);
    const rows = await db.selectFrom("sign_up").selectAll().execute();
    expect(rows).toHaveLength(7);
    for (const row of rows) {
      expect(row).toMatchObject({ name: "–", phone: null, email: null, person_id: null });
      expect(row.contact_key).toBe(`nobody ${row.id}`);
      expect([byLink.token, away.token]).not.toContain(row.token);
    }
    const door = await doorFor(db, { by, eventId, language: "fi", at: addHours(NOW, 24 * 31) });
    expect(door.men.map(({ name }) => name)).toEqual(Array(7).fill(null));
    await addWalkIn(db, { by, eventId, name: "Found in a drawer", at: addHours(NOW, 24 * 40) });
    await forgetSignUps(db, { at: addHours(NOW, 24 * 40) });
    expect(JSON.stringify(await db.selectFrom("sign_up").select("name").execute())).not.toContain(
      "drawer",
    );
  });
});
