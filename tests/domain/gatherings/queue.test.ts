import { beforeEach, describe, expect, test } from "vitest";
import type { Coordinator } from "#app/domain/accounts/viewer.ts";
import { addHours, addMinutes, clockOf, dayOf, type Instant } from "#app/domain/day.ts";
import { takeOffList } from "#app/domain/gatherings/attendance.server.ts";
import { cancelEvent, changeCapacity, moveEvent } from "#app/domain/gatherings/dates.server.ts";
import { forgetSignUps, forgetSignUpsOf } from "#app/domain/gatherings/forgetting.server.ts";
import { EventFilterQuery } from "#app/domain/gatherings/forms.ts";
import { eventList } from "#app/domain/gatherings/listing.server.ts";
import { unpublishGathering } from "#app/domain/gatherings/publishing.server.ts";
import { moveDueQueues } from "#app/domain/gatherings/queue.server.ts";
import { waitingForHolder } from "#app/domain/gatherings/queue-screens.server.ts";
import { cancelSignUp, changeFriends } from "#app/domain/gatherings/sign-up-link.server.ts";
import { signUp } from "#app/domain/gatherings/sign-ups.server.ts";
import { joinQueue } from "#app/domain/gatherings/waiting.server.ts";
import { offerEndsAt, whoseTurn } from "#app/domain/gatherings/waiting.ts";
import {
  acceptPlace,
  changeFriendsInQueue,
  leaveQueue,
  queueAfterCancelling,
  queueAgain,
} from "#app/domain/gatherings/waiting-link.server.ts";
import { eventForOffice } from "#app/domain/gatherings/who-comes.server.ts";
import { NotFound } from "#app/domain/refusal.ts";
import type { Db } from "#db/open.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { buildEvent, phoneContact, someContact } from "#tests/support/gatherings.ts";
import { buildParticipant } from "#tests/support/people.ts";

const AT = "2026-11-24T12:00:00Z" as Instant;
const BEGINS = addHours(AT, 72);

let db: Db;
let by: Coordinator;
let eventId: string;
let gatheringId: string;
/** Links of the men who come: two heads on two places. */
let coming: string[];
beforeEach(async () => {
  db = await freshDatabase();
  const built = await buildEvent(db, { capacity: 2, at: AT, startsAt: BEGINS });
  ({ eventId, gatheringId, by } = built);
  coming = [await comes(), await comes()];
});

const facts = (at: Instant) => ({
  eventId,
  name: "Ali",
  contact: someContact(),
  language: "fi" as const,
  at,
});
const comes = async (at = AT) => (await signUp(db, facts(at))).token as string;
const waits = async (friends = 0, at = AT) => {
  const { token, comes } = await joinQueue(db, { ...facts(at), friends });
  expect(comes).toBe(false);
  return token as string;
};
const seen = (token: string, at = AT) => waitingForHolder(db, { token, language: "fi", at });
const stateOf = async (token: string, at = AT) => (await seen(token, at)).state;
const leavesHisPlace = (at = AT) => cancelSignUp(db, { token: coming.shift() as string, at });
const lettersTo = async (token: string) =>
  (
    await db
      .selectFrom("message")
      .select("kind")
      .where("link", "=", `/waiting/${token}`)
      .where("dropped_at", "is", null)
      .orderBy("created_at")
      .execute()
  ).map(({ kind }) => kind);

