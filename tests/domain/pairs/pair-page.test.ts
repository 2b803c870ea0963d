import { beforeEach, describe, expect, test } from "vitest";
import { addDays, type Day, helsinkiInstant } from "#app/domain/day.ts";
import { setGoal, tellHowFar } from "#app/domain/pairs/goals.server.ts";
import { handOver } from "#app/domain/pairs/hand-over.server.ts";
import { signAgreement } from "#app/domain/pairs/lifecycle.server.ts";
import { logMeeting } from "#app/domain/pairs/meetings.server.ts";
import { monthsOf } from "#app/domain/pairs/months.ts";
import { notePair } from "#app/domain/pairs/notes.server.ts";
import { pairScreen } from "#app/domain/pairs/pair-screen.server.ts";
import { extendPair, pausePair, resumePair } from "#app/domain/pairs/pauses.server.ts";
import { addNoteOnPerson } from "#app/domain/pairs/person-notes.server.ts";
import { handleWish, wishFor } from "#app/domain/pairs/wishes.server.ts";
import { AGREEMENT_SINCE, AGREEMENT_VERSION } from "#app/domain/people/agreement.ts";
import { notePaperAgreement } from "#app/domain/people/paper-agreement.server.ts";
import type { Db } from "#db/open.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { buildPair } from "#tests/support/pairs.ts";
import { buildCoordinator } from "#tests/support/world.ts";

const START = "2026-08-20" as Day;
const on = (days: number) => addDays(START, days);
const at = (days: number) => helsinkiInstant(on(days), "12:00");

let db: Db;
let pair: Awaited<ReturnType<typeof buildPair>>;
beforeEach(async () => {
  db = await freshDatabase();
  pair = await buildPair(db, { on: START });
});
const screen = (days: number) => pairScreen(db, { by: pair.by, pairId: pair.pairId, at: at(days) });

describe("the history of a pair", () => {
  test("tells everything, each with whose doing it was, the latest first", async () => {
    const { by, pairId, participant, supportPerson } = pair;
    const met = { pairId, minutes: 90, what: "walk", place: null } as const;
    await logMeeting(db, { by: participant, ...met, metOn: on(5), at: at(5) });
    await setGoal(db, { by: participant, pairId, text: "Ajokortti", at: at(6) });
    const goal = await db.selectFrom("pair_goal").select("id").executeTakeFirstOrThrow();
    await tellHowFar(db, { by: supportPerson, goalId: goal.id, howFar: "reached", at: at(8) });
    await wishFor(db, { man: supportPerson, pairId, what: "pause", words: null, at: at(9) });
    const wish = await db.selectFrom("pair_wish").select("id").executeTakeFirstOrThrow();
    await handleWish(db, { by, wishId: wish.id, at: at(10) });
    await pausePair(db, { by, pairId, until: on(30), at: at(11) });
    await resumePair(db, { by, pairId, at: at(20) });
    const other = await buildCoordinator(db, "Aino");
    const to = { coordinatorId: other.accountId, substituteId: null };
    await handOver(db, { by, pairId, ...to, note: "Soita illalla.", at: at(21) });
    await notePair(db, { by: other, pairId, on: on(22), kind: "call", text: "Hyvin.", at: at(22) });
    await logMeeting(db, { by: participant, ...met, metOn: on(23), at: at(23) });
    const { timeline } = await screen(24);
    const told = timeline.map(({ what, by }) => (by ? `${what} ${by}` : what)).toReversed();
    expect(told).toEqual([
      "proposed Kaisa",
      "said_yes",
      "said_yes",
      "started",
      "first_met Yusuf",
      "goal_set Yusuf",
      "goal_reached Pekka",
      "wish_pause",
      "wish_handled Kaisa",
      "paused Kaisa",
      "resumed Kaisa",
      "handed_over Kaisa",
      "note_hand_over Kaisa",
      "note_call Aino",
      "met Yusuf",
    ]);
  });
});

