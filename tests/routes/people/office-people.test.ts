import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Coordinator } from "#app/domain/accounts/viewer.ts";
import { today } from "#app/domain/day.ts";
import { loader as log } from "#app/routes/office/audit/route.tsx";
import { action as add, loader as blank } from "#app/routes/office/people/new/route.tsx";
import { action as anotherMan } from "#app/routes/office/people/person/another-man.ts";
import { action as assign } from "#app/routes/office/people/person/coordinator.ts";
import { action as correct, loader as edit } from "#app/routes/office/people/person/edit.tsx";
import { action as note } from "#app/routes/office/people/person/notes.ts";
import { action as protect } from "#app/routes/office/people/person/protection.ts";
import { action as unprotect } from "#app/routes/office/people/person/protection-ending.ts";
import { action as addRole } from "#app/routes/office/people/person/roles.ts";
import { loader as person } from "#app/routes/office/people/person/route.tsx";
import { action as sameMan } from "#app/routes/office/people/person/same-man.ts";
import { action as wish } from "#app/routes/office/people/person/special-wish.ts";
import { action as eraseWish } from "#app/routes/office/people/person/special-wish-erasure.ts";
import { action as step } from "#app/routes/office/people/person/steps.ts";
import { loader as list } from "#app/routes/office/people/route.tsx";
import type { Db } from "#db/open.ts";
import { buildParticipant } from "#tests/support/people.ts";
import { get, post } from "#tests/support/requests.ts";
import { buildCoordinator, house } from "#tests/support/world.ts";

type Posting = Parameters<typeof post>[0];
type Form = Record<string, string | string[]>;
type Case = {
  doing: string;
  action: Posting;
  good: Form;
  bad?: [Form, Record<string, string>];
  fact: () => Promise<unknown>;
};

