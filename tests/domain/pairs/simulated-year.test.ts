import { expect, test } from "vitest";
import type { Coordinator, Man } from "#app/domain/accounts/viewer.ts";
import { addDays, type Day, helsinkiInstant, type Instant } from "#app/domain/day.ts";
import { deliverDue } from "#app/domain/messages/delivery.server.ts";
import { startPair } from "#app/domain/pairs/beginning.server.ts";
import { answerCheckIn, handleCheckIn } from "#app/domain/pairs/check-in-answers.server.ts";
import { sendCheckIns } from "#app/domain/pairs/check-ins.server.ts";
import { answerFirst } from "#app/domain/pairs/first-answers.server.ts";
import { askAfterFirstMeetings } from "#app/domain/pairs/first-asking.server.ts";
import { endPair, signAgreement } from "#app/domain/pairs/lifecycle.server.ts";
import { logMeeting } from "#app/domain/pairs/meetings.server.ts";
import { notePair } from "#app/domain/pairs/notes.server.ts";
import { END_REASONS } from "#app/domain/pairs/pair.ts";
import { pausePair, resumePair } from "#app/domain/pairs/pauses.server.ts";
import { planNextMeeting } from "#app/domain/pairs/plans.server.ts";
import { sendThanks } from "#app/domain/pairs/thanks.server.ts";
import { handleWish, wishFor } from "#app/domain/pairs/wishes.server.ts";
import { Refusal } from "#app/domain/refusal.ts";
import { goAway } from "#app/domain/today/absences.server.ts";
import { allRows } from "#app/domain/today/all-rows.server.ts";
import { sendDigests } from "#app/domain/today/digests.server.ts";
import { officeToday } from "#app/domain/today/office.server.ts";
import { handRowOver } from "#app/domain/today/row-verbs.server.ts";
import { type Row, rowOf } from "#app/domain/today/rows.ts";
import { putOff } from "#app/domain/today/snoozes.server.ts";
import type { Db } from "#db/open.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { buildMan } from "#tests/support/pairs.ts";
import { type Random, randomFrom } from "#tests/support/random.ts";
import { recount } from "#tests/support/recount.ts";
import { buildCoordinator } from "#tests/support/world.ts";

const START = "2026-01-05" as Day;
const DAYS = 365;
const PAIRS = 60;

type Pair = { id: string; men: [Man, Man]; meets: number; answers: number };
type Year = { db: Db; random: Random; office: Coordinator[]; pairs: Pair[]; sent: string[] };

/**
 * Sixty pairs of men who meet, forget, answer, rest, wish to stop and go silent, and an office that does
 * some of what it should; on some days the server does not run. Every day Today must say what a recount
 * of the log says, no more, no less and nothing twice; and every message goes once.
 */
test("a year of sixty pairs: nobody is forgotten, nothing is asked twice", async () => {
  const year = await theYear(20_260_105);
  for (let day = 0; day < DAYS; day++) {
    const today = addDays(START, day);
    await live(year, today, day);
    if (year.random.chance(0.85)) await run(year, today);
    await office(year, today);
    await compare(year, today);
  }
  await everyMessageOnce(year);
}, 180_000);

async function theYear(seed: number): Promise<Year> {
  const db = await freshDatabase();
  const office = [await buildCoordinator(db, "Kaisa"), await buildCoordinator(db, "Sami")];
  return { db, random: randomFrom(seed), office, pairs: [], sent: [] };
}

const at = (today: Day, clock = "12:00"): Instant => helsinkiInstant(today, clock);

/** What men do on a day, and the pairs that begin in the first hundred days. */
async function live(year: Year, today: Day, day: number) {
  const { db, random, pairs, office } = year;
  if (pairs.length < PAIRS && day < 100 && random.chance(0.75))
    pairs.push(await begin(year, today));
  for (const pair of pairs) {
    const man = random.one(pair.men);
    const pairId = pair.id;
    if (random.chance(0.01)) pair.meets = random.one([0, 0.05, 0.15, 0.3]);
    if (random.chance(pair.meets)) {
      const met = { pairId, metOn: today, minutes: 90, what: "walk" as const, place: null };
      await maybe(() => logMeeting(db, { by: man, ...met, at: at(today, "18:00") }));
    }
    if (random.chance(0.03)) {
      const meetAt = random.chance(0.2) ? null : at(addDays(today, random.below(10)), "19:00");
      await maybe(() =>
        planNextMeeting(db, { by: man, pairId, meetAt, place: null, at: at(today) }),
      );
    }
    if (random.chance(0.002)) {
      const what = random.one(["stop", "pause"] as const);
      await maybe(() => wishFor(db, { man, pairId, what, words: null, at: at(today) }));
    }
    if (random.chance(pair.answers)) await answer(year, pair, today);
  }
  if (random.chance(0.01)) {
    const [away, here] = random.shuffled(office) as [Coordinator, Coordinator];
    await goAway(db, {
      by: here,
      accountId: away.accountId,
      substituteId: here.accountId,
      fromOn: today,
      toOn: addDays(today, random.below(10)),
      at: at(today),
    });
  }
}

