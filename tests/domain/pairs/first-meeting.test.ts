import { beforeEach, describe, expect, test } from "vitest";
import { addDays, type Day, helsinkiInstant } from "#app/domain/day.ts";
import { firstMeetingByLink } from "#app/domain/pairs/first-meeting-screen.server.ts";
import { remindOfTimes } from "#app/domain/pairs/first-reminding.server.ts";
import { cannotCome, tickByLink, tickOnBehalf } from "#app/domain/pairs/first-ticks.server.ts";
import { offerTimes } from "#app/domain/pairs/first-times.server.ts";
import { handOver } from "#app/domain/pairs/hand-over.server.ts";
import { endPair } from "#app/domain/pairs/lifecycle.server.ts";
import { pairInRhythm } from "#app/domain/pairs/pair-facts.server.ts";
import { pausePair } from "#app/domain/pairs/pauses.server.ts";
import { planNextMeeting } from "#app/domain/pairs/plans.server.ts";
import { wishFor } from "#app/domain/pairs/wishes.server.ts";
import { NotFound } from "#app/domain/refusal.ts";
import { officeToday } from "#app/domain/today/office.server.ts";
import type { Db } from "#db/open.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { offer } from "#tests/support/first-meetings.ts";
import { buildMan, buildPair } from "#tests/support/pairs.ts";
import { buildCoordinator } from "#tests/support/world.ts";

const START = "2026-03-02" as Day;
const at = (days: number, clock = "12:00") => helsinkiInstant(addDays(START, days), clock);
const meet = (days: number) => at(days, "17:30");

let db: Db;
let pair: Awaited<ReturnType<typeof buildPair>>;

beforeEach(async () => {
  db = await freshDatabase();
  pair = await buildPair(db, { on: START });
});

const give = (days: number[], on = 0) =>
  offer(db, { by: pair.by, pairId: pair.pairId, on: addDays(START, on), days });
const row = () =>
  db
    .selectFrom("pair")
    .select(["next_meeting_at as meetAt", "next_meeting_place as place"])
    .where("id", "=", pair.pairId)
    .executeTakeFirstOrThrow();
type First = Awaited<ReturnType<typeof give>>;
const tick = (first: First, side: "participant" | "support_person", which: number[], on = 0) =>
  tickByLink(db, {
    token: side === "participant" ? first.participantToken : first.supportPersonToken,
    viewer: null,
    round: first.round,
    timeIds: which.map((position) => first.times[position]?.id ?? ""),
    at: at(on, "13:00"),
  });
async function letters(kind: string) {
  const rows = await db
    .selectFrom("message")
    .select(["person_id as personId", "account_id as accountId"])
    .where("kind", "=", kind as "first_times")
    .where("dropped_at", "is", null)
    .execute();
  return rows.map(({ personId, accountId }) => personId ?? accountId).sort();
}
const bothMen = () => [pair.participant.personId, pair.supportPerson.personId].sort();
async function whysOn(days: number) {
  const { now, soon } = await officeToday(db, { by: pair.by, whose: "all", at: at(days, "20:00") });
  return [...now.rows, ...soon.rows].flatMap(({ why, also }) => [why, ...also]);
}

