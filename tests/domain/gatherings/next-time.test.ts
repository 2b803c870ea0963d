import { describe, expect, test } from "vitest";
import { addDays, addHours, type Day, dayOf, type Instant } from "#app/domain/day.ts";
import { addEvents, cancelEvent } from "#app/domain/gatherings/dates.server.ts";
import { eventsOfMan } from "#app/domain/gatherings/my-sign-ups.server.ts";
import { datesOfRun } from "#app/domain/gatherings/recurrence.server.ts";
import { eventForVisitor } from "#app/domain/gatherings/screens.server.ts";
import { cancelSignUp } from "#app/domain/gatherings/sign-up-link.server.ts";
import { signUp } from "#app/domain/gatherings/sign-ups.server.ts";
import { joinQueue } from "#app/domain/gatherings/waiting.server.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { buildGathering, someContact } from "#tests/support/gatherings.ts";
import { buildParticipant } from "#tests/support/people.ts";
import { buildCoordinator } from "#tests/support/world.ts";

const AT = "2026-11-24T12:00:00Z" as Instant;

async function buildRun() {
  const db = await freshDatabase();
  const by = await buildCoordinator(db);
  const gatheringId = await buildGathering(db, { by, at: AT, capacity: 1 });
  const first = { day: "2026-11-26" as Day, starts: "18:00", ends: "20:00" };
  const dates = datesOfRun({ ...first, repeat: "weekly", times: 3 });
  const ids = (await addEvents(db, { by, gatheringId, dates, at: AT })) as [string, string, string];
  const fill = (eventId: string) =>
    signUp(db, { eventId, name: "Ali", contact: someContact(), language: "fi", at: AT });
  const nextOf = async (eventId: string, at = AT) => {
    const event = await eventForVisitor(db, { eventId, viewer: null, language: "fi", at });
    const next = event.otherDates.find(({ standing }) => standing === "open");
    return { standing: event.standing, next: next && dayOf(next.startsAt) };
  };
  return { db, by, ids, fill, nextOf };
}

describe("a date that one cannot join any more", () => {
  test("offers the next one of the same gathering that has room", async () => {
    const { db, by, ids, fill, nextOf } = await buildRun();
    await fill(ids[0]);
    await fill(ids[1]);
    expect(await nextOf(ids[0])).toEqual({ standing: "full", next: "2026-12-10" });
    const over = addHours(AT, 24 * 3);
    expect(await nextOf(ids[0], over)).toEqual({ standing: "over", next: "2026-12-10" });
    await cancelEvent(db, { by, eventId: ids[2], at: AT });
    expect(await nextOf(ids[2])).toMatchObject({ standing: "cancelled", next: undefined });
  });
});

test("a man's own page shows where he comes, where he waits, and where a place is held for him", async () => {
  const { db, ids, fill } = await buildRun();
  const { personId } = await buildParticipant(db);
  const asked = { personId, language: "fi" as const, at: AT };
  const first = await fill(ids[0]);
  await fill(ids[1]);
  await joinQueue(db, { ...asked, eventId: ids[0] });
  await joinQueue(db, { ...asked, eventId: ids[1] });
  await signUp(db, { ...asked, eventId: ids[2] });
  await cancelSignUp(db, { token: first.token as string, at: AT });
  const his = await eventsOfMan(db, asked);
  expect(his.map(({ day, turn }) => [day, turn])).toEqual([
    ["2026-11-26", "offered"],
    [addDays("2026-11-26" as Day, 7), "waiting"],
    [addDays("2026-11-26" as Day, 14), null],
  ]);
  expect(his.map(({ link }) => link.split("/")[1])).toEqual(["waiting", "waiting", "sign-ups"]);
});