async function begin({ db, random, office }: Year, today: Day): Promise<Pair> {
  const men: [Man, Man] = [
    await buildMan(db, "participant", at(addDays(today, -3))),
    await buildMan(db, "support_person", at(addDays(today, -3))),
  ];
  const id = await startPair(db, {
    by: random.one(office),
    participantId: men[0].personId,
    supportPersonId: men[1].personId,
    on: today,
    at: at(today),
  });
  return {
    id,
    men,
    meets: random.one([0.05, 0.15, 0.3]),
    answers: random.one([0, 0.05, 0.2, 0.5]),
  };
}

/** Nearly all would like to go on: the year is about what comes after. */
const FIRST_SAID = [...Array(20).fill("go_on"), "another", "not_met"] as (
  | "go_on"
  | "another"
  | "not_met"
)[];

async function answer({ db, random }: Year, { id }: Pair, today: Day) {
  const first = await db
    .selectFrom("first_answer")
    .select("token")
    .where("pair_id", "=", id)
    .where("answered_at", "is", null)
    .execute();
  for (const { token } of first) {
    const said = { answer: random.one(FIRST_SAID) };
    await maybe(() =>
      answerFirst(db, { token, viewer: null, ...said, words: null, at: at(today) }),
    );
  }
  const open = await db
    .selectFrom("check_in")
    .select("token")
    .where("pair_id", "=", id)
    .where("answered_at", "is", null)
    .execute();
  for (const { token } of open) {
    const said = { face: 1 + random.below(5), didMeet: null, callMe: random.chance(0.1) };
    await maybe(() =>
      answerCheckIn(db, { token, viewer: null, ...said, words: null, at: at(today) } as never),
    );
  }
}

/** What the server does by itself, several times a day as it does. */
async function run({ db, random, sent }: Year, today: Day) {
  await sendThanks(db, at(today, "08:20"));
  await askAfterFirstMeetings(db, at(today, "08:20"));
  await sendCheckIns(db, at(today, random.one(["03:00", "08:20", "23:30"])));
  for (const clock of ["06:10", "12:30"]) {
    const written = await sendDigests(db, at(today, clock));
    if (written > 0) await digestsTellToday(db, today);
  }
  const mail = {
    send: async ({ id }: { id: string }) => {
      if (random.chance(0.02)) throw new Error("the mail server is not there");
      sent.push(id);
    },
  };
  const clock = () => at(today, "13:00");
  await deliverDue(db, { gateways: { mail, sms: null } as never, clock });
}

/** The numbers in today's mails are those of the page. */
async function digestsTellToday(db: Db, today: Day) {
  const letters = await db
    .selectFrom("message")
    .innerJoin("account", "account.id", "message.account_id")
    .select(["message.facts", "account.id", "account.name"])
    .where("message.kind", "in", ["office_week", "office_day"])
    .where("message.created_at", ">=", at(today, "00:00"))
    .execute();
  for (const { facts, id, name } of letters) {
    const by = { accountId: id, name, language: "fi", officeRole: "coordinator", personId: null };
    const page = await officeToday(db, { by: by as Coordinator, whose: "mine", at: at(today) });
    const { mine, nobody } = JSON.parse(facts);
    expect({ mine, nobody }).toEqual({ mine: page.counts.mine, nobody: page.counts.nobody });
  }
}

/** The office takes up some of its rows, the most pressing first, and does other things besides. */
async function office({ db, random, office, pairs }: Year, today: Day) {
  const by = random.one(office);
  const { awake } = await allRows(db, today);
  for (const row of awake.slice(0, 8).map((group) => rowOf(group, today))) {
    if (random.chance(0.4)) await takeUp(db, random, { row, by, today, office });
  }
  for (const pair of random.some(pairs, 0.01)) {
    const pairId = pair.id;
    const doing = random.below(4);
    await maybe(async () => {
      if (doing === 0) await signAgreement(db, { by, pairId, on: today, at: at(today) });
      if (doing === 1) {
        const until = addDays(today, 1 + random.below(60));
        await pausePair(db, { by, pairId, until, at: at(today) });
      }
      if (doing === 2) {
        const note = { text: "Juttelimme.", on: today, kind: "call" as const };
        await notePair(db, { by, pairId, ...note, at: at(today) });
      }
      if (doing === 3 && random.chance(0.3)) {
        const reason = random.one(END_REASONS);
        await endPair(db, { by, pairId, on: today, reason, at: at(today) });
      }
    });
  }
}

