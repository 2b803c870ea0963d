import { beforeAll, describe, expect, test } from "vitest";
import { loader as myPage } from "#app/routes/me/home/route.tsx";
import { loader as takeHtml } from "#app/routes/me/my-data/take-html.ts";
import { loader as takeJson } from "#app/routes/me/my-data/take-json.ts";
import { loader as pairPage } from "#app/routes/me/pair/route.tsx";
import { loader as wishPage } from "#app/routes/me/pair/wishes/route.tsx";
import { loader as officePage } from "#app/routes/office/pairs/pair/route.tsx";
import type { Db } from "#db/open.ts";
import { manWithEverything, SAID } from "#tests/support/man-with-everything.ts";
import { get } from "#tests/support/requests.ts";
import { house } from "#tests/support/world.ts";

/** What the two share, and may read of each other. */
const SHARED = [
  "Said as a goal",
  "Met at the pier",
  "Noted about the pair",
  "Agreed for afterwards",
];
const IN_CONFIDENCE = SAID.filter((words) => !SHARED.includes(words));

let db: Db;
let who: { teller: string; other: string; office: string; pairId: string };
beforeAll(async () => {
  db = await house();
  const man = await manWithEverything(db);
  const pair = await db
    .selectFrom("pair")
    .innerJoin("person as other", "other.id", "pair.participant_id")
    .select(["pair.id", "other.account_id as other", "pair.coordinator_id as office"])
    .where("pair.support_person_id", "=", man.personId)
    .executeTakeFirstOrThrow();
  const { id: pairId, other, office } = pair;
  who = { teller: man.accountId, other: other ?? "", office: office ?? "", pairId };
});

const read = async (loader: Parameters<typeof get>[0], as: string, query = "") =>
  (await get(loader, `/fi/me${query}`, { as, params: { id: who.pairId } })).text();

describe("what a man tells the coordinator", () => {
  test("is on no page of the other man, nor in what he takes along", async () => {
    for (const loader of [myPage, pairPage, wishPage, takeHtml, takeJson]) {
      const shown = await read(loader, who.other, `?pair=${who.pairId}`);
      for (const words of IN_CONFIDENCE) expect(shown).not.toContain(words);
    }
    expect(await read(pairPage, who.other)).toContain("Said as a goal");
    expect(await read(pairPage, who.other)).not.toMatch(/Noted about/);
  });

  test("is in no letter to the other man", async () => {
    const letters = await db
      .selectFrom("message")
      .select(["facts", "link"])
      .where("account_id", "=", who.other)
      .execute();
    for (const words of SAID) expect(JSON.stringify(letters)).not.toContain(words);
  });

  test("the office reads it, and what it has noted is on no page of either", async () => {
    const shown = await read(officePage, who.office);
    for (const words of ["Said in the check-in", "Said about stopping", "Said after the first"]) {
      expect(shown).toContain(words);
    }
    expect(
      (await get(officePage, "/fi/x", { as: who.teller, params: { id: who.pairId } })).status,
    ).toBe(404);
    for (const loader of [myPage, pairPage, wishPage]) {
      for (const man of [who.teller, who.other]) {
        expect(await read(loader, man)).not.toMatch(/Noted about/);
      }
    }
  });
});
