import { beforeEach, describe, expect, test } from "vitest";
import { CADENCE } from "#app/domain/cadence-numbers.ts";
import { addDays, dayOf, helsinkiInstant, now } from "#app/domain/day.ts";
import { openPairsInRhythm } from "#app/domain/pairs/pair-facts.server.ts";
import { readSetting } from "#app/domain/privacy/settings.server.ts";
import { allRows } from "#app/domain/today/all-rows.server.ts";
import { action as change, loader as part } from "#app/routes/office/settings/cadence/part.tsx";
import { loader as page } from "#app/routes/office/settings/cadence/route.tsx";
import { action as restore } from "#app/routes/office/settings/cadence/usual.ts";
import type { Db } from "#db/open.ts";
import { buildPair, buildProposal } from "#tests/support/pairs.ts";
import { get, post } from "#tests/support/requests.ts";
import { buildCoordinator, house } from "#tests/support/world.ts";

let db: Db;
let admin: string;
let coordinator: string;
beforeEach(async () => {
  db = await house();
  admin = (await buildCoordinator(db, "Aino")).accountId;
  await db.updateTable("account").set({ office_role: "admin" }).where("id", "=", admin).execute();
  coordinator = (await buildCoordinator(db, "Kaisa")).accountId;
});

const URL = "/fi/office/settings/cadence/friendship";
const params = { part: "friendship" };
const texts = (numbers: Record<string, number>) =>
  Object.fromEntries(Object.entries(numbers).map(([name, number]) => [name, String(number)]));
const changeTo = (numbers: Record<string, number>, as: string | undefined = admin) =>
  post(change, URL, { as, params, form: texts({ ...CADENCE.friendship, ...numbers }) });

describe("the numbers of the rhythm", () => {
  test("are read by coordinators, changed by admins within their limits, and logged from and to", async () => {
    expect((await get(page, "/fi/office/settings/cadence", { as: coordinator })).status).toBe(200);
    expect((await get(part, URL, { as: coordinator, params })).status).toBe(404);
    expect((await changeTo({ quiet: 21 }, coordinator)).status).toBe(404);
    expect((await get(part, URL, { as: admin, params: { part: "toString" } })).status).toBe(404);
    expect((await changeTo({ quiet: 500 })).status).toBe(422);
    expect((await changeTo({ quiet: 21 })).headers.get("Location")).toBe(
      "/fi/office/settings/cadence",
    );
    const cadence = await readSetting(db, "cadence");
    expect(cadence.friendship).toEqual({ ...CADENCE.friendship, quiet: 21 });
    expect(cadence.work).toEqual(CADENCE.work);
    const log = db
      .selectFrom("audit_entry")
      .select("detail")
      .where("what", "=", "settings_changed");
    expect(await log.execute()).toEqual([{ detail: "friendship.quiet:28→21" }]);
    await post(restore, `${URL}/usual`, { as: admin, params, form: {} });
    expect(await readSetting(db, "cadence")).toEqual(CADENCE);
  });

  test("hold at once for open pairs of their kind on Today", async () => {
    const { pairId } = await buildPair(db);
    const [pair] = await openPairsInRhythm(db);
    const day = addDays(pair?.startedOn ?? dayOf(now()), 8);
    const whys = async () =>
      (await allRows(db, day)).awake
        .flatMap(({ needs }) => needs)
        .filter(({ about }) => about.id === pairId)
        .map(({ why }) => why);
    expect(await whys()).not.toContain("first_meeting");
    await changeTo({ firstMeeting: 8 });
    expect(await whys()).toContain("first_meeting");
  });
});

test("a reminder that has not gone goes on its new day; what was told as the last day stays", async () => {
  const { proposalId } = await buildProposal(db, { at: now() });
  await post(change, "/fi/office/settings/cadence/before", {
    as: admin,
    params: { part: "before" },
    form: texts({ ...CADENCE.before, remindOfProposal: 2, answerProposal: 20 }),
  });
  const due = await db
    .selectFrom("message")
    .select("due_at as at")
    .where("kind", "=", "proposal_reminder")
    .where("dropped_at", "is", null)
    .execute();
  const on = helsinkiInstant(addDays(dayOf(now()), 2), "10:00");
  expect(due.map(({ at }) => at)).toEqual([on, on]);
  const { last } = await db
    .selectFrom("pair_proposal")
    .select("expires_on as last")
    .where("id", "=", proposalId)
    .executeTakeFirstOrThrow();
  expect(last).toBe(addDays(dayOf(now()), 7));
});
