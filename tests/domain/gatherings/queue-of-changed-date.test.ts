import { beforeEach, describe, expect, test } from "vitest";
import type { Coordinator } from "#app/domain/accounts/viewer.ts";
import { addHours, clockOf, dayOf, type Instant } from "#app/domain/day.ts";
import { cancelEvent, moveEvent } from "#app/domain/gatherings/dates.server.ts";
import { forgetSignUps } from "#app/domain/gatherings/forgetting.server.ts";
import { unpublishGathering } from "#app/domain/gatherings/publishing.server.ts";
import { cancelSignUp } from "#app/domain/gatherings/sign-up-link.server.ts";
import { joinQueue } from "#app/domain/gatherings/waiting.server.ts";
import { acceptPlace } from "#app/domain/gatherings/waiting-link.server.ts";
import { eventForOffice } from "#app/domain/gatherings/who-comes.server.ts";
import type { Db } from "#db/open.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { AT, BEGINS, buildFullDate, type FullDate } from "#tests/support/full-date.ts";
import { buildParticipant } from "#tests/support/people.ts";

let db: Db;
let date: FullDate;
let by: Coordinator;
let eventId: string;
beforeEach(async () => {
  db = await freshDatabase();
  date = await buildFullDate(db);
  ({ by, eventId } = date);
});

describe("a date with a queue", () => {
  const moveTo = (startsAt: Instant, at = AT) =>
    moveEvent(db, {
      by,
      eventId,
      day: dayOf(startsAt),
      starts: clockOf(startsAt),
      ends: clockOf(addHours(startsAt, 2)),
      at,
    });

  test("that moves keeps everybody's turn and tells everybody", async () => {
    const [first, second] = [await date.waits(), await date.waits()];
    await date.leavesHisPlace();
    await moveTo(addHours(BEGINS, 24));
    expect(await date.lettersTo(first)).toEqual(["waiting_confirmation", "place_free"]);
    expect(await date.lettersTo(second)).toEqual(["waiting_confirmation", "waiting_moved"]);
    expect(await date.seen(first)).toMatchObject({
      state: "offered",
      offerEndsAt: addHours(AT, 24),
    });
  });

  test("that moves nearer holds the place for a shorter time, and nobody loses his turn by it", async () => {
    const first = await date.waits();
    await date.leavesHisPlace();
    await moveTo(addHours(AT, 12));
    expect(await date.seen(first)).toMatchObject({
      state: "offered",
      offerEndsAt: addHours(AT, 10),
    });
    await moveTo(addHours(AT, 4), addHours(AT, 3));
    expect(await date.stateOf(first, addHours(AT, 3))).toBe("ended");
    await moveTo(addHours(AT, 50), addHours(AT, 3));
    expect(await date.stateOf(first, addHours(AT, 3))).toBe("offered");
    expect(await date.lettersTo(first)).toEqual(["waiting_confirmation", "place_free"]);
  });

  test("that is called off tells everybody in the queue once, and holds nothing", async () => {
    const [first, second] = [await date.waits(), await date.waits()];
    await date.leavesHisPlace();
    await cancelEvent(db, { by, eventId, at: AT });
    expect(await date.lettersTo(first)).toEqual(["event_cancelled"]);
    expect(await date.lettersTo(second)).toEqual(["event_cancelled"]);
    expect(await date.stateOf(second)).toBe("cancelled");
    await expect(acceptPlace(db, { token: first, at: AT })).rejects.toMatchObject({
      code: "event_cancelled",
    });
  });

  test("cannot be hidden while men wait", async () => {
    await date.waits();
    await cancelSignUp(db, { token: date.coming[0] as string, at: BEGINS });
    await cancelSignUp(db, { token: date.coming[1] as string, at: BEGINS });
    await expect(
      unpublishGathering(db, { by, gatheringId: date.gatheringId, at: BEGINS }),
    ).rejects.toMatchObject({
      code: "men_are_coming",
      facts: { count: 1 },
    });
  });

  test("shows the office the queue in order; men of the register are an audit entry each", async () => {
    const { personId } = await buildParticipant(db, { name: "Yusuf" });
    await joinQueue(db, { eventId, personId, language: "fi", at: AT });
    await date.waits(1);
    await date.leavesHisPlace();
    const { queue, heads, free } = await eventForOffice(db, {
      by,
      eventId,
      language: "fi",
      at: AT,
    });
    expect(queue).toMatchObject([
      { name: "Yusuf", offerEndsAt: addHours(AT, 24) },
      { name: "Ali", friends: 1, offerEndsAt: null },
    ]);
    expect({ heads, free }).toEqual({ heads: 1, free: 0 });
    const seen = await db
      .selectFrom("audit_entry")
      .select("what")
      .where("person_id", "=", personId)
      .where("what", "=", "sign_up_viewed")
      .execute();
    expect(seen).toHaveLength(1);
  });

  test("forgets who waited thirty days after", async () => {
    const token = await date.waits();
    await forgetSignUps(db, { at: addHours(BEGINS, 24 * 32) });
    const [row] = await db.selectFrom("waiting").select(["name", "email", "token"]).execute();
    expect(row).toMatchObject({ name: "–", email: null });
    expect(row?.token).not.toBe(token);
  });
});