describe("whose turn it is", () => {
  const party = (heads: number) => ({ friends: heads - 1 });
  const heads = (turn: { friends: number }[]) => turn.map(({ friends }) => friends + 1);

  test("follows the queue, and nobody overtakes a party that does not fit yet", () => {
    const queue = [party(1), party(3), party(1)];
    expect(heads(whoseTurn(queue, { free: 2, capacity: 10 }))).toEqual([1]);
    expect(heads(whoseTurn(queue, { free: 4, capacity: 10 }))).toEqual([1, 3]);
    expect(heads(whoseTurn(queue, { free: 5, capacity: 10 }))).toEqual([1, 3, 1]);
    expect(heads(whoseTurn(queue, { free: null, capacity: null }))).toEqual([1, 3, 1]);
  });

  test("passes by a party that is larger than the whole capacity", () => {
    expect(heads(whoseTurn([party(5), party(1)], { free: 1, capacity: 4 }))).toEqual([1]);
  });

  test("is held 24 hours, or until two hours before the start", () => {
    expect(offerEndsAt(BEGINS, AT)).toBe(addHours(AT, 24));
    expect(offerEndsAt(BEGINS, addHours(BEGINS, -10))).toBe(addHours(BEGINS, -2));
    expect(offerEndsAt(BEGINS, addHours(BEGINS, -2))).toBeNull();
  });
});

describe("joining the queue", () => {
  test("shows how many are ahead, and is told by message with the link", async () => {
    const [first, second] = [await waits(), await waits(1)];
    expect(await seen(first)).toMatchObject({ state: "waiting", ahead: 0, standing: "full" });
    expect(await seen(second)).toMatchObject({ state: "waiting", ahead: 1, friends: 1 });
    expect(await lettersTo(first)).toEqual(["waiting_confirmation"]);
  });

  test("with the same contact twice is one place, and the second sender does not get the link", async () => {
    const contact = phoneContact("+358401234567");
    const first = await joinQueue(db, { ...facts(AT), contact });
    const second = await joinQueue(db, { ...facts(AT), contact, name: "Esa", friends: 1 });
    expect(second).toEqual({ comes: false, token: null });
    expect(await lettersTo(first.token as string)).toHaveLength(1);
  });

  test("pressed twenty times at once with one contact is one place", async () => {
    const contact = phoneContact("+358401234567");
    const asked = { ...facts(AT), contact };
    const answers = await Promise.all(Array.from({ length: 20 }, () => joinQueue(db, asked)));
    expect(answers.filter(({ token }) => token !== null)).toHaveLength(1);
    expect(await db.selectFrom("waiting").select("id").execute()).toHaveLength(1);
  });

  test("is one tap for a man whom we know, and always shows him his own link", async () => {
    const { personId } = await buildParticipant(db, { name: "Yusuf" });
    const first = await joinQueue(db, { eventId, personId, language: "fi", at: AT });
    expect(await joinQueue(db, { eventId, personId, language: "fi", at: AT })).toEqual(first);
    expect(first.token).not.toBeNull();
  });

  test("is coming at once where a place has become free meanwhile, and for one who comes already", async () => {
    await leavesHisPlace();
    expect(await joinQueue(db, facts(AT))).toMatchObject({ comes: true });
    const contact = phoneContact("+358401234567");
    await changeCapacity(db, { by, eventId, capacity: 3, at: AT });
    await signUp(db, { ...facts(AT), contact });
    expect(await joinQueue(db, { ...facts(AT), contact })).toEqual({ comes: true, token: null });
  });

  test("ends two hours before the start; more heads than ever fit are refused at once", async () => {
    await expect(waits(2)).rejects.toMatchObject({ code: "too_few_places", facts: { count: 1 } });
    const late = addHours(BEGINS, -2);
    await expect(waits(0, late)).rejects.toMatchObject({ code: "queue_ended" });
    await expect(waits(0, BEGINS)).rejects.toMatchObject({ code: "event_begun" });
    await cancelEvent(db, { by, eventId, at: AT });
    await expect(waits()).rejects.toMatchObject({ code: "event_cancelled" });
    await expect(joinQueue(db, { ...facts(AT), eventId: "x" })).rejects.toThrow(NotFound);
  });

  test("keeps others from overtaking: the date is full for whoever comes now", async () => {
    const { eventId: large } = await buildEvent(db, { capacity: 4, at: AT, startsAt: BEGINS });
    eventId = large;
    const links = [await comes(), await comes(), await comes(), await comes()];
    await waits(2);
    await cancelSignUp(db, { token: links[0] as string, at: AT });
    await expect(comes()).rejects.toMatchObject({ code: "event_full" });
    const filter = EventFilterQuery.parse({});
    const { days } = await eventList(db, { filter, language: "fi", at: AT });
    const shown = days.flatMap(({ events }) => events).find(({ id }) => id === large);
    expect(shown).toMatchObject({ standing: "full", free: 0 });
  });
});

