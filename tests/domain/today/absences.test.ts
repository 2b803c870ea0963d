import { beforeEach, describe, expect, test } from "vitest";
import type { Coordinator } from "#app/domain/accounts/viewer.ts";
import { addDays, type Day, helsinkiInstant, type Instant } from "#app/domain/day.ts";
import { isStoodInFor, listsOf } from "#app/domain/today/absence.ts";
import { chooseDigest, comeBack, goAway } from "#app/domain/today/absences.server.ts";
import { sendDigests } from "#app/domain/today/digests.server.ts";
import { officeToday } from "#app/domain/today/office.server.ts";
import type { Db } from "#db/open.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { buildPair } from "#tests/support/pairs.ts";
import { buildCoordinator } from "#tests/support/world.ts";

/** A Tuesday; the pair's first meeting is due fourteen days later, on a Tuesday. */
const START = "2026-09-01" as Day;
const after = (days: number, clock = "12:00"): Instant =>
  helsinkiInstant(addDays(START, days), clock);

let db: Db;
let kaisa: Coordinator;
let sami: Coordinator;

beforeEach(async () => {
  db = await freshDatabase();
  kaisa = (await buildPair(db, { on: START })).by;
  sami = await buildCoordinator(db, "Sami");
});

const mine = async (by: Coordinator, days: number) =>
  (await officeToday(db, { by, whose: "mine", at: after(days) })).counts.mine;

const away = (fromDays: number, toDays: number) =>
  goAway(db, {
    by: kaisa,
    accountId: kaisa.accountId,
    substituteId: sami.accountId,
    fromOn: addDays(START, fromDays),
    toOn: addDays(START, toDays),
    at: after(10),
  });

describe("whoever is away", () => {
  test("is stood in for from the first day to the last, and has the list back after it", async () => {
    await away(16, 18);
    const days = [15, 16, 18, 19];
    expect(await Promise.all(days.map((day) => mine(sami, day)))).toEqual([0, 1, 1, 0]);
    expect(await Promise.all(days.map((day) => mine(kaisa, day)))).toEqual([1, 1, 1, 1]);
  });

  test("may come back earlier", async () => {
    await away(16, 30);
    const { id } = await db.selectFrom("absence").select("id").executeTakeFirstOrThrow();
    await comeBack(db, { by: kaisa, absenceId: id, at: after(17) });
    await comeBack(db, { by: kaisa, absenceId: id, at: after(17) });
    expect(await mine(sami, 17)).toBe(0);
  });

  test("cannot be away backwards, be his own substitute, or leave the list outside of the office", async () => {
    await expect(away(18, 16)).rejects.toThrow("ends_before_start");
    await expect(away(1, 2)).rejects.toThrow("time_is_past");
    const facts = {
      by: kaisa,
      fromOn: addDays(START, 20),
      toOn: addDays(START, 21),
      at: after(10),
    };
    const self = { accountId: kaisa.accountId, substituteId: kaisa.accountId };
    await expect(goAway(db, { ...facts, ...self })).rejects.toThrow("same_coordinator");
    const man = await db
      .selectFrom("person")
      .select("account_id as id")
      .where("account_id", "is not", null)
      .executeTakeFirstOrThrow();
    const outside = { accountId: kaisa.accountId, substituteId: man.id ?? "" };
    await expect(goAway(db, { ...facts, ...outside })).rejects.toThrow("not_a_coordinator");
  });

  test("is away once on a day: the same again is one, another over it is refused, and the day after is free", async () => {
    await away(16, 18);
    await away(16, 18);
    await expect(away(18, 20)).rejects.toThrow("away_already");
    await expect(away(12, 30)).rejects.toThrow("away_already");
    await away(19, 20);
    expect(await db.selectFrom("absence").select("id").execute()).toHaveLength(2);
    const { id } = await db
      .selectFrom("absence")
      .select("id")
      .where("from_on", "=", addDays(START, 16))
      .executeTakeFirstOrThrow();
    await comeBack(db, { by: kaisa, absenceId: id, at: after(11) });
    await away(17, 18);
  });

  test("two who press at once are away once", async () => {
    await Promise.allSettled([away(16, 18), away(17, 18), away(16, 17)]);
    expect(await db.selectFrom("absence").select("id").execute()).toHaveLength(1);
  });

  test("a substitute who is away himself passes the list on; a circle ends", () => {
    const chain = [
      { accountId: "a", substituteId: "b" },
      { accountId: "b", substituteId: "c" },
      { accountId: "c", substituteId: "a" },
    ];
    expect([...listsOf("c", chain.slice(0, 2))].sort()).toEqual(["a", "b", "c"]);
    expect([...listsOf("a", chain)].sort()).toEqual(["a", "b", "c"]);
    expect(["a", "b", "c"].map((one) => isStoodInFor(one, chain.slice(0, 2)))).toEqual([
      true,
      true,
      false,
    ]);
    expect(["a", "b", "c"].map((one) => isStoodInFor(one, chain))).toEqual([false, false, false]);
  });
});

