import { beforeEach, describe, expect, test } from "vitest";
import { addDays, type Day, helsinkiInstant, type Instant } from "#app/domain/day.ts";
import { sendCheckIns } from "#app/domain/pairs/check-ins.server.ts";
import {
  answerFarewell,
  farewellByLink,
  handleFarewell,
} from "#app/domain/pairs/farewells.server.ts";
import { dropGoal, goalsOf, setGoal, tellHowFar } from "#app/domain/pairs/goals.server.ts";
import { endPair, signAgreement } from "#app/domain/pairs/lifecycle.server.ts";
import { extendPair, pausePair, resumePair } from "#app/domain/pairs/pauses.server.ts";
import { handleWish, openWishOf, takeWishBack, wishFor } from "#app/domain/pairs/wishes.server.ts";
import { officeToday } from "#app/domain/today/office.server.ts";
import type { Db } from "#db/open.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { buildMan, buildPair } from "#tests/support/pairs.ts";

const START = "2026-03-02" as Day;
const on = (days: number) => addDays(START, days);
const after = (days: number): Instant => helsinkiInstant(on(days), "12:00");

let db: Db;
let pair: Awaited<ReturnType<typeof buildPair>>;

beforeEach(async () => {
  db = await freshDatabase();
  pair = await buildPair(db, { on: START });
});

async function whysOn(days: number) {
  const { now, soon } = await officeToday(db, { by: pair.by, whose: "all", at: after(days) });
  return [...now.rows, ...soon.rows]
    .flatMap(({ why, also }) => [why, ...also])
    .filter((why) => why !== "waiting_long" && why !== "first_times");
}

const letters = (kind: string) =>
  db.selectFrom("message").select(["link", "person_id as to"]).where("kind", "=", kind).execute();

describe("a pause", () => {
  test("silences the pair until its day, and what fell into it is over", async () => {
    const { by, pairId } = pair;
    await pausePair(db, { by, pairId, until: on(50), at: after(10) });
    expect(await whysOn(40)).toEqual([]);
    expect(await sendCheckIns(db, after(40))).toBe(0);
    expect(await whysOn(50)).toEqual(["pause_over"]);
    await resumePair(db, { by, pairId, at: after(52) });
    await resumePair(db, { by, pairId, at: after(52) });
    expect(await whysOn(53)).toEqual([]);
    expect(await sendCheckIns(db, after(53))).toBe(0);
    expect(await whysOn(66)).toEqual(["first_meeting", "talk"]);
    expect(await sendCheckIns(db, after(61))).toBe(2);
  });

  test("has a day that lies ahead, and not for good", async () => {
    const { by, pairId } = pair;
    const pause = (days: number) => pausePair(db, { by, pairId, until: on(days), at: after(10) });
    await expect(pause(10)).rejects.toThrow("time_is_past");
    await expect(pause(200)).rejects.toThrow("too_far_ahead");
  });

  test("a planned end can be moved", async () => {
    const { by, pairId } = pair;
    await extendPair(db, { by, pairId, plannedEndOn: on(300), at: after(10) });
    const row = await db.selectFrom("pair").select("planned_end_on").executeTakeFirst();
    expect(row).toEqual({ planned_end_on: on(300) });
    await expect(
      extendPair(db, { by, pairId, plannedEndOn: on(9), at: after(10) }),
    ).rejects.toThrow("time_is_past");
    const slip = { by, pairId, plannedEndOn: "2066-02-13" as Day, at: after(10) };
    await expect(extendPair(db, slip)).rejects.toThrow("end_too_far");
    await expect(signAgreement(db, { ...slip, on: on(5) })).rejects.toThrow("end_too_far");
  });
});

describe("a man who would like to stop", () => {
  const say = (days: number, words: string | null = null) =>
    wishFor(db, {
      man: pair.participant,
      pairId: pair.pairId,
      what: "stop",
      words,
      at: after(days),
    });

  test("is on Today at once, and nobody else hears of it", async () => {
    const before = await db.selectFrom("message").select("id").execute();
    await say(5, "Väsyttää.");
    await say(5, "Väsyttää nyt.");
    expect(await whysOn(5)).toEqual(["wants_to_stop"]);
    expect(await db.selectFrom("message").select("id").execute()).toHaveLength(before.length);
    expect(await openWishOf(db, pair.supportPerson, pair.pairId)).toBeNull();
    expect((await openWishOf(db, pair.participant, pair.pairId))?.words).toBe("Väsyttää nyt.");
  });

  test("may think better of it; or the office has talked with him", async () => {
    await say(5);
    await takeWishBack(db, { man: pair.participant, pairId: pair.pairId, at: after(6) });
    expect(await whysOn(6)).toEqual([]);
    await say(7);
    const wish = await openWishOf(db, pair.participant, pair.pairId);
    await handleWish(db, { by: pair.by, wishId: wish?.id ?? "", at: after(8) });
    expect(await whysOn(8)).toEqual([]);
  });

  test("is not asked how it goes until somebody has talked with him; the other is", async () => {
    await say(13);
    expect(await sendCheckIns(db, after(14))).toBe(1);
    const wish = await openWishOf(db, pair.participant, pair.pairId);
    await handleWish(db, { by: pair.by, wishId: wish?.id ?? "", at: after(15) });
    expect(await sendCheckIns(db, after(15))).toBe(1);
  });

  test("wishes in his own pair only, and the end settles it", async () => {
    const stranger = await buildMan(db, "participant");
    await expect(
      wishFor(db, { man: stranger, pairId: pair.pairId, what: "stop", words: null }),
    ).rejects.toThrow("not found");
    await say(5);
    await endPair(db, {
      by: pair.by,
      pairId: pair.pairId,
      on: on(6),
      reason: "other",
      at: after(6),
    });
    expect(await whysOn(6)).toEqual([]);
  });
});