describe("a place that becomes free", () => {
  test("is held for the first, who is told once, and nobody else can take it", async () => {
    const [first, second] = [await waits(), await waits()];
    await leavesHisPlace();
    expect(await seen(first)).toMatchObject({ state: "offered", offerEndsAt: addHours(AT, 24) });
    expect(await stateOf(second)).toBe("waiting");
    expect(await lettersTo(first)).toEqual(["waiting_confirmation", "place_free"]);
    await expect(comes()).rejects.toMatchObject({ code: "event_full" });
    await expect(acceptPlace(db, { token: second, at: AT })).rejects.toMatchObject({
      code: "still_waiting",
    });
  });

  test.each<[string, (at: Instant) => Promise<unknown>]>([
    ["he cancels", (at) => leavesHisPlace(at)],
    ["the office takes him off the list", async (at) => takeOffList(db, { ...(await one()), at })],
    ["the capacity is raised", (at) => changeCapacity(db, { by, eventId, capacity: 3, at })],
    ["the limit is lifted", (at) => changeCapacity(db, { by, eventId, capacity: 40, at })],
    ["he is forgotten", async (at) => forgetSignUpsOf(db, await known(), at)],
  ])("because %s goes to the queue", async (_, frees) => {
    const first = await waits();
    await frees(AT);
    expect(await stateOf(first)).toBe("offered");
  });
  const one = async () => {
    const { id } = await db.selectFrom("sign_up").select("id").executeTakeFirstOrThrow();
    return { by, eventId, signUpId: id };
  };
  const known = async () => {
    const { personId } = await buildParticipant(db);
    await db
      .updateTable("sign_up")
      .set({ person_id: personId })
      .where("token", "=", coming[0] as string)
      .execute();
    return personId;
  };

  test("because fewer friends come goes to the queue", async () => {
    await leavesHisPlace();
    await changeFriends(db, { token: coming[0] as string, friends: 1, at: AT });
    const first = await waits();
    await changeFriends(db, { token: coming[0] as string, friends: 0, at: AT });
    expect(await stateOf(first)).toBe("offered");
    await expect(
      changeFriends(db, { token: coming[0] as string, friends: 1, at: AT }),
    ).rejects.toMatchObject({ code: "too_few_places", facts: { count: 0 } });
  });

  test("becomes his sign-up under the same link, pressed once or twice", async () => {
    const first = await waits();
    await leavesHisPlace();
    await acceptPlace(db, { token: first, at: addHours(AT, 23) });
    await acceptPlace(db, { token: first, at: addHours(AT, 23) });
    expect(await stateOf(first)).toBe("came_in");
    const row = db.selectFrom("sign_up").select(["name", "friends"]).where("token", "=", first);
    expect(await row.execute()).toEqual([{ name: "Ali", friends: 0 }]);
    expect(await moveDueQueues(db, addHours(AT, 25))).toBe(0);
  });

  test("passes to the next when he does not answer in time, also when nobody looked for days", async () => {
    const [first, second] = [await waits(), await waits()];
    await leavesHisPlace();
    expect(await moveDueQueues(db, addMinutes(addHours(AT, 24), -1))).toBe(0);
    await expect(acceptPlace(db, { token: first, at: addHours(AT, 24) })).rejects.toMatchObject({
      code: "offer_over",
    });
    const later = addHours(AT, 40);
    expect(await moveDueQueues(db, later)).toBe(1);
    expect(await moveDueQueues(db, later)).toBe(0);
    expect(await stateOf(first, later)).toBe("not_answered");
    expect(await seen(second, later)).toMatchObject({
      state: "offered",
      offerEndsAt: addHours(later, 24),
    });
  });

  test("passes to the next when he says no, and the letter that has not gone is withdrawn", async () => {
    const [first, second] = [await waits(), await waits()];
    await leavesHisPlace();
    await leaveQueue(db, { token: first, at: AT });
    await leaveQueue(db, { token: first, at: AT });
    expect(await lettersTo(first)).toEqual([]);
    expect(await stateOf(second)).toBe("offered");
  });

  test("is for all heads of a party: they wait until there is room for all, or bring fewer", async () => {
    const [party, alone] = [await waits(1), await waits()];
    await leavesHisPlace();
    expect([await stateOf(party), await stateOf(alone)]).toEqual(["waiting", "waiting"]);
    await changeFriendsInQueue(db, { token: party, friends: 0, at: AT });
    expect([await stateOf(party), await stateOf(alone)]).toEqual(["offered", "waiting"]);
    await expect(
      changeFriendsInQueue(db, { token: party, friends: 1, at: AT }),
    ).rejects.toMatchObject({ code: "too_few_places" });
  });

  test("shortly before the start is for whoever comes first", async () => {
    const first = await waits();
    const late = addHours(BEGINS, -1);
    await leavesHisPlace(late);
    expect(await seen(first, late)).toMatchObject({ state: "ended", standing: "open" });
    await acceptPlace(db, { token: first, at: late });
    expect(await stateOf(first, late)).toBe("came_in");
    await expect(comes(late)).rejects.toMatchObject({ code: "event_full" });
  });

  test("is his also when the office adds him by hand", async () => {
    const contact = phoneContact("+358401234567");
    const { token } = await joinQueue(db, { ...facts(AT), contact });
    await leavesHisPlace();
    await signUp(db, { ...facts(AT), contact, by });
    expect(await stateOf(token as string)).toBe("came_in");
  });
});

