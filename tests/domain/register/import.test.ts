import { readFileSync } from "node:fs";
import { sql } from "kysely";
import { beforeEach, describe, expect, test } from "vitest";
import type { Coordinator } from "#app/domain/accounts/viewer.ts";
import type { Day, Instant } from "#app/domain/day.ts";
import { protectDetails } from "#app/domain/people/profile.server.ts";
import { forgetPerson } from "#app/domain/privacy/forgetting.server.ts";
import { importRegister } from "#app/domain/register/apply.server.ts";
import { countsOf, planImport, printOf } from "#app/domain/register/plan.server.ts";
import type { Register } from "#app/domain/register/tables.ts";
import { readRegister } from "#app/domain/register/workbook.server.ts";
import type { Db } from "#db/open.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { buildParticipant } from "#tests/support/people.ts";
import { someRegister } from "#tests/support/register.ts";
import { buildCoordinator } from "#tests/support/world.ts";

const today = "2026-11-24" as Day;
const at = "2026-11-24T10:00:00Z" as Instant;
const ABDI = {
  Nimi: "Abdi Warsame",
  Puhelin: "040 000 9100",
  Tila: "odottaa",
  Ilmoittautunut: "1.9.2026",
};

let db: Db;
let kaisa: Coordinator;
beforeEach(async () => {
  db = await freshDatabase();
  kaisa = await buildCoordinator(db, "Kaisa Virtanen");
});

const bringOver = (register: Register) => importRegister(db, { by: kaisa, register, at });
const plan = (register: Register) => planImport(db, { register, today });
const fates = async (register: Register) =>
  (await plan(register)).rows.map(({ fate, reason, changes }) =>
    [fate, reason?.code, ...changes].filter(Boolean).join(" "),
  );
const count = async (table: "person" | "role" | "note" | "account" | "message") =>
  (
    await db
      .selectFrom(table)
      .select((eb) => eb.fn.countAll<number>().as("n"))
      .executeTakeFirstOrThrow()
  ).n;

describe("a new man", () => {
  test("comes over with his history, his contacts and an account, and gets no letter", async () => {
    await bringOver(
      someRegister({
        participants: [
          {
            ...ABDI,
            Haastattelu: "15.9.2026",
            Kielet: "somali äidinkieli, suomi (alkeet)",
            Ajat: "ti ja to iltaisin",
            Alue: "Kallio",
            Koordinaattori: "KV",
          },
        ],
      }),
    );
    const person = await db.selectFrom("person").selectAll().executeTakeFirstOrThrow();
    expect(person).toMatchObject({
      name: "Abdi",
      surname: "Warsame",
      phone: "+358400009100",
      municipality_code: "091",
      district: "Kallio",
      consented_on: null,
    });
    expect(person.account_id).not.toBeNull();
    const role = await db.selectFrom("role").selectAll().executeTakeFirstOrThrow();
    expect(role).toMatchObject({
      kind: "participant",
      stage: "waiting",
      started_on: "2026-09-01",
      waiting_since: "2026-09-15",
      coordinator_id: kaisa.accountId,
    });
    const steps = await db
      .selectFrom("role_step")
      .select(["stage", "taken_on"])
      .orderBy("number")
      .execute();
    expect(steps.map(({ stage, taken_on }) => `${stage} ${taken_on}`)).toEqual([
      "interested 2026-09-01",
      "talked 2026-09-15",
      "waiting 2026-09-15",
    ]);
    expect(await count("message")).toBe(0);
  });

  test("keeps what could not be read as a note, under the header of the file", async () => {
    await bringOver(
      someRegister({ participants: [{ ...ABDI, Kielet: "klingon", Huom: "Mukava mies" }] }),
    );
    const note = await db.selectFrom("note").select("text").executeTakeFirstOrThrow();
    expect(note.text).toBe("Kielet: klingon\nMukava mies");
  });

  test("leaves behind what must not be kept: no identity code, health or religion reaches the database", async () => {
    await bringOver(
      someRegister({
        participants: [
          {
            ...ABDI,
            Henkilötunnus: "131052-308T",
            Uskonto: "islam",
            Osoite: "Kuvitteellisenkatu 1",
            Huom: "hetu 131052-308T",
            Muuta: "diabetes",
          },
        ],
      }),
    );
    const everything = JSON.stringify([
      await db.selectFrom("person").selectAll().execute(),
      await db.selectFrom("note").selectAll().execute(),
      await db.selectFrom("audit_entry").selectAll().execute(),
    ]);
    for (const secret of ["131052", "islam", "Kuvitteellisenkatu", "diabetes"])
      expect(everything).not.toContain(secret);
  });

  test("is protected when anything in his row says so", async () => {
    await bringOver(someRegister({ participants: [{ ...ABDI, Osoite: "TURVAKIELTO" }] }));
    const person = await db.selectFrom("person").select("protected_on").executeTakeFirstOrThrow();
    expect(person.protected_on).toBe("2026-11-24");
  });

  test("who stands on both sheets is one man with two roles", async () => {
    const register = someRegister({
      participants: [{ ...ABDI, Tila: "lopettanut" }],
      supportPersons: [{ ...ABDI, Tila: "uusi" }],
    });
    await bringOver(register);
    expect([await count("person"), await count("role")]).toEqual([1, 2]);
    expect(await fates(register)).toEqual(["same", "same"]);
  });
});

