import { beforeEach, describe, expect, test } from "vitest";
import type { Coordinator } from "#app/domain/accounts/viewer.ts";
import { addHours, addMinutes, type Instant } from "#app/domain/day.ts";
import { takeOffList } from "#app/domain/gatherings/attendance.server.ts";
import { cancelEvent, changeCapacity } from "#app/domain/gatherings/dates.server.ts";
import { forgetSignUpsOf } from "#app/domain/gatherings/forgetting.server.ts";
import { EventFilterQuery } from "#app/domain/gatherings/forms.ts";
import { eventList } from "#app/domain/gatherings/listing.server.ts";
import { moveDueQueues } from "#app/domain/gatherings/queue.server.ts";
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
import { NotFound } from "#app/domain/refusal.ts";
import type { Db } from "#db/open.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { AT, BEGINS, buildFullDate, type FullDate } from "#tests/support/full-date.ts";
import { buildEvent, phoneContact } from "#tests/support/gatherings.ts";
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
    const [first, second] = [await date.waits(), await date.waits(1)];
    expect(await date.seen(first)).toMatchObject({ state: "waiting", ahead: 0, standing: "full" });
    expect(await date.seen(second)).toMatchObject({ state: "waiting", ahead: 1, friends: 1 });
    expect(await date.lettersTo(first)).toEqual(["waiting_confirmation"]);
  });

  test("with the same contact twice is one place, and the second sender does not get the link", async () => {
    const contact = phoneContact("+358401234567");
    const first = await joinQueue(db, { ...date.facts(AT), contact });
    const second = await joinQueue(db, { ...date.facts(AT), contact, name: "Esa", friends: 1 });
    expect(second).toEqual({ comes: false, token: null });
    expect(await date.lettersTo(first.token as string)).toHaveLength(1);
  });

  test("pressed twenty times at once with one contact is one place", async () => {
    const contact = phoneContact("+358401234567");
    const asked = { ...date.facts(AT), contact };
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
    await date.leavesHisPlace();
    expect(await joinQueue(db, date.facts(AT))).toMatchObject({ comes: true });
    const contact = phoneContact("+358401234567");
    await changeCapacity(db, { by, eventId, capacity: 3, at: AT });
    await signUp(db, { ...date.facts(AT), contact });
    expect(await joinQueue(db, { ...date.facts(AT), contact })).toEqual({
      comes: true,
      token: null,
    });
  });

  test("ends two hours before the start; more heads than ever fit are refused at once", async () => {
    await expect(date.waits(2)).rejects.toMatchObject({
      code: "too_few_places",
      facts: { count: 1 },
    });
    const late = addHours(BEGINS, -2);
    await expect(date.waits(0, late)).rejects.toMatchObject({ code: "queue_ended" });
    await expect(date.waits(0, BEGINS)).rejects.toMatchObject({ code: "event_begun" });
    await cancelEvent(db, { by, eventId, at: AT });
    await expect(date.waits()).rejects.toMatchObject({ code: "event_cancelled" });
    await expect(joinQueue(db, { ...date.facts(AT), eventId: "x" })).rejects.toThrow(NotFound);
  });

  test("keeps others from overtaking: the date is full for whoever comes now", async () => {
    const { eventId: large } = await buildEvent(db, { capacity: 4, at: AT, startsAt: BEGINS });
    date.eventId = large;
    const links = [await date.comes(), await date.comes(), await date.comes(), await date.comes()];
    await date.waits(2);
    await cancelSignUp(db, { token: links[0] as string, at: AT });
    await expect(date.comes()).rejects.toMatchObject({ code: "event_full" });
    const filter = EventFilterQuery.parse({});
    const { days } = await eventList(db, { filter, language: "fi", at: AT });
    const shown = days.flatMap(({ events }) => events).find(({ id }) => id === large);
    expect(shown).toMatchObject({ standing: "full", free: 0 });
  });
});

