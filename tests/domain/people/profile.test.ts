import { beforeEach, describe, expect, test } from "vitest";
import type { Coordinator, Man } from "#app/domain/accounts/viewer.ts";
import type { Email, Phone } from "#app/domain/contact.ts";
import { correctPerson, protectDetails } from "#app/domain/people/profile.server.ts";
import { readProfile } from "#app/domain/people/profile-rows.server.ts";
import { joinToOlder } from "#app/domain/people/same-contact.server.ts";
import type { Db } from "#db/open.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { buildParticipant, someProfile } from "#tests/support/people.ts";
import { buildCoordinator } from "#tests/support/world.ts";

describe("what we know about a man", () => {
  let db: Db;
  let kaisa: Coordinator;
  let yusuf: Awaited<ReturnType<typeof buildParticipant>>;
  beforeEach(async () => {
    db = await freshDatabase();
    kaisa = await buildCoordinator(db);
    yusuf = await buildParticipant(db, { email: "yusuf@example.org" as Email });
  });

  test("is read back as it was written", async () => {
    const profile = someProfile({
      surname: "Hassan",
      hopes: ["friendship"],
      offers: ["own_language"],
      canTravel: true,
      introduction: "أحب الطبخ",
    });
    await correct(profile);
    const read = await readProfile(db, yusuf.personId);
    expect({ ...read, languages: byText(read.languages) }).toEqual({
      ...profile,
      languages: byText(profile.languages),
      interests: expect.arrayContaining(profile.interests),
    });
  });

  test("is corrected by himself too, and the log names the fields, not what they say", async () => {
    const before = await readProfile(db, yusuf.personId);
    await correctPerson(db, {
      ...before,
      by: himself(),
      personId: yusuf.personId,
      phone: "+358401234567" as Phone,
      interests: ["sauna"],
    });
    const entry = await db
      .selectFrom("audit_entry")
      .select(["account_id", "detail"])
      .where("what", "=", "corrected")
      .executeTakeFirst();
    expect(entry).toEqual({ account_id: yusuf.accountId, detail: "phone interests" });
    const account = await accountOf(yusuf.accountId);
    expect(account).toMatchObject({ phone: "+358401234567", email: "yusuf@example.org" });
  });

  test("is nobody else's business", async () => {
    const other = await buildParticipant(db);
    const profile = await readProfile(db, other.personId);
    const change = { ...profile, by: himself(), personId: other.personId, name: "X" };
    await expect(correctPerson(db, change)).rejects.toThrow("not found");
    await expect(protectDetails(db, { by: himself(), personId: other.personId })).rejects.toThrow(
      "not found",
    );
  });

  test("never takes a contact from somebody's account", async () => {
    const other = await buildParticipant(db, { email: "other@example.org" as Email });
    await correct({
      ...(await readProfile(db, yusuf.personId)),
      email: "other@example.org" as Email,
    });
    expect(await accountOf(yusuf.accountId)).toMatchObject({ email: "yusuf@example.org" });
    expect(await accountOf(other.accountId)).toMatchObject({ email: "other@example.org" });
    const person = await db
      .selectFrom("person")
      .select(["email", "same_contact_as"])
      .where("id", "=", yusuf.personId)
      .executeTakeFirst();
    expect(person).toEqual({ email: "other@example.org", same_contact_as: other.personId });
  });

  test("opens the door to sign-in when a man without a contact gets one", async () => {
    const quiet = await buildParticipant(db, { email: null });
    const profile = await readProfile(db, quiet.personId);
    const phone = "+358407654321" as Phone;
    await correctPerson(db, { ...profile, by: kaisa, personId: quiet.personId, phone });
    const { account_id } = await db
      .selectFrom("person")
      .select("account_id")
      .where("id", "=", quiet.personId)
      .executeTakeFirstOrThrow();
    expect(await accountOf(account_id ?? "")).toMatchObject({ phone });
  });

  test("of the same man in two entries comes together under the older", async () => {
    const again = await buildParticipant(db, {
      email: "yusuf@example.org" as Email,
      stage: "interested",
    });
    const stays = await joinToOlder(db, { by: kaisa, personId: again.personId });
    expect(stays).toBe(yusuf.personId);
    const roles = await db.selectFrom("role").select(["person_id", "stage"]).execute();
    expect(roles).toEqual([{ person_id: yusuf.personId, stage: "waiting" }]);
  });

  const correct = (profile: ReturnType<typeof someProfile>) =>
    correctPerson(db, { ...profile, by: kaisa, personId: yusuf.personId });
  const himself = (): Man => ({
    accountId: yusuf.accountId,
    name: "Yusuf",
    language: "fi",
    officeRole: null,
    personId: yusuf.personId,
  });
  const accountOf = (id: string) =>
    db
      .selectFrom("account")
      .select(["email", "phone"])
      .where("id", "=", id)
      .executeTakeFirstOrThrow();
  const byText = (list: object[]) => list.map((one) => JSON.stringify(one)).sort();
});