describe("twice is once", () => {
  test("the same file again changes nothing", async () => {
    const register = await readRegister(readFileSync("tests/fixtures/register.xlsx"));
    const first = await bringOver(register);
    const before = [
      await count("person"),
      await count("role"),
      await count("note"),
      await count("account"),
    ];
    const second = await bringOver(register);
    expect(first.counts.added).toBeGreaterThan(100);
    expect(second.counts).toMatchObject({ added: 0, changed: 0, refused: first.counts.refused });
    expect([
      await count("person"),
      await count("role"),
      await count("note"),
      await count("account"),
    ]).toEqual(before);
  });

  test("two imports at the same time add everybody once", async () => {
    const register = someRegister({
      participants: [ABDI, { Nimi: "Ali Kareem", Puhelin: "040 000 9101" }],
    });
    const seen = printOf(await plan(register));
    const both = await Promise.allSettled([
      importRegister(db, { by: kaisa, register, seen, at }),
      importRegister(db, { by: kaisa, register, seen, at }),
    ]);
    expect(both.map(({ status }) => status)).toEqual(["fulfilled", "rejected"]);
    expect((both[1] as PromiseRejectedResult).reason).toMatchObject({ code: "register_moved_on" });
    expect(await count("person")).toBe(2);
  });

  test("a man without a contact is known by his whole name and role", async () => {
    const nameless = someRegister({ participants: [{ Nimi: "Jawad Noori", Tila: "uusi" }] });
    await bringOver(nameless);
    expect(await fates(nameless)).toEqual(["same"]);
    expect(
      await fates(someRegister({ supportPersons: [{ Nimi: "Jawad Noori", Tila: "uusi" }] })),
    ).toEqual(["added"]);
  });
});

describe("all or nothing", () => {
  test("a row that fails in the middle leaves nothing behind", async () => {
    await sql`create trigger no_ali before insert on person when new.name = 'Ali'
      begin select raise(abort, 'not Ali'); end`.execute(db);
    const register = someRegister({
      participants: [ABDI, { Nimi: "Ali Kareem", Puhelin: "040 000 9101" }],
    });
    await expect(bringOver(register)).rejects.toThrow("not Ali");
    expect([await count("person"), await count("account"), await count("role")]).toEqual([0, 1, 0]);
  });

  test("nothing happens when something is different from what the coordinator saw", async () => {
    const register = someRegister({ participants: [ABDI] });
    const seen = printOf(await plan(register));
    await bringOver(register);
    await expect(importRegister(db, { by: kaisa, register, seen, at })).rejects.toMatchObject({
      code: "register_moved_on",
    });
  });
});

describe("a man we know", () => {
  test("is brought up to date; an empty cell erases nothing and lists only grow", async () => {
    await bringOver(
      someRegister({
        participants: [{ ...ABDI, Kielet: "somali äk", Kunta: "Helsinki", Ammatti: "kokki" }],
      }),
    );
    const later = someRegister({
      participants: [
        {
          Nimi: "Abdi Warsame",
          Puhelin: "040 000 9100",
          "S-posti": "abdi@example.org",
          Kielet: "suomi hyvä",
          Kunta: "Espoo",
          Ammatti: "",
        },
      ],
    });
    expect(await fates(later)).toEqual(["changed email languages area"]);
    await bringOver(later);
    const person = await db.selectFrom("person").selectAll().executeTakeFirstOrThrow();
    expect(person).toMatchObject({
      email: "abdi@example.org",
      municipality_code: "049",
      profession: "kokki",
    });
    const languages = await db
      .selectFrom("person_language")
      .select(["language", "level"])
      .orderBy("language")
      .execute();
    expect(languages).toEqual([
      { language: "fi", level: "fluent" },
      { language: "so", level: "native" },
    ]);
  });

  test("moves along when the file knows something newer, and stays when it does not", async () => {
    await bringOver(
      someRegister({ participants: [{ ...ABDI, Tila: "haastateltu", "Tila pvm": "1.10.2026" }] }),
    );
    expect(await fates(someRegister({ participants: [{ ...ABDI, Tila: "uusi" }] }))).toEqual([
      "same",
    ]);
    const newer = someRegister({
      participants: [{ ...ABDI, Tila: "odottaa", "Tila pvm": "5.11.2026" }],
    });
    expect(await fates(newer)).toEqual(["changed stage"]);
    await bringOver(newer);
    const role = await db
      .selectFrom("role")
      .select(["stage", "stage_on"])
      .executeTakeFirstOrThrow();
    expect(role).toEqual({ stage: "waiting", stage_on: "2026-11-05" });
  });

  test("shows nothing of his when his details are protected", async () => {
    const { personId } = await buildParticipant(db, {
      name: "Abdi",
      surname: "Warsame",
      phone: "+358400009100" as never,
    });
    await protectDetails(db, { by: kaisa, personId, at });
    const { rows } = await plan(someRegister({ participants: [{ ...ABDI, Kunta: "Espoo" }] }));
    expect(rows[0]).toMatchObject({ fate: "changed", isProtected: true });
  });
});

