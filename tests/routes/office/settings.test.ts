import { beforeAll, describe, expect, test } from "vitest";
import { openSession, viewerBySession } from "#app/domain/accounts/sessions.server.ts";
import { WEIGHTS } from "#app/domain/matching/wishes.ts";
import { readSetting } from "#app/domain/privacy/settings.server.ts";
import {
  action as invite,
  loader as invitePage,
} from "#app/routes/office/settings/coordinators.tsx";
import { loader as endingPage, action as letGo } from "#app/routes/office/settings/ending.tsx";
import {
  action as changeMatching,
  loader as matchingPage,
} from "#app/routes/office/settings/matching/route.tsx";
import { action as change, loader as page } from "#app/routes/office/settings/route.tsx";
import type { Db } from "#db/open.ts";
import { buildAccount } from "#tests/support/accounts.ts";
import { get, post } from "#tests/support/requests.ts";
import { buildCoordinator, house } from "#tests/support/world.ts";

let db: Db;
let admin: string;
let coordinator: string;
let man: string;
beforeAll(async () => {
  db = await house();
  admin = (await buildCoordinator(db, "Aino")).accountId;
  await db.updateTable("account").set({ office_role: "admin" }).where("id", "=", admin).execute();
  coordinator = (await buildCoordinator(db, "Kaisa")).accountId;
  man = (await buildAccount(db)).accountId;
});

const OFFICE = {
  organisationName: "Veljet ry",
  officePhone: "040 123 4567",
  officeEmail: "toimisto@example.org",
  firstWeekday: "1",
  lastWeekday: "4",
  opens: "09:00",
  closes: "15:30",
};
const changeTo = (form: Record<string, string>, as: string | undefined = admin) =>
  post(change, "/fi/office/settings", { as, form });

describe("the settings page", () => {
  test("is read by coordinators and changed by admins; for men it is not there", async () => {
    expect((await get(page, "/fi/office/settings")).status).toBe(302);
    expect((await get(page, "/fi/office/settings", { as: man })).status).toBe(404);
    const read = await (await get(page, "/fi/office/settings", { as: coordinator })).json();
    expect(read.mayChange).toBe(false);
    for (const as of [man, coordinator]) expect((await changeTo(OFFICE, as)).status).toBe(404);
    expect((await post(change, "/fi/office/settings", { form: OFFICE })).status).toBe(302);
    expect(await readSetting(db, "organisation_name")).toBe("Vieraasta Veljeksi");
  });

  test("keeps what the office tells men, and logs which of it changed", async () => {
    expect((await changeTo(OFFICE)).headers.get("Location")).toBe("/fi/office/settings");
    expect(await readSetting(db, "office_phone")).toBe("+358401234567");
    expect(await readSetting(db, "office_hours")).toEqual({
      firstWeekday: 1,
      lastWeekday: 4,
      opens: "09:00",
      closes: "15:30",
    });
    await changeTo({ ...OFFICE, officePhone: "", opens: "", closes: "" });
    expect(await readSetting(db, "office_phone")).toBeNull();
    expect(await readSetting(db, "office_hours")).toBeNull();
    const log = await db
      .selectFrom("audit_entry")
      .select("detail")
      .where("what", "=", "settings_changed")
      .orderBy("happened_at")
      .execute();
    expect(log.map((entry) => entry.detail)).toContain("office_phone office_hours");
  });

  test("says what is wrong", async () => {
    const fieldsOf = async (over: Partial<typeof OFFICE>) => {
      const answer = await changeTo({ ...OFFICE, ...over });
      expect(answer.status).toBe(422);
      return (await answer.json()).fields;
    };
    expect(await fieldsOf({ organisationName: " " })).toEqual({ organisationName: "required" });
    expect(await fieldsOf({ officePhone: "x" })).toEqual({ officePhone: "not_a_phone" });
    expect(await fieldsOf({ opens: "9" })).toEqual({ opens: "not_a_time" });
    expect(await fieldsOf({ closes: "" })).toEqual({ closes: "required" });
    expect(await fieldsOf({ closes: "08:00" })).toEqual({ closes: "ends_before_it_starts" });
    expect(await fieldsOf({ firstWeekday: "5" })).toEqual({ lastWeekday: "ends_before_it_starts" });
  });

  test("holds its standard where something was stored that no longer fits", async () => {
    await db
      .updateTable("setting")
      .set({ value: '{"firstWeekday":9}' })
      .where("key", "=", "office_hours")
      .execute();
    expect(await readSetting(db, "office_hours")).toBeNull();
  });
});