describe("the end of a pair", () => {
  const end = () =>
    endPair(db, {
      by: pair.by,
      pairId: pair.pairId,
      on: on(100),
      reason: "goals_reached",
      participantTalkOn: on(98),
      contactAfter: "yes",
      contactHow: "puhelimella",
      at: after(100),
    });
  const tokenOf = async (personId: string) =>
    (
      await db
        .selectFrom("farewell")
        .select("token")
        .where("person_id", "=", personId)
        .executeTakeFirstOrThrow()
    ).token;

  test("thanks both and asks each by a link of his own", async () => {
    await end();
    const sent = await letters("pair_ended");
    const token = await tokenOf(pair.participant.personId);
    expect(sent.find(({ to }) => to === pair.participant.personId)?.link).toBe(
      `/farewells/${token}`,
    );
    expect(sent).toHaveLength(2);
    const facts = await db.selectFrom("pair").selectAll().executeTakeFirstOrThrow();
    expect(facts).toMatchObject({ contact_after: "yes", contact_how: "puhelimella" });
    const talks = await db.selectFrom("closing_talk").selectAll().execute();
    expect(talks.map(({ held_on }) => held_on)).toEqual([on(98)]);
  });

  const said = { face: 5, morePeople: "yes", moreAtHome: "yes", words: null } as const;

  test("whoever wants to be a support person reaches Today, until the office has talked with him", async () => {
    await end();
    const token = await tokenOf(pair.participant.personId);
    const answer = { token, viewer: null, ...said, next: "support_person" as const };
    await answerFarewell(db, { ...answer, at: after(101) });
    expect(await whysOn(101)).toEqual(["after_pair"]);
    const { id } = await db
      .selectFrom("farewell")
      .select("id")
      .where("token", "=", token)
      .executeTakeFirstOrThrow();
    await handleFarewell(db, { by: pair.by, farewellId: id, at: after(102) });
    expect(await whysOn(102)).toEqual([]);
    await expect(answerFarewell(db, { ...answer, at: after(103) })).rejects.toThrow("not found");
  });

  test("a support person is not asked whether he is at home, nor whether to become one", async () => {
    await end();
    const token = await tokenOf(pair.supportPerson.personId);
    const page = await farewellByLink(db, { token, viewer: null });
    expect(page).toMatchObject({ asksAtHome: false, afterwards: ["another_pair", "groups"] });
    await answerFarewell(db, { token, viewer: null, ...said, next: "support_person" });
    expect((await farewellByLink(db, { token, viewer: null })).said).toMatchObject({
      moreAtHome: null,
      next: null,
    });
    await expect(farewellByLink(db, { token, viewer: pair.participant })).rejects.toThrow(
      "not found",
    );
  });
});

describe("what they want to reach", () => {
  test("is the same list for both, each may say how far, and five are enough", async () => {
    const { participant, supportPerson, pairId } = pair;
    for (const text of ["suomea", "lenkki", "työ", "ruoka", "kirjasto"]) {
      await setGoal(db, { by: participant, pairId, text });
    }
    await setGoal(db, { by: supportPerson, pairId, text: "Lenkki" });
    await expect(setGoal(db, { by: supportPerson, pairId, text: "vielä" })).rejects.toThrow(
      "goals_enough",
    );
    const [goal] = await goalsOf(db, pairId);
    await tellHowFar(db, { by: supportPerson, goalId: goal?.id ?? "", howFar: "reached" });
    expect((await goalsOf(db, pairId)).map(({ howFar }) => howFar)).toContain("reached");
    await dropGoal(db, { by: participant, goalId: goal?.id ?? "" });
    expect(await goalsOf(db, pairId)).toHaveLength(4);
    const stranger = await buildMan(db, "participant");
    await expect(setGoal(db, { by: stranger, pairId, text: "oma" })).rejects.toThrow("not found");
  });
});