describe("the digests", () => {
  const kinds = async (at: Instant) => {
    await sendDigests(db, at);
    await sendDigests(db, at);
    const letters = await db
      .selectFrom("message")
      .select(["kind", "account_id as to", "facts"])
      .where("kind", "in", ["office_week", "office_day"])
      .where("account_id", "in", [kaisa.accountId, sami.accountId])
      .execute();
    return letters
      .map(({ kind, to, facts }) => ({
        kind,
        to: to === kaisa.accountId ? "kaisa" : "sami",
        ...JSON.parse(facts),
      }))
      .toSorted((one, other) => `${other.kind}${one.to}`.localeCompare(`${one.kind}${other.to}`));
  };

  test("Monday's goes to everyone once, also when Monday was missed", async () => {
    const tuesday = after(14);
    const letters = await kinds(tuesday);
    expect(letters.map(({ kind, to, mine }) => [kind, to, mine])).toEqual([
      ["office_week", "kaisa", 1],
      ["office_week", "sami", 0],
    ]);
    // Wednesday: the urgent row is Kaisa's alone.
    expect((await kinds(after(15))).map(({ kind, to }) => [kind, to])).toEqual([
      ["office_week", "kaisa"],
      ["office_week", "sami"],
      ["office_day", "kaisa"],
    ]);
  });

  test("nothing goes before the office opens or at the weekend", async () => {
    expect(await kinds(after(14, "06:30"))).toEqual([]);
    expect(await kinds(after(18))).toEqual([]);
  });

  test("whoever wants none gets none; whoever is away, neither: the substitute has the list", async () => {
    await away(14, 16);
    await chooseDigest(db, { by: kaisa, wanted: "weekly" });
    await chooseDigest(db, { by: kaisa, wanted: "none" });
    expect((await kinds(after(14))).map(({ to, mine, urgent }) => [to, mine, urgent])).toEqual([
      ["sami", 1, 1],
    ]);
    await chooseDigest(db, { by: sami, wanted: "none" });
    expect(await kinds(after(15))).toHaveLength(1);
  });

  test("two who stand in for each other at once both get it: nobody who is here has their lists", async () => {
    await away(14, 16);
    await goAway(db, {
      by: sami,
      accountId: sami.accountId,
      substituteId: kaisa.accountId,
      fromOn: addDays(START, 15),
      toOn: addDays(START, 16),
      at: after(10),
    });
    expect((await kinds(after(14))).map(({ to }) => to)).toEqual(["sami"]);
    expect((await kinds(after(15))).map(({ kind, to, mine }) => [kind, to, mine])).toEqual([
      ["office_week", "kaisa", 1],
      ["office_week", "sami", 1],
      ["office_day", "sami", 1],
    ]);
  });
});