describe("leaving the queue", () => {
  test("promotes nobody, and moves up those behind", async () => {
    const [first, second] = [await waits(), await waits()];
    await leaveQueue(db, { token: first, at: AT });
    expect(await stateOf(first)).toBe("left");
    expect(await seen(second)).toMatchObject({ state: "waiting", ahead: 0 });
    expect(await lettersTo(second)).toEqual(["waiting_confirmation"]);
  });

  test("lets in those behind a party that did not fit", async () => {
    const [party, alone] = [await waits(1), await waits()];
    await leavesHisPlace();
    await leaveQueue(db, { token: party, at: AT });
    expect(await stateOf(alone)).toBe("offered");
  });

  test("is not for ever: one tap and he is at its end again", async () => {
    const [first, second] = [await waits(), await waits()];
    await leaveQueue(db, { token: first, at: AT });
    const { token, comes } = await queueAgain(db, { token: first, at: AT });
    expect(comes).toBe(false);
    expect(await seen(token as string)).toMatchObject({ state: "waiting", ahead: 1 });
    expect(await stateOf(second)).toBe("waiting");
  });

  test("also leads back from a sign-up that he had cancelled", async () => {
    const token = coming[0] as string;
    await cancelSignUp(db, { token, at: AT });
    await comes();
    const back = await queueAfterCancelling(db, { token, at: AT });
    expect(await seen(back.token as string)).toMatchObject({ state: "waiting", name: "Ali" });
  });
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
    const [first, second] = [await waits(), await waits()];
    await leavesHisPlace();
    await moveTo(addHours(BEGINS, 24));
    expect(await lettersTo(first)).toEqual(["waiting_confirmation", "place_free"]);
    expect(await lettersTo(second)).toEqual(["waiting_confirmation", "waiting_moved"]);
    expect(await seen(first)).toMatchObject({ state: "offered", offerEndsAt: addHours(AT, 24) });
  });

  test("that moves nearer holds the place for a shorter time, and nobody loses his turn by it", async () => {
    const first = await waits();
    await leavesHisPlace();
    await moveTo(addHours(AT, 12));
    expect(await seen(first)).toMatchObject({ state: "offered", offerEndsAt: addHours(AT, 10) });
    await moveTo(addHours(AT, 4), addHours(AT, 3));
    expect(await stateOf(first, addHours(AT, 3))).toBe("ended");
    await moveTo(addHours(AT, 50), addHours(AT, 3));
    expect(await stateOf(first, addHours(AT, 3))).toBe("offered");
    expect(await lettersTo(first)).toEqual(["waiting_confirmation", "place_free"]);
  });

  test("that is called off tells everybody in the queue once, and holds nothing", async () => {
    const [first, second] = [await waits(), await waits()];
    await leavesHisPlace();
    await cancelEvent(db, { by, eventId, at: AT });
    expect(await lettersTo(first)).toEqual(["event_cancelled"]);
    expect(await lettersTo(second)).toEqual(["event_cancelled"]);
    expect(await stateOf(second)).toBe("cancelled");
    await expect(acceptPlace(db, { token: first, at: AT })).rejects.toMatchObject({
      code: "event_cancelled",
    });
  });

  test("cannot be hidden while men wait", async () => {
    await waits();
    await cancelSignUp(db, { token: coming[0] as string, at: BEGINS });
    await cancelSignUp(db, { token: coming[1] as string, at: BEGINS });
    await expect(unpublishGathering(db, { by, gatheringId, at: BEGINS })).rejects.toMatchObject({
      code: "men_are_coming",
      facts: { count: 1 },
    });
  });

  test("shows the office the queue in order; men of the register are an audit entry each", async () => {
    const { personId } = await buildParticipant(db, { name: "Yusuf" });
    await joinQueue(db, { eventId, personId, language: "fi", at: AT });
    await waits(1);
    await leavesHisPlace();
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
    const token = await waits();
    await forgetSignUps(db, { at: addHours(BEGINS, 24 * 32) });
    const [row] = await db.selectFrom("waiting").select(["name", "email", "token"]).execute();
    expect(row).toMatchObject({ name: "–", email: null });
    expect(row?.token).not.toBe(token);
  });
});