describe("times for the first meeting", () => {
  test("the earliest that suits both is fixed by itself, and all three hear of it", async () => {
    expect(await whysOn(0)).toContain("first_times");
    const first = await give([3, 5, 7]);
    expect(await letters("first_times")).toEqual(bothMen());
    expect(await whysOn(0)).not.toContain("first_times");
    await tick(first, "participant", [2, 1]);
    expect((await row()).meetAt).toBeNull();
    await tick(first, "support_person", [0, 1, 2]);
    expect(await row()).toEqual({ meetAt: meet(5), place: "Kallion kirjasto" });
    expect(await letters("first_meeting")).toEqual(bothMen());
    expect(await letters("office_first_meeting")).toEqual([pair.by.accountId]);
    expect((await pairInRhythm(db, pair.pairId))?.nextMeetingOn).toBe(addDays(START, 5));
  });

  test("what the other has ticked, or that he has, is on nobody's page", async () => {
    const first = await give([3, 5]);
    const seen = () =>
      firstMeetingByLink(db, { token: first.participantToken, viewer: null, at: at(1) });
    const before = await seen();
    expect(before.address).toMatch(/^Viides linja 11 .+, Helsinki$/);
    await tick(first, "support_person", [0]);
    expect(await seen()).toEqual(before);
    await tick(first, "support_person", []);
    expect(await seen()).toEqual(before);
    const asOther = { token: first.participantToken, viewer: pair.supportPerson, at: at(1) };
    await expect(firstMeetingByLink(db, asOther)).rejects.toBeInstanceOf(NotFound);
  });

  test("nothing suits both: Today asks for others, and a tick for the old ones is told apart", async () => {
    const first = await give([3, 5]);
    await tick(first, "participant", [0]);
    await tick(first, "support_person", []);
    expect((await row()).meetAt).toBeNull();
    expect(await whysOn(0)).toContain("first_times");
    const anew = await give([3, 6], 1);
    expect(anew.participantToken).toBe(first.participantToken);
    await expect(tick(first, "participant", [0], 1)).rejects.toThrow("times_changed");
    await tick(anew, "participant", [1], 1);
    await tick(anew, "support_person", [1], 1);
    expect((await row()).meetAt).toBe(meet(7));
  });

  test("both tick at once: one time is fixed, and told once", async () => {
    const first = await give([3, 5]);
    await Promise.all([tick(first, "participant", [0, 1]), tick(first, "support_person", [0, 1])]);
    await tick(first, "participant", [0, 1]);
    await expect(tick(first, "participant", [1])).rejects.toThrow("first_meeting_fixed");
    expect((await row()).meetAt).toBe(meet(3));
    expect(await letters("first_meeting")).toHaveLength(2);
    const plans = await db
      .selectFrom("pair_event")
      .select("id")
      .where("what", "=", "next_meeting_planned")
      .execute();
    expect(plans).toHaveLength(1);
  });

  test("are neither past nor too soon, nor when one of the three is at another meeting", async () => {
    await expect(give([-1, 3])).rejects.toThrow("time_is_past");
    const tonight = offer(db, { ...pair, on: START, days: [0, 3], at: at(0, "10:00") });
    await expect(tonight).rejects.toThrow("time_too_soon");
    await expect(give([3, 3])).rejects.toThrow("two_times_at_least");
    const other = await buildPair(db, { on: START, by: pair.by });
    await planNextMeeting(db, {
      by: pair.by,
      pairId: other.pairId,
      meetAt: at(3, "18:00"),
      place: null,
      at: at(0),
    });
    await expect(give([3, 5])).rejects.toThrow("time_taken");
    const first = await give([5, 6]);
    await expect(tick(first, "participant", [0], 5)).rejects.toThrow("time_too_soon");
  });

  test("a colleague who did not see the latest times offers none; pressed twice is once", async () => {
    await give([3, 5]);
    const place = await db.selectFrom("place").select("id").executeTakeFirstOrThrow();
    const stale = { by: pair.by, pairId: pair.pairId, round: 0, placeId: place.id, at: at(0) };
    const times = [4, 6].map((day) => ({ startsAt: meet(day), field: "day1" }));
    await expect(offerTimes(db, { ...stale, times })).rejects.toThrow("times_changed");
    const again = [3, 5].map((day) => ({ startsAt: meet(day), field: "day1" }));
    await offerTimes(db, { ...stale, times: again });
    expect(await letters("first_times")).toHaveLength(2);
  });

  test("the office ticks for a man on the phone, and it stands in his log", async () => {
    const first = await give([3, 5]);
    await tick(first, "participant", [1]);
    await tickOnBehalf(db, {
      by: pair.by,
      pairId: pair.pairId,
      side: "support_person",
      round: 1,
      timeIds: [first.times[1]?.id ?? ""],
      at: at(1),
    });
    expect((await row()).meetAt).toBe(meet(5));
    const entry = await db
      .selectFrom("audit_entry")
      .select("person_id as personId")
      .where("what", "=", "ticked_on_behalf")
      .executeTakeFirst();
    expect(entry?.personId).toBe(pair.supportPerson.personId);
  });
});

describe("a first meeting that is fixed", () => {
  beforeEach(async () => {
    const first = await give([3, 5]);
    await tick(first, "participant", [0, 1]);
    await tick(first, "support_person", [0]);
    await db
      .updateTable("message")
      .set({ sent_at: at(0) })
      .execute();
  });
  const byLink = async () => {
    const { token } = await db
      .selectFrom("first_meeting")
      .select("participant_token as token")
      .executeTakeFirstOrThrow();
    return { token, viewer: null, at: at(1) };
  };
  const plan = (meetAt: string | null, by = pair.by as typeof pair.by | typeof pair.participant) =>
    planNextMeeting(db, {
      by,
      pairId: pair.pairId,
      meetAt: meetAt as never,
      place: meetAt && "Oodi",
      at: at(1),
    });

  test("is moved and cancelled by the office, with letters; the two do not move it alone", async () => {
    await expect(plan(meet(4), pair.participant)).rejects.toThrow("first_meeting_with_coordinator");
    await plan(meet(4));
    await plan(meet(4));
    expect(await letters("first_meeting_moved")).toEqual(bothMen());
    await plan(null);
    expect(await letters("first_meeting_cancelled")).toEqual(bothMen());
    expect(await whysOn(1)).toContain("first_times");
    expect((await firstMeetingByLink(db, await byLink())).state).toBe("closed");
  });

  test("one cannot come: it is taken back without blame, and Today asks for other times", async () => {
    await cannotCome(db, await byLink());
    expect((await row()).meetAt).toBeNull();
    expect(await letters("first_meeting_cancelled")).toEqual(bothMen());
    expect(await letters("office_first_meeting_off")).toEqual([pair.by.accountId]);
    expect(await whysOn(1)).toContain("first_times");
    await expect(cannotCome(db, await byLink())).rejects.toThrow("times_changed");
  });

  test("no letter about it goes after the pair has ended", async () => {
    await plan(meet(4));
    await endPair(db, { ...pair, on: addDays(START, 1), reason: "did_not_click", at: at(1) });
    expect(await letters("first_meeting_moved")).toEqual(bothMen().filter(() => false));
    expect(await letters("pair_not_begun")).toEqual(bothMen());
    expect((await firstMeetingByLink(db, await byLink())).other).toBe("");
  });

  test("whoever takes the pair over comes along", async () => {
    const sami = await buildCoordinator(db, "Sami");
    await handOver(db, {
      by: pair.by,
      pairId: pair.pairId,
      coordinatorId: sami.accountId,
      substituteId: null,
      at: at(1),
    });
    expect((await firstMeetingByLink(db, await byLink())).coordinator).toBe("Sami");
  });
});