describe("a row that cannot be taken says why", () => {
  test.each([
    [{ Nimi: "TAUOLLA", Puhelin: null }, "heading"],
    [{ Nimi: "Yhteensä", Puhelin: "75" }, "heading"],
    [{ Nimi: "12", Puhelin: "040 000 9101" }, "no_name"],
    [{ Nimi: "Ali", Kunta: "Espoo" }, "only_first_name"],
    [{ Nimi: "Ali Kareem", Puhelin: "040 123" }, "contact_unread"],
    [{ Nimi: "Ali Kareem", Puhelin: "040 000 9101", Syntymävuosi: 2012 }, "minor"],
    [{ Nimi: "Ali Kareem", Puhelin: "040 000 9100" }, "contact_of_another"],
    [{ Nimi: "Abdi Warsame", Puhelin: "040 000 9199" }, "same_name_other_contact"],
    [
      { Nimi: "Ali K", Puhelin: "040 000 9101", Tila: "lopettanut", "Tila pvm": "24.5.2026" },
      "left_long_ago",
    ],
    [{ Nimi: `Ali ${"a".repeat(80)}`, Puhelin: "040 000 9101" }, "name_too_long"],
  ])("%o", async (row, reason) => {
    await bringOver(someRegister({ participants: [ABDI] }));
    const [planned] = (await plan(someRegister({ participants: [row] }))).rows;
    expect(planned).toMatchObject({ fate: "refused", reason: { code: reason } });
  });

  test("two rows for one man are merged, or the second is refused when they contradict each other", async () => {
    const register = someRegister({
      participants: [
        ABDI,
        { ...ABDI, "S-posti": "abdi@example.org" },
        { ...ABDI, Tila: "lopettanut" },
      ],
    });
    expect(await fates(register)).toEqual(["added", "merged", "refused twice_in_file"]);
    await bringOver(register);
    const person = await db.selectFrom("person").select(["phone", "email"]).execute();
    expect(person).toEqual([{ phone: "+358400009100", email: "abdi@example.org" }]);
  });

  test("brothers who share a phone are not taken for one man", async () => {
    const register = someRegister({
      participants: [ABDI, { Nimi: "Yusuf Warsame", Puhelin: "040 000 9100" }],
    });
    expect(await fates(register)).toEqual(["added", "refused contact_of_another"]);
  });

  test("namesakes with phones of their own are two men", async () => {
    const register = someRegister({ participants: [ABDI, { ...ABDI, Puhelin: "040 000 9177" }] });
    expect(countsOf(await plan(register))).toMatchObject({ added: 2, refused: 0 });
  });
});

describe("who is forgotten stays forgotten", () => {
  test("a man who left half a year ago comes along only while he has another role", async () => {
    const left = {
      ...ABDI,
      Tila: "lopettanut",
      "Tila pvm": "24.5.2026",
      Ilmoittautunut: "1.1.2026",
    };
    const both = { participants: [left], supportPersons: [{ ...ABDI, Tila: "uusi" }] };
    expect(await fates(someRegister({ participants: [left] }))).toEqual(["refused left_long_ago"]);
    expect(await fates(someRegister(both))).toEqual(["added", "added"]);
  });

  test("the empty row that is left of a man is nobody whom a register could mean", async () => {
    const { personId } = await buildParticipant(db, {
      name: "Abdi",
      phone: "+358400009100" as never,
    });
    await forgetPerson(db, { personId, by: null, at });
    expect(await fates(someRegister({ participants: [ABDI] }))).toEqual(["added"]);
  });
});

test("a thousand rows are planned and brought over in a few seconds", {
  timeout: 60_000,
}, async () => {
  const men = Array.from({ length: 1000 }, (_, number) => ({
    Nimi: `Mies Numero ${number}`,
    Puhelin: `040 000 ${String(number + 1000)}`,
    Kielet: "arabia äidinkieli, suomi alkeet, englanti hyvä",
    Kunta: "Helsinki",
    Ajat: "ti ja to iltaisin",
    Tila: "odottaa",
    Ilmoittautunut: "1.9.2026",
    Huom: "tavattu",
  }));
  const register = someRegister({ participants: men });
  const began = performance.now();
  const { counts } = await bringOver(register);
  expect(counts.added).toBe(1000);
  expect(performance.now() - began).toBeLessThan(20_000);
});