describe("many at once", () => {
  test("200 sign-ups on 10 places let in exactly ten, and the others can wait", async () => {
    ({ eventId } = await buildEvent(db, { capacity: 10, at: AT }));
    const tries = await Promise.allSettled(
      Array.from({ length: 200 }, () => signUp(db, facts(AT))),
    );
    expect(tries.filter(({ status }) => status === "fulfilled")).toHaveLength(10);
    const queued = await Promise.all(Array.from({ length: 40 }, () => joinQueue(db, facts(AT))));
    const rows = await db.selectFrom("waiting").select("number").orderBy("number").execute();
    expect(rows.map(({ number }) => number)).toEqual(queued.map((_, turn) => turn + 1));
  });

  test("cancelling, answering, leaving and calling off together never oversell and lose nobody", async () => {
    for (const off of [false, true]) {
      ({ eventId } = await buildEvent(db, { capacity: 4, at: AT }));
      const links = await Promise.all(Array.from({ length: 4 }, () => comes()));
      const queue = await Promise.all(Array.from({ length: 8 }, () => waits()));
      await cancelSignUp(db, { token: links[0] as string, at: AT });
      await cancelSignUp(db, { token: links[1] as string, at: AT });
      const pressed = await Promise.allSettled([
        ...links.map((token) => cancelSignUp(db, { token, at: AT })),
        ...queue.map((token) => acceptPlace(db, { token, at: AT })),
        ...(off ? [cancelEvent(db, { by, eventId, at: AT })] : []),
        ...queue.slice(4).map((token) => leaveQueue(db, { token, at: AT })),
        signUp(db, facts(AT)),
      ]);
      const bugs = pressed.filter((one) => one.status === "rejected" && !one.reason.code);
      expect(bugs).toEqual([]);
      const taken = await db
        .selectFrom("sign_up")
        .select("id")
        .where("event_id", "=", eventId)
        .where("cancelled_at", "is", null)
        .execute();
      const held = await db
        .selectFrom("waiting")
        .select("id")
        .where("event_id", "=", eventId)
        .where("left_at", "is", null)
        .where("offered_at", "is not", null)
        .execute();
      expect(taken.length + held.length).toBeLessThanOrEqual(4);
    }
  });
});