describe("who ticks no time", () => {
  const remind = (days: number, clock = "12:00") => remindOfTimes(db, at(days, clock));
  const reminded = () => letters("first_times_reminder");

  test("is reminded once, in the morning; then it is the office's, and he hears no more", async () => {
    const first = await give([6, 8]);
    await tick(first, "participant", []);
    expect(await remind(1)).toBe(0);
    expect(await whysOn(2)).not.toContain("first_times");
    expect(await remind(2, "06:00")).toBe(1);
    expect(await reminded()).toEqual([pair.supportPerson.personId]);
    const { due_at: dueAt, dedupe_key: key } = await db
      .selectFrom("message")
      .select(["due_at", "dedupe_key"])
      .where("kind", "=", "first_times_reminder")
      .executeTakeFirstOrThrow();
    expect(dueAt).toBe(at(2, "10:00"));
    expect(key).toBe(`first_times_reminder ${pair.pairId} 1 support_person`);
    expect(await whysOn(3)).toContain("first_times");
    await db.deleteFrom("message").execute();
    for (const days of [2, 3, 4, 5, 9, 40]) expect(await remind(days)).toBe(0);
    expect(await reminded()).toEqual([]);
  });

  test("two runs at once remind once, and a run that was missed is made good", async () => {
    await give([6, 8]);
    expect((await Promise.all([remind(5), remind(5)])).sort()).toEqual([0, 2]);
    expect(await reminded()).toEqual(bothMen());
  });

  test("is reminded of other times again; the reminder of those before is not sent any more", async () => {
    await give([6, 8]);
    await remind(2);
    await give([6, 8], 4);
    expect(await reminded()).toEqual([]);
    await remind(6);
    expect(await reminded()).toEqual(bothMen());
  });

  test("who answers before it goes gets no reminder; nor does a pair that rests, is over, or a man who stops", async () => {
    const first = await give([6, 8]);
    await remind(2, "06:00");
    await tick(first, "participant", [0], 2);
    expect(await reminded()).toEqual([pair.supportPerson.personId]);
    await wishFor(db, {
      man: pair.supportPerson,
      pairId: pair.pairId,
      what: "stop",
      words: null,
      at: at(2, "08:00"),
    });
    expect(await reminded()).toEqual([]);
    const others = await Promise.all(
      ["rests", "is over", "stops", "too late"].map(async (what) => {
        const other = await buildPair(db, { on: START, by: pair.by });
        const days = what === "too late" ? [1, 2] : [6, 8];
        await offer(db, { by: pair.by, pairId: other.pairId, on: START, days });
        return { what, ...other };
      }),
    );
    for (const { what, by, pairId, supportPerson: man } of others) {
      if (what === "rests")
        await pausePair(db, { by, pairId, until: addDays(START, 30), at: at(1) });
      if (what === "is over") {
        await endPair(db, { by, pairId, on: addDays(START, 1), reason: "time", at: at(1) });
      }
      if (what === "stops")
        await wishFor(db, { man, pairId, what: "stop", words: null, at: at(1) });
    }
    const [, , stops] = others;
    expect(await remind(2)).toBe(1);
    expect(await reminded()).toEqual([stops?.participant.personId]);
    const { by, pairId } = stops ?? pair;
    await pausePair(db, { by, pairId, until: addDays(START, 30), at: at(2, "08:00") });
    expect(await reminded()).toEqual([]);
  });
});

test("a man who does not look after the pair offers nothing", async () => {
  const stranger = await buildMan(db, "participant");
  await expect(
    offer(db, { by: stranger as never, pairId: pair.pairId, on: START, days: [3, 5] }),
  ).rejects.toThrow();
});