async function takeUp(
  db: Db,
  random: Random,
  { row, by, today, office }: { row: Row; by: Coordinator; today: Day; office: Coordinator[] },
) {
  const { key, about } = row;
  const whys = [row.why, ...row.also];
  await maybe(async () => {
    if (random.chance(0.15)) {
      const until = addDays(today, 1 + random.below(30));
      return putOff(db, { by, key, until, reason: "no_answer", at: at(today) });
    }
    if (random.chance(0.1)) {
      return handRowOver(db, { by, key, to: random.one(office).accountId, at: at(today) });
    }
    if (about.kind === "check_in") return handleAll(db, by, key, today);
    if (whys.includes("wants_another")) {
      const end = { on: today, reason: "did_not_click" as const, at: at(today) };
      return endPair(db, { by, pairId: about.id, ...end });
    }
    if (about.kind === "said") return settleWish(db, by, key, today);
    if (about.kind !== "pair") return;
    if (whys.includes("pause_over")) return resumePair(db, { by, pairId: about.id, at: at(today) });
    const note = { text: "Soitin.", on: today, kind: "call" as const };
    return notePair(db, { by, pairId: about.id, ...note, at: at(today) });
  });
}

async function handleAll(db: Db, by: Coordinator, personId: string, today: Day) {
  const open = await db
    .selectFrom("check_in")
    .select("id")
    .where("person_id", "=", personId)
    .where("handled_at", "is", null)
    .execute();
  for (const { id } of open) await handleCheckIn(db, { by, checkInId: id, at: at(today) });
}

async function settleWish(db: Db, by: Coordinator, personId: string, today: Day) {
  const open = await db
    .selectFrom("pair_wish")
    .select("id")
    .where("person_id", "=", personId)
    .where("handled_at", "is", null)
    .execute();
  for (const { id } of open) await handleWish(db, { by, wishId: id, at: at(today) });
}

/** Today against the recount: the same men, for the same reasons, each once, and numbers that add up. */
async function compare({ db, office }: Year, today: Day) {
  const { awake, asleep } = await allRows(db, today);
  const all = [...awake, ...asleep].map((group) => rowOf(group, today));
  const keys = all.map(({ key }) => key);
  expect(new Set(keys).size, `a row twice on ${today}`).toBe(keys.length);
  const shown = Object.fromEntries(all.map((row) => [row.key, [row.why, ...row.also].sort()]));
  expect(shown, today).toEqual(await recount(db, today));
  for (const { snooze } of asleep) expect(snooze.until > today).toBe(true);
  if (Number(today.slice(-2)) % 3 > 0) return;
  const by = office[0] as Coordinator;
  const page = await officeToday(db, { by, whose: "all", at: at(today, "14:00") });
  expect(page.now.count + page.soon.count).toBe(page.counts.all);
  expect(page.counts.all + page.later.count).toBe(Object.keys(shown).length);
}

async function everyMessageOnce({ db, sent }: Year) {
  expect(new Set(sent).size).toBe(sent.length);
  const checkIns = await db.selectFrom("check_in").select(["id", "due_on", "sent_at"]).execute();
  expect(checkIns.length).toBeGreaterThan(300);
  const letters = await db
    .selectFrom("message")
    .select((eb) => ["kind", "dedupe_key as key", eb.fn.countAll<number>().as("count")])
    .groupBy(["kind", "dedupe_key"])
    .execute();
  expect(letters.filter(({ count }) => count !== 1)).toEqual([]);
  const asked = letters.filter(({ kind }) => kind === "check_in");
  expect(asked.length).toBe(checkIns.length);
  const kinds = new Set(letters.map(({ kind }) => kind));
  for (const kind of [
    "check_in_reminder",
    "first_answer",
    "thanks_first_meeting",
    "thanks_half_way",
    "pair_ended",
  ]) {
    expect(kinds).toContain(kind);
  }
}

/** What the house refuses, it refuses; anything else is a fault. */
async function maybe(run: () => Promise<unknown>) {
  try {
    await run();
  } catch (error) {
    if (!(error instanceof Refusal) && (error as Error).name !== "NotFound") throw error;
  }
}