describe("the office's team", () => {
  const MIKKO = { name: "Mikko", email: "mikko@example.org", role: "coordinator", language: "fi" };
  const inviting = (form: Record<string, string>, as: string | undefined = admin) =>
    post(invite, "/fi/office/settings/coordinators", { as, form });
  const ending = (id: string, form: Record<string, string>, as: string | undefined = admin) =>
    post(letGo, `/fi/office/settings/coordinators/${id}/ending`, { as, form, params: { id } });
  const idOf = async (email: string) =>
    (
      await db
        .selectFrom("account")
        .select("id")
        .where("email", "=", email)
        .executeTakeFirstOrThrow()
    ).id;

  test("is invited and let go by admins only", async () => {
    for (const as of [man, coordinator]) {
      expect((await inviting(MIKKO, as)).status).toBe(404);
      expect((await ending(coordinator, {}, as)).status).toBe(404);
      const path = "/fi/office/settings/coordinators";
      expect((await get(invitePage, path, { as })).status).toBe(404);
      const params = { id: coordinator };
      expect((await get(endingPage, `${path}/x/ending`, { as, params })).status).toBe(404);
    }
    expect((await post(invite, "/fi/office/settings/coordinators", { form: MIKKO })).status).toBe(
      302,
    );
  });

  test("grows by an invitation; a wrong form and a taken address are refused", async () => {
    expect((await inviting({ ...MIKKO, email: "mikko" })).status).toBe(422);
    expect((await inviting(MIKKO)).headers.get("Location")).toBe("/fi/office/settings");
    expect(await (await inviting(MIKKO)).json()).toMatchObject({
      fields: { email: "refusal.contact_taken" },
    });
    const { team } = await (await get(page, "/fi/office/settings", { as: admin })).json();
    expect(team.map((one: { name: string }) => one.name)).toEqual(["Aino", "Kaisa", "Mikko"]);
  });

  test("loses one only with a successor for his men", async () => {
    const mikko = await idOf("mikko@example.org");
    const token = await openSession(db, { accountId: mikko });
    await db
      .insertInto("person")
      .values({
        id: "yusuf",
        name: "Yusuf",
        language: "ar",
        search: "",
        created_at: "2026-01-01T00:00:00Z",
        changed_at: "2026-01-01T00:00:00Z",
      })
      .execute();
    await db
      .insertInto("role")
      .values({
        id: "his-role",
        person_id: "yusuf",
        kind: "participant",
        stage: "waiting",
        stage_on: "2026-01-01",
        started_on: "2026-01-01",
        coordinator_id: mikko,
      })
      .execute();
    const alone = await ending(mikko, { successorId: "" });
    expect(await alone.json()).toMatchObject({
      fields: { successorId: "refusal.needs_a_successor" },
    });
    for (const successorId of [man, mikko, "nobody"]) {
      expect((await ending(mikko, { successorId })).status).toBe(422);
    }
    expect(await viewerBySession(db, token)).not.toBeNull();
    expect((await ending(mikko, { successorId: coordinator })).status).toBe(302);
    expect(await viewerBySession(db, token)).toBeNull();
    const role = await db
      .selectFrom("role")
      .select("coordinator_id")
      .where("id", "=", "his-role")
      .executeTakeFirstOrThrow();
    expect(role.coordinator_id).toBe(coordinator);
    expect((await ending(mikko, { successorId: "" })).status).toBe(404);
  });

  test("keeps him who would end himself", async () => {
    const answer = await ending(admin, { successorId: "" });
    expect(await answer.json()).toMatchObject({ refusal: "own_account" });
  });
});

describe("the settings of matching", () => {
  const standard = Object.fromEntries(
    Object.entries(WEIGHTS).map(([wish, weight]) => [wish, String(weight)]),
  );
  const send = (form: Record<string, string | string[]>, as: string | undefined = admin) =>
    post(changeMatching, "/fi/office/settings/matching", { as, form });

  test("are read by coordinators and changed by admins; for men they are not there", async () => {
    const see = (as?: string) => get(matchingPage, "/fi/office/settings/matching", { as });
    expect((await see()).status).toBe(302);
    expect((await see(man)).status).toBe(404);
    expect(await (await see(coordinator)).json()).toEqual({
      weights: WEIGHTS,
      relaxed: [],
      mayChange: false,
    });
    for (const as of [man, coordinator]) expect((await send(standard, as)).status).toBe(404);
  });

  test("are whole numbers; a zero switches a wish off, and waiting cannot be switched off", async () => {
    const wrong = await send({ ...standard, language: "much", area: "101", waiting: "0" });
    expect(await wrong.json()).toMatchObject({
      fields: { language: "not_a_number", area: "too_large", waiting: "too_small" },
    });
    const relaxed = ["shared_time", "nonsense"];
    expect((await send({ ...standard, relaxed })).status).toBe(422);
    await send({ ...standard, interests: "0", relaxed: "shared_time" });
    expect(await readSetting(db, "matching_weights")).toEqual({ ...WEIGHTS, interests: 0 });
    expect(await readSetting(db, "matching_relaxed")).toEqual(["shared_time"]);
    const entries = await db
      .selectFrom("audit_entry")
      .select(["detail", "account_id as by"])
      .where("what", "=", "settings_changed")
      .execute();
    expect(entries).toContainEqual({ detail: "matching_weights matching_relaxed", by: admin });
  });
});
