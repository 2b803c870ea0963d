import { beforeEach, describe, expect, test } from "vitest";
import type { Coordinator } from "#app/domain/accounts/viewer.ts";
import { addHours, type Instant } from "#app/domain/day.ts";
import {
  markAttended,
  takeOffList,
  unmarkAttended,
} from "#app/domain/gatherings/attendance.server.ts";
import { forgetSignUps } from "#app/domain/gatherings/forgetting.server.ts";
import { signUp } from "#app/domain/gatherings/sign-ups.server.ts";
import { eventForOffice } from "#app/domain/gatherings/who-comes.server.ts";
import { NotFound } from "#app/domain/refusal.ts";
import type { Db } from "#db/open.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { buildEvent, phoneContact } from "#tests/support/gatherings.ts";
import { buildParticipant } from "#tests/support/people.ts";

const AT = "2026-11-24T12:00:00Z" as Instant;
const THE_DAY = addHours(AT, 47);

describe("who comes", () => {
  let db: Db;
  let by: Coordinator;
  let eventId: string;
  let signUpId: string;
  beforeEach(async () => {
    db = await freshDatabase();
    ({ eventId, by } = await buildEvent(db, { at: AT, capacity: 5 }));
    ({ signUpId } = await signUp(db, {
      eventId,
      name: "Ali",
      contact: phoneContact("+358401234567"),
      friends: 2,
      language: "fi",
      at: AT,
    }));
  });
  const page = () => eventForOffice(db, { by, eventId, language: "fi", at: THE_DAY });

  test("is marked on the day, unmarked when it was a slip, and counted in heads", async () => {
    await expect(markAttended(db, { by, eventId, signUpId, at: AT })).rejects.toMatchObject({
      code: "event_not_yet",
    });
    await markAttended(db, { by, eventId, signUpId, at: THE_DAY });
    await markAttended(db, { by, eventId, signUpId, at: addHours(THE_DAY, 1) });
    expect(await page()).toMatchObject({ heads: 3, came: 3, coming: [{ attendedAt: THE_DAY }] });
    await unmarkAttended(db, { by, eventId, signUpId, at: THE_DAY });
    expect(await page()).toMatchObject({ heads: 3, came: 0 });
  });

  test("may be taken off the list, which frees his places, and is back when he comes all the same; a sign-up of another date is not found", async () => {
    await takeOffList(db, { by, eventId, signUpId, at: AT });
    expect(await page()).toMatchObject({ heads: 0, coming: [], notComing: [{ name: "Ali" }] });
    await markAttended(db, { by, eventId, signUpId, at: THE_DAY });
    expect(await page()).toMatchObject({ heads: 3, came: 3, notComing: [] });
    const other = await buildEvent(db, { by, at: AT });
    await expect(takeOffList(db, { by, eventId: other.eventId, signUpId, at: AT })).rejects.toThrow(
      NotFound,
    );
  });

  test("the office adds someone who gives no contact, also after it has begun, but not beyond the places", async () => {
    const add = (at: Instant) =>
      signUp(db, { eventId, name: "Reza", contact: null, language: "fi", by, at });
    await add(AT);
    await add(addHours(AT, 49));
    await expect(add(addHours(AT, 49))).rejects.toMatchObject({ code: "event_full" });
    await expect(add(addHours(AT, 51))).rejects.toMatchObject({ code: "event_over" });
    expect(await page()).toMatchObject({ heads: 5 });
  });

  test("shows the office a lock beside a man with protected details, and logs who looked", async () => {
    const man = await buildParticipant(db, { name: "Omar" });
    await signUp(db, { eventId, personId: man.personId, language: "fi", at: AT });
    await db
      .updateTable("person")
      .set({ protected_on: "2026-01-01" })
      .where("id", "=", man.personId)
      .execute();
    expect((await page()).coming.find(({ name }) => name === "Omar")).toMatchObject({
      name: "Omar",
      protectedOn: "2026-01-01",
    });
    const looks = await db
      .selectFrom("audit_entry")
      .select("account_id")
      .where("person_id", "=", man.personId)
      .where("what", "=", "sign_up_viewed")
      .execute();
    expect(looks).toEqual([{ account_id: by.accountId }]);
  });

  test("is forgotten thirty days after: the heads stay, names, contacts and links go", async () => {
    await markAttended(db, { by, eventId, signUpId, at: THE_DAY });
    expect(await forgetSignUps(db, { at: addHours(AT, 24 * 31) })).toBe(0);
    expect(await forgetSignUps(db, { at: addHours(AT, 24 * 33) })).toBe(1);
    expect(await forgetSignUps(db, { at: addHours(AT, 24 * 34) })).toBe(0);
    const row = await db
      .selectFrom("sign_up")
      .select(["name", "phone", "contact_key", "friends", "attended_at"])
      .executeTakeFirstOrThrow();
    expect(row).toEqual({
      name: "–",
      phone: null,
      contact_key: `nobody ${signUpId}`,
      friends: 2,
      attended_at: THE_DAY,
    });
    expect(await page()).toMatchObject({ heads: 3, came: 3 });
  });
});
