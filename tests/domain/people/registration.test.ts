import { beforeEach, describe, expect, test } from "vitest";
import type { Email, Phone } from "#app/domain/contact.ts";
import type { Instant } from "#app/domain/day.ts";
import { registerPerson } from "#app/domain/people/registration.server.ts";
import type { Db } from "#db/open.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { someProfile } from "#tests/support/people.ts";
import { buildCoordinator } from "#tests/support/world.ts";

const NOON = "2026-11-24T12:00:00Z" as Instant;
const man = { by: null, at: NOON, adult: true, consent: true } as const;

describe("a man who comes in", () => {
  let db: Db;
  beforeEach(async () => {
    db = await freshDatabase();
  });

  test("is kept with all he said, with an account, his role and a welcome in his language", async () => {
    const profile = someProfile({
      name: "Åke",
      phone: "+358401234567" as Phone,
      email: null,
      language: "ar",
      hopes: ["friendship"],
    });
    const { personId, roleId, accountId } = await registerPerson(db, {
      ...man,
      ...profile,
      role: "participant",
      specialWishes: "Ei alkoholia",
    });
    const person = await db
      .selectFrom("person")
      .select(["search", "account_id", "consented_on", "adult_confirmed_on", "same_contact_as"])
      .where("id", "=", personId)
      .executeTakeFirstOrThrow();
    expect(person).toEqual({
      search: "ake +358401234567 0401234567 kallio",
      account_id: accountId,
      consented_on: "2026-11-24",
      adult_confirmed_on: "2026-11-24",
      same_contact_as: null,
    });
    expect(await rows("person_language")).toHaveLength(2);
    expect(await rows("person_availability")).toHaveLength(2);
    expect(await rows("person_interest")).toHaveLength(2);
    expect(await rows("person_wish")).toMatchObject([{ side: "hope", wish: "friendship" }]);
    expect(await rows("special_wish")).toMatchObject([{ consented_on: "2026-11-24" }]);
    expect(await rows("role")).toMatchObject([{ id: roleId, stage: "interested" }]);
    expect(await rows("role_step")).toMatchObject([{ number: 1, stage: "interested" }]);
    expect(await rows("message")).toMatchObject([
      { kind: "welcome_participant", language: "ar", channel: "sms", recipient: "+358401234567" },
    ]);
    expect(await rows("audit_entry")).toMatchObject([{ what: "registered", account_id: null }]);
  });

  test("with a contact that signs in already is kept without an account and marked", async () => {
    const email = "same@example.org" as Email;
    const first = await registerPerson(db, {
      ...man,
      ...someProfile({ email }),
      role: "participant",
    });
    const again = await registerPerson(db, {
      ...man,
      ...someProfile({ email, phone: "+358401234567" as Phone }),
      role: "support_person",
    });
    expect(again).toMatchObject({ accountId: null, sameContactAs: first.personId });
    expect(await rows("account")).toHaveLength(1);
    expect(await rows("message")).toHaveLength(2);
  });

  test("without a contact has no account and no letter", async () => {
    const kaisa = await buildCoordinator(db);
    const { accountId, personId } = await registerPerson(db, {
      ...someProfile({ email: null }),
      role: "participant",
      by: kaisa,
      adult: true,
      consent: true,
    });
    expect(accountId).toBeNull();
    expect(await rows("message")).toEqual([]);
    expect(await rows("audit_entry")).toMatchObject([
      { what: "registered", account_id: kaisa.accountId, person_id: personId },
    ]);
  });

  test("leaves nothing behind when the transaction around him fails", async () => {
    const failing = db.transaction().execute(async (trx) => {
      await registerPerson(trx, { ...man, ...someProfile(), role: "participant" });
      throw new Error("row 7 is wrong");
    });
    await expect(failing).rejects.toThrow("row 7");
    expect(await rows("person")).toEqual([]);
    expect(await rows("account")).toEqual([]);
  });

  test("from the old register stands where he stood, without a welcome", async () => {
    await registerPerson(db, {
      ...man,
      ...someProfile(),
      role: "support_person",
      stage: "available",
      capacity: 2,
      welcome: false,
    });
    expect(await rows("role")).toMatchObject([
      { stage: "available", stage_on: "2026-11-24", waiting_since: "2026-11-24", capacity: 2 },
    ]);
    expect(await rows("message")).toEqual([]);
  });

  const rows = (table: "person" | "message" | "role" | "special_wish" | (string & {})) =>
    db
      .selectFrom(table as "person")
      .selectAll()
      .execute() as Promise<unknown[]>;
});