test("the history tells what the support person signed while the pair went on, and who noted a paper", async () => {
  const { by, pairId, supportPerson } = pair;
  const day = AGREEMENT_SINCE[AGREEMENT_VERSION];
  const noted = helsinkiInstant(day, "15:00");
  const { personId, name } = supportPerson;
  await notePaperAgreement(db, {
    by,
    personId,
    version: AGREEMENT_VERSION,
    name,
    on: day,
    at: noted,
  });
  const signed = async () =>
    (await pairScreen(db, { by, pairId, at: noted })).timeline.filter(({ what }) =>
      what.startsWith("house_rules"),
    );
  const line = { what: "house_rules_on_paper", detail: "Pekka", by: "Kaisa", on: day };
  expect(await signed()).toEqual([line]);
  await db.updateTable("signed_agreement").set({ noted_by: null }).execute();
  expect(await signed()).toEqual([{ ...line, what: "house_rules_signed", by: null }]);
  await db
    .updateTable("pair")
    .set({ ended_on: addDays(day, -1), end_reason: "time", ended_by: by.accountId })
    .execute();
  expect(await signed()).toEqual([]);
});

test("what the office sends twice is done, and told, once", async () => {
  const { by, pairId, participant } = pair;
  const other = await buildCoordinator(db, "Aino");
  const twice = async (act: () => Promise<unknown>) => await Promise.all([act(), act()]);
  const note = { by, on: on(1), text: "Jutteltiin.", at: at(1) };
  await twice(() => notePair(db, { ...note, pairId, kind: "call" }));
  await twice(() => addNoteOnPerson(db, { ...note, personId: participant.personId }));
  await twice(() => pausePair(db, { by, pairId, until: on(30), at: at(2) }));
  await twice(() => resumePair(db, { by, pairId, at: at(3) }));
  const to = { coordinatorId: other.accountId, substituteId: null, note: "Soita." };
  await twice(() => handOver(db, { by, pairId, ...to, at: at(4) }));
  await twice(() => extendPair(db, { by, pairId, plannedEndOn: on(200), at: at(5) }));
  await twice(() => signAgreement(db, { by, pairId, on: on(5), plannedEndOn: on(200), at: at(6) }));
  await twice(() => setGoal(db, { by: participant, pairId, text: "Ajokortti", at: at(7) }));
  const notes = await db.selectFrom("note").select("text").orderBy("text").execute();
  expect(notes.map(({ text }) => text)).toEqual(["Jutteltiin.", "Jutteltiin.", "Soita."]);
  const { timeline } = await screen(8);
  const whats = timeline.map(({ what }) => what).filter((what) => !/said_yes|proposed/.test(what));
  expect(whats.toSorted()).toEqual([
    "agreement_signed",
    "goal_set",
    "handed_over",
    "note_call",
    "note_hand_over",
    "paused",
    "planned_end_set",
    "resumed",
    "started",
  ]);
});

describe("the months of a pair", () => {
  test("are whole, the oldest first, with the weeks that begin in each", async () => {
    const { participant: by, pairId } = pair;
    for (const days of [5, 12, 40]) {
      const metOn = on(days);
      await logMeeting(db, {
        by,
        pairId,
        metOn,
        minutes: 90,
        what: "talk",
        place: null,
        at: at(days),
      });
    }
    const { months } = await screen(45);
    expect(months.map(({ from, meetings, minutes }) => [from, meetings, minutes])).toEqual([
      ["2026-08-01", 1, 90],
      ["2026-09-01", 2, 180],
      ["2026-10-01", 0, 0],
    ]);
    const weeks = months.flatMap((month) => month.weeks);
    expect(weeks).toHaveLength(7);
    expect(weeks.reduce((sum, { met }) => sum + met, 0)).toBe(3);
  });

  test("are the latest twelve, over the turn of a year", () => {
    const months = monthsOf([], { from: "2025-01-31" as Day, to: "2026-02-01" as Day });
    expect(months).toHaveLength(12);
    expect(months[0]?.from).toBe("2025-03-01");
    expect(months.at(-1)?.from).toBe("2026-02-01");
  });
});