describe("a place that becomes free", () => {
  test("is held for the first, who is told once, and nobody else can take it", async () => {
    const [first, second] = [await date.waits(), await date.waits()];
    await date.leavesHisPlace();
    expect(await date.seen(first)).toMatchObject({
      state: "offered",
      offerEndsAt: addHours(AT, 24),
    });
    expect(await date.stateOf(second)).toBe("waiting");
    expect(await date.lettersTo(first)).toEqual(["waiting_confirmation", "place_free"]);
    await expect(date.comes()).rejects.toMatchObject({ code: "event_full" });
    await expect(acceptPlace(db, { token: second, at: AT })).rejects.toMatchObject({
      code: "still_waiting",
    });
  });

  test.each<[string, (at: Instant) => Promise<unknown>]>([
    ["he cancels", (at) => date.leavesHisPlace(at)],
    ["the office takes him off the list", async (at) => takeOffList(db, { ...(await one()), at })],
    ["the capacity is raised", (at) => changeCapacity(db, { by, eventId, capacity: 3, at })],
    ["the limit is lifted", (at) => changeCapacity(db, { by, eventId, capacity: 40, at })],
    ["he is forgotten", async (at) => forgetSignUpsOf(db, await known(), at)],
  ])("because %s goes to the queue", async (_, frees) => {
    const first = await date.waits();
    await frees(AT);
    expect(await date.stateOf(first)).toBe("offered");
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
      .where("token", "=", date.coming[0] as string)
      .execute();
    return personId;
  };

  test("because fewer friends come goes to the queue", async () => {
    await date.leavesHisPlace();
    await changeFriends(db, { token: date.coming[0] as string, friends: 1, at: AT });
    const first = await date.waits();
    await changeFriends(db, { token: date.coming[0] as string, friends: 0, at: AT });
    expect(await date.stateOf(first)).toBe("offered");
    await expect(
      changeFriends(db, { token: date.coming[0] as string, friends: 1, at: AT }),
    ).rejects.toMatchObject({ code: "too_few_places", facts: { count: 0 } });
  });

  test("becomes his sign-up under the same link, pressed once or twice", async () => {
    const first = await date.waits();
    await date.leavesHisPlace();
    await acceptPlace(db, { token: first, at: addHours(AT, 23) });
    await acceptPlace(db, { token: first, at: addHours(AT, 23) });
    expect(await date.stateOf(first)).toBe("came_in");
    const row = db.selectFrom("sign_up").select(["name", "friends"]).where("token", "=", first);
    expect(await row.execute()).toEqual([{ name: "Ali", friends: 0 }]);
    expect(await moveDueQueues(db, addHours(AT, 25))).toBe(0);
  });

  test("passes to the next when he does not answer in time, also when nobody looked for days", async () => {
    const [first, second] = [await date.waits(), await date.waits()];
    await date.leavesHisPlace();
    expect(await moveDueQueues(db, addMinutes(addHours(AT, 24), -1))).toBe(0);
    await expect(acceptPlace(db, { token: first, at: addHours(AT, 24) })).rejects.toMatchObject({
      code: "offer_over",
    });
    const later = addHours(AT, 40);
    expect(await moveDueQueues(db, later)).toBe(1);
    expect(await moveDueQueues(db, later)).toBe(0);
    expect(await date.stateOf(first, later)).toBe("not_answered");
    expect(await date.seen(second, later)).toMatchObject({
      state: "offered",
      offerEndsAt: addHours(later, 24),
    });
  });

  test("passes to the next when he says no, and the letter that has not gone is withdrawn", async () => {
    const [first, second] = [await date.waits(), await date.waits()];
    await date.leavesHisPlace();
    await leaveQueue(db, { token: first, at: AT });
    await leaveQueue(db, { token: first, at: AT });
    expect(await date.lettersTo(first)).toEqual([]);
    expect(await date.stateOf(second)).toBe("offered");
  });

  test("is for all heads of a party: they wait until there is room for all, or bring fewer", async () => {
    const [party, alone] = [await date.waits(1), await date.waits()];
    await date.leavesHisPlace();
    expect([await date.stateOf(party), await date.stateOf(alone)]).toEqual(["waiting", "waiting"]);
    await changeFriendsInQueue(db, { token: party, friends: 0, at: AT });
    expect([await date.stateOf(party), await date.stateOf(alone)]).toEqual(["offered", "waiting"]);
    await expect(
      changeFriendsInQueue(db, { token: party, friends: 1, at: AT }),
    ).rejects.toMatchObject({ code: "too_few_places" });
  });

  test("shortly before the start is for whoever comes first", async () => {
    const first = await date.waits();
    const late = addHours(BEGINS, -1);
    await date.leavesHisPlace(late);
    expect(await date.seen(first, late)).toMatchObject({ state: "ended", standing: "open" });
    await acceptPlace(db, { token: first, at: late });
    expect(await date.stateOf(first, late)).toBe("came_in");
    await expect(date.comes(late)).rejects.toMatchObject({ code: "event_full" });
  });

  test("is his also when the office adds him by hand", async () => {
    const contact = phoneContact("+358401234567");
    const { token } = await joinQueue(db, { ...date.facts(AT), contact });
    await date.leavesHisPlace();
    await signUp(db, { ...date.facts(AT), contact, by });
    expect(await date.stateOf(token as string)).toBe("came_in");
  });
});

describe("leaving the queue", () => {
  test("promotes nobody, and moves up those behind", async () => {
    const [first, second] = [await date.waits(), await date.waits()];
    await leaveQueue(db, { token: first, at: AT });
    expect(await date.stateOf(first)).toBe("left");
    expect(await date.seen(second)).toMatchObject({ state: "waiting", ahead: 0 });
    expect(await date.lettersTo(second)).toEqual(["waiting_confirmation"]);
  });

  test("lets in those behind a party that did not fit", async () => {
    const [party, alone] = [await date.waits(1), await date.waits()];
    await date.leavesHisPlace();
    await leaveQueue(db, { token: party, at: AT });
    expect(await date.stateOf(alone)).toBe("offered");
  });

  test("is not for ever: one tap and he is at its end again", async () => {
    const [first, second] = [await date.waits(), await date.waits()];
    await leaveQueue(db, { token: first, at: AT });
    const { token, comes } = await queueAgain(db, { token: first, at: AT });
    expect(comes).toBe(false);
    expect(await date.seen(token as string)).toMatchObject({ state: "waiting", ahead: 1 });
    expect(await date.stateOf(second)).toBe("waiting");
  });

  test("also leads back from a sign-up that he had cancelled", async () => {
    const token = date.coming[0] as string;
    await cancelSignUp(db, { token, at: AT });
    await date.comes();
    const back = await queueAfterCancelling(db, { token, at: AT });
    expect(await date.seen(back.token as string)).toMatchObject({ state: "waiting", name: "Ali" });
  });
});
