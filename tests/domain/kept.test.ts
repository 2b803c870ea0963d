import { beforeEach, describe, expect, test } from "vitest";
import { addDays, today } from "#app/domain/day.ts";
import { openPairsInRhythm } from "#app/domain/pairs/pair-facts.server.ts";
import { keeping } from "#db/kept.ts";
import type { Db } from "#db/open.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { buildPair } from "#tests/support/pairs.ts";

let db: Db;
let pair: Awaited<ReturnType<typeof buildPair>>;
beforeEach(async () => {
  db = await freshDatabase();
  pair = await buildPair(db, { on: addDays(today(), -40) });
});

const plan = (on: Db, day: string) =>
  on.updateTable("pair").set({ planned_end_on: day }).where("id", "=", pair.pairId).execute();

describe("facts that are kept", () => {
  test("are the same list until something is written about one, and nobody can change them", async () => {
    const before = await openPairsInRhythm(db);
    expect(await openPairsInRhythm(db)).toBe(before);
    await plan(db, "2027-01-01");
    const [after] = await openPairsInRhythm(db);
    expect(after).toMatchObject({ id: pair.pairId, plannedEndOn: "2027-01-01" });
    expect(() => Object.assign(after as object, { plannedEndOn: null })).toThrow(TypeError);
  });

  test("hold only those that are still asked for", async () => {
    const other = await buildPair(db, { on: addDays(today(), -20) });
    expect(await openPairsInRhythm(db)).toHaveLength(2);
    await db
      .updateTable("pair")
      .set({ ended_on: today(), end_reason: "other", ended_by: pair.by.accountId })
      .where("id", "=", pair.pairId)
      .execute();
    expect((await openPairsInRhythm(db)).map(({ id }) => id)).toEqual([other.pairId]);
  });

  test("what a transaction has written and taken back was never read", async () => {
    await openPairsInRhythm(db);
    const undone = db.transaction().execute(async (trx) => {
      await plan(trx, "2027-01-01");
      expect(await openPairsInRhythm(trx)).toMatchObject([{ plannedEndOn: "2027-01-01" }]);
      throw new Error("no");
    });
    await expect(undone).rejects.toThrow("no");
    await plan(db, "2027-02-02");
    expect(await openPairsInRhythm(db)).toMatchObject([{ plannedEndOn: "2027-02-02" }]);
  });

  test("a slower reader does not put an older fact back", async () => {
    const kept = keeping("pair", {
      key: "id",
      columns: ["id", "plannedEndOn"],
      factOf: (row: { id: string; plannedEndOn: string | null }) => row,
    });
    const rows = db.selectFrom("pair").select(["id", "planned_end_on as plannedEndOn"]);
    const ask = async () => {
      const { text, read } = kept(db, "", rows);
      const { facts } = await db.selectNoFrom([text.as("facts")]).executeTakeFirstOrThrow();
      return () => read(facts);
    };
    const slower = await ask();
    await plan(db, "2027-03-03");
    const faster = await ask();
    expect(faster()).toEqual([{ id: pair.pairId, plannedEndOn: "2027-03-03" }]);
    slower();
    expect((await ask())()).toEqual([{ id: pair.pairId, plannedEndOn: "2027-03-03" }]);
  });

  test("under other circumstances all are read", async () => {
    let read = 0;
    const kept = keeping("pair", {
      key: "id",
      columns: ["id"],
      factOf: (row: { id: string }) => {
        read += 1;
        return row;
      },
    });
    const ask = async (under: string) => {
      const asked = kept(db, under, db.selectFrom("pair").select("id"));
      const { facts } = await db.selectNoFrom([asked.text.as("facts")]).executeTakeFirstOrThrow();
      return asked.read(facts);
    };
    for (const under of ["today", "today", "tomorrow"]) expect(await ask(under)).toHaveLength(1);
    expect(read).toBe(2);
  });
});
