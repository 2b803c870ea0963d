import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Man } from "#app/domain/accounts/viewer.ts";
import type { Email } from "#app/domain/contact.ts";
import { now, today } from "#app/domain/day.ts";
import { logMeeting } from "#app/domain/pairs/meetings.server.ts";
import { notePair } from "#app/domain/pairs/notes.server.ts";
import { addNoteOnPerson } from "#app/domain/pairs/person-notes.server.ts";
import {
  action as correct,
  loader as correctionPage,
} from "#app/routes/me/my-data/correction/route.tsx";
import {
  loader as deletionPage,
  action as remove,
} from "#app/routes/me/my-data/deletion/route.tsx";
import { loader as page } from "#app/routes/me/my-data/route.tsx";
import { loader as takeHtml } from "#app/routes/me/my-data/take-html.ts";
import { loader as takeJson } from "#app/routes/me/my-data/take-json.ts";
import type { Db } from "#db/open.ts";
import { buildMan, buildPair } from "#tests/support/pairs.ts";
import { get, post } from "#tests/support/requests.ts";
import { buildCoordinator, house } from "#tests/support/world.ts";

let db: Db;
let yusuf: Man;
let pekka: Man;
beforeAll(async () => {
  db = await house();
});
beforeEach(async () => {
  const facts = { surname: "Toinen", introduction: "Pekan salaisuus", email: null, phone: null };
  const supportPerson = await buildMan(db, "support_person", now(), {
    ...facts,
    email: `pekka${Math.random()}@example.org` as Email,
  });
  const pair = await buildPair(db, { supportPerson });
  yusuf = pair.participant;
  pekka = pair.supportPerson;
  const met = { metOn: today(), minutes: 60, what: "walk", place: "Pekka-kahvila" } as const;
  await logMeeting(db, { by: pekka, pairId: pair.pairId, ...met });
  const note = { by: pair.by, on: today() };
  await notePair(db, { ...note, pairId: pair.pairId, text: "Pekka Toinen väsyi, 040 765 4321." });
  await addNoteOnPerson(db, { ...note, personId: yusuf.personId, text: "Yusuf oppii nopeasti." });
});

type Loader = Parameters<typeof get>[0];
const LOADERS: Loader[] = [page, correctionPage, deletionPage, takeHtml, takeJson];
const text = async (loader: Loader, as = yusuf) =>
  (await get(loader, "/fi/me/data", { as: as.accountId })).text();

describe("my data", () => {
  test("is each man's own: strangers sign in, the office has none here", async () => {
    const coordinator = (await buildCoordinator(db)).accountId;
    for (const loader of LOADERS) {
      const away = await get(loader, "/fi/me/data");
      expect(away.headers.get("Location")).toMatch(/^\/fi\/sign-in/);
      const absent = await get(loader, "/fi/me/data", { as: coordinator });
      expect(absent.status).toBe(404);
    }
    for (const action of [correct, remove] as Parameters<typeof post>[0][]) {
      const away = await post(action, "/fi/me/data/x");
      expect(away.headers.get("Location")).toMatch(/^\/fi\/sign-in/);
      expect((await post(action, "/fi/me/data/x", { as: coordinator })).status).toBe(404);
    }
  });

  test("holds what he told, what the office noted, and who looked", async () => {
    const shown = await text(page);
    expect(shown).toContain("Yusuf oppii nopeasti.");
    expect(shown).toContain("60 minuuttia, kävely");
    const data = JSON.parse(await text(takeJson));
    expect(data.profile.name).toBe("Yusuf");
    expect(data.notes).toHaveLength(1);
    expect(data.pairs[0].meetings).toHaveLength(1);
    expect(data.log[0]).toMatchObject({ what: "data_taken", by: "himself" });
    expect(data.log.map((entry: { by: string }) => entry.by)).toContain("office");
  });

  test("holds nothing of the other man, not even his name", async () => {
    for (const loader of [page, takeHtml, takeJson] as Loader[]) {
      const shown = await text(loader);
      expect(shown).not.toMatch(/pekka|toinen väsyi|765|salaisuus/i);
      expect(shown).toContain("väsyi");
    }
    expect(await text(takeJson)).not.toContain(pekka.personId);
  });

  test("is taken along as files that stand alone", async () => {
    const html = await get(takeHtml, "/ar/me/data/take.html", {
      as: yusuf.accountId,
    });
    expect(html.headers.get("Content-Disposition")).toContain("my-data.html");
    expect(html.headers.get("Cache-Control")).toBe("private, no-store");
    const source = await html.text();
    expect(source).toContain('<html lang="ar" dir="rtl">');
    expect(source).not.toMatch(/<script|https?:\/\//);
  });
});

describe("correcting my data", () => {
  const FORM = {
    name: "Jusuf",
    phone: "040 111 2222",
    email: "",
    writeIn: "ar",
    language: ["fi"],
    "level-fi": "fluent",
  };
  const correctTo = (form: Record<string, string | string[]>) =>
    post(correct, "/fi/me/data/correction", { as: yusuf.accountId, form });

  test("changes him and his way in, and tells the address that he left", async () => {
    const before = await db
      .selectFrom("person")
      .select("email")
      .where("id", "=", yusuf.personId)
      .executeTakeFirstOrThrow();
    const phone = `+35840${String(Math.random()).slice(2, 9)}`;
    expect((await correctTo({ ...FORM, phone })).headers.get("Location")).toBe("/fi/me/data");
    const account = await db
      .selectFrom("account")
      .select(["name", "email", "phone", "language"])
      .where("id", "=", yusuf.accountId)
      .executeTakeFirstOrThrow();
    expect(account).toEqual({ name: "Jusuf", email: null, phone, language: "ar" });
    const told = await db
      .selectFrom("message")
      .select("recipient")
      .where("kind", "=", "contact_changed")
      .where("person_id", "=", yusuf.personId)
      .execute();
    expect(told).toEqual([{ recipient: before.email }]);
  });

  test("says what is wrong, and never leaves him without a way in", async () => {
    const wrong = await correctTo({ ...FORM, name: "", phone: "x" });
    expect(wrong.status).toBe(422);
    expect((await wrong.json()).fields).toEqual({ name: "required", phone: "not_a_phone" });
    const without = await correctTo({ ...FORM, phone: "" });
    expect((await without.json()).fields).toEqual({ phone: "refusal.contact_needed" });
    const code = await correctTo({ ...FORM, introduction: "131052-308T" });
    expect((await code.json()).fields).toEqual({ introduction: "identity_code" });
  });
});

describe("deleting my data", () => {
  const as = () => yusuf.accountId;
  test("asks first, then does it, and he is signed out", async () => {
    const unsure = await post(remove, "/fi/me/data/deletion", { as: as(), form: {} });
    expect((await unsure.json()).fields).toEqual({ sure: "must_agree" });
    const asked = await get(deletionPage, "/fi/me/data/deletion", { as: as() });
    expect(await asked.json()).toEqual({ pairs: 1, events: 0, staysInOffice: false });
    const done = await post(remove, "/fi/me/data/deletion", { as: as(), form: { sure: "yes" } });
    expect(done.headers.get("Location")).toBe("/fi");
    const person = await db
      .selectFrom("person")
      .select(["name", "forgotten_on"])
      .where("id", "=", yusuf.personId)
      .executeTakeFirstOrThrow();
    expect(person).toEqual({ name: "–", forgotten_on: today() });
    const sessions = db.selectFrom("session").select("token_hash");
    expect(await sessions.where("account_id", "=", as()).execute()).toEqual([]);
  });
});