describe("the office and a man", () => {
  let db: Db;
  let kaisa: Coordinator;
  let yusuf: Awaited<ReturnType<typeof buildParticipant>>;
  const on = today();

  beforeAll(async () => {
    db = await house();
    kaisa = await buildCoordinator(db);
  });
  beforeEach(async () => {
    yusuf = await buildParticipant(db, { stage: "interested", specialWishes: "Halal" });
  });

  const row = (
    table: "person" | "role" | "note" | "special_wish",
    column: string,
    id: () => string,
  ) =>
    db
      .selectFrom(table as "person")
      .selectAll()
      .where(column as "id", "=", id())
      .execute();

  const cases: Record<string, () => Case> = {
    "moves him along": () => ({
      doing: "steps",
      action: step,
      good: { roleId: yusuf.roleId, to: "talked", on },
      bad: [{ roleId: yusuf.roleId, to: "talked", on: "31.2.2026" }, { on: "not_a_day" }],
      fact: () => row("role", "stage", () => "talked"),
    }),
    "gives him another role": () => ({
      doing: "roles",
      action: addRole,
      good: { kind: "support_person", on },
      bad: [{ kind: "king", on }, { kind: "choose_one" }],
      fact: () => row("role", "kind", () => "support_person"),
    }),
    "gives him a coordinator": () => ({
      doing: "coordinator",
      action: assign,
      good: { roleId: yusuf.roleId, coordinatorId: kaisa.accountId },
      bad: [
        { roleId: yusuf.roleId, coordinatorId: yusuf.accountId },
        { coordinatorId: "refusal.not_a_coordinator" },
      ],
      fact: () => row("role", "coordinator_id", () => kaisa.accountId),
    }),
    "notes something": () => ({
      doing: "notes",
      action: note,
      good: { text: "Soitettu 😀", on },
      bad: [{ text: "131052-308T", on }, { text: "identity_code" }],
      fact: () => row("note", "person_id", () => yusuf.personId),
    }),
    "keeps a special wish": () => ({
      doing: "special-wish",
      action: wish,
      good: { text: "Kasvisruoka", consent: "yes" },
      bad: [{ text: "Kasvisruoka" }, { consent: "must_agree" }],
      fact: () => row("special_wish", "text", () => "Kasvisruoka"),
    }),
    "protects his details": () => ({
      doing: "protection",
      action: protect,
      good: {},
      fact: () => row("person", "protected_by", () => kaisa.accountId),
    }),
    "corrects his data": () => ({
      doing: "edit",
      action: correct,
      good: { name: "Yusuf", writeIn: "ar", search: "Kallio, Helsinki", surname: "Hassan" },
      bad: [{ name: "", writeIn: "ar" }, { name: "required" }],
      fact: () => row("person", "surname", () => "Hassan"),
    }),
  };

  describe.each(Object.entries(cases))("%s", (_name, make) => {
    const send = (as: string | undefined, form: Form) => {
      const { doing, action } = make();
      const path = `/fi/office/people/${yusuf.personId}/${doing}`;
      return post(action, path, { params: { id: yusuf.personId }, as, form });
    };

    test("but not for a stranger, and not for him himself", async () => {
      const { good, fact } = make();
      const before = await fact();
      const stranger = await send(undefined, good);
      expect(stranger.headers.get("Location")).toMatch(/^\/fi\/sign-in/);
      expect((await send(yusuf.accountId, good)).status).toBe(404);
      expect(await fact()).toEqual(before);
    });

    test("unless the form is wrong", async () => {
      const { bad } = make();
      if (!bad) return;
      const response = await send(kaisa.accountId, bad[0]);
      expect(response.status).toBe(422);
      expect((await response.json()).fields).toEqual(bad[1]);
    });

    test("and it is so from then on, and in the log", async () => {
      const { good, fact } = make();
      const response = await send(kaisa.accountId, good);
      expect(response.headers.get("Location")).toBe(`/fi/office/people/${yusuf.personId}`);
      expect(await fact()).not.toEqual([]);
      const entries = await db
        .selectFrom("audit_entry")
        .select("what")
        .where("person_id", "=", yusuf.personId)
        .where("account_id", "=", kaisa.accountId)
        .execute();
      expect(entries).not.toEqual([]);
    });
  });

  test("ends protection and erases the special wish, alone", async () => {
    const params = { id: yusuf.personId };
    const asKaisa = { params, as: kaisa.accountId };
    await post(protect, "/fi/office/people/x/protection", asKaisa);
    expect((await post(protect, "/fi/office/people/x/protection", asKaisa)).status).toBe(422);
    await post(unprotect, "/fi/office/people/x/protection/ending", asKaisa);
    await post(eraseWish, "/fi/office/people/x/special-wish/erasure", asKaisa);
    expect(await row("special_wish", "person_id", () => yusuf.personId)).toEqual([]);
    expect(await row("person", "id", () => yusuf.personId)).toMatchObject([{ protected_on: null }]);
  });

  test("adds a man on his behalf, with his consents", async () => {
    const form = { role: "participant", name: "Samir", writeIn: "ar", phone: "040 765 4321" };
    const missing = await post(add, "/fi/office/people/new", { as: kaisa.accountId, form });
    expect(await missing.json()).toMatchObject({
      fields: { adult: "must_agree", consent: "must_agree" },
      values: { name: "Samir" },
    });
    const unclear = { ...form, adult: "yes", consent: "yes", search: "Xyzzy" };
    const asked = await post(add, "/fi/office/people/new", { as: kaisa.accountId, form: unclear });
    expect(await asked.json()).toMatchObject({ fields: { search: "refusal.area_unknown" } });
    const whole = { ...form, adult: "yes", consent: "yes" };
    const done = await post(add, "/fi/office/people/new", { as: kaisa.accountId, form: whole });
    expect(done.headers.get("Location")).toMatch(/^\/fi\/office\/people\/\w+$/);
    expect(await row("person", "phone", () => "+358407654321")).toMatchObject([
      { name: "Samir", created_by: kaisa.accountId },
    ]);
    const stranger = await post(add, "/fi/office/people/new", { form: whole });
    expect(stranger.headers.get("Location")).toMatch(/sign-in/);
    const man = await post(add, "/fi/office/people/new", { as: yusuf.accountId, form: whole });
    expect(man.status).toBe(404);
  });

  test("decides whether two with one contact are the same man", async () => {
    const email = "both@example.org" as never;
    const older = await buildParticipant(db, { email });
    const younger = await buildParticipant(db, { email, name: "Youssef" });
    const third = await buildParticipant(db, { email, name: "Josef" });
    const as = kaisa.accountId;
    const of = (id: string) => ({ params: { id }, as });
    const joined = await post(sameMan, "/fi/x", of(younger.personId));
    expect(joined.headers.get("Location")).toBe(`/fi/office/people/${older.personId}`);
    expect(await row("person", "id", () => younger.personId)).toEqual([]);
    const apart = await post(anotherMan, "/fi/x", of(third.personId));
    expect(apart.status).toBe(302);
    expect(await row("person", "id", () => third.personId)).toMatchObject([
      { same_contact_as: null },
    ]);
    expect((await post(sameMan, "/fi/x", of(third.personId))).status).toBe(422);
    expect(
      (await post(sameMan, "/fi/x", { ...of(third.personId), as: yusuf.accountId })).status,
    ).toBe(404);
  });

  test.each([
    ["the list", list, {}],
    ["the form for a new man", blank, {}],
    ["the log", log, {}],
    ["a man's page", person, { id: "him" }],
    ["a man's data", edit, { id: "him" }],
  ])("%s is for the office only", async (_name, loader, given) => {
    const params: Record<string, string> = "id" in given ? { id: yusuf.personId } : {};
    const stranger = await get(loader as never, "/fi/office/people", { params });
    expect(stranger.headers.get("Location")).toMatch(/sign-in/);
    expect((await get(loader as never, "/fi/x", { params, as: yusuf.accountId })).status).toBe(404);
    expect((await get(loader as never, "/fi/x", { params, as: kaisa.accountId })).status).toBe(200);
  });

  test("a man who is not there is not found, and looking at one who is stands in the log", async () => {
    const as = kaisa.accountId;
    expect((await get(person, "/fi/x", { params: { id: "nobody" }, as })).status).toBe(404);
    await get(person, "/fi/x", { params: { id: yusuf.personId }, as });
    const seen = await (await get(log, `/fi/office/audit?person=${yusuf.personId}`, { as })).json();
    expect(seen.entries).toContainEqual(
      expect.objectContaining({ what: "opened", who: "Kaisa", whom: "Yusuf" }),
    );
    expect(seen.personName).toBe("Yusuf");
  });
});
