import { createHash } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import type { Coordinator, Man } from "#app/domain/accounts/viewer.ts";
import { CADENCE } from "#app/domain/cadence-numbers.ts";
import { addDays, type Day, helsinkiInstant, type Instant } from "#app/domain/day.ts";
import { myCalendar } from "#app/domain/feeds/my-calendar.server.ts";
import { certificateForOffice, certificateOf } from "#app/domain/pairs/certificate.server.ts";
import { hoursOf } from "#app/domain/pairs/hours.server.ts";
import { logMeeting } from "#app/domain/pairs/meetings.server.ts";
import { sendThanks } from "#app/domain/pairs/thanks.server.ts";
import { AGREEMENT_PARTS, AGREEMENT_VERSION } from "#app/domain/people/agreement.ts";
import {
  agreementFor,
  agreementOf,
  signAsSupportPerson,
} from "#app/domain/people/agreements.server.ts";
import { addRole } from "#app/domain/people/lifecycle.server.ts";
import { hearsFromUsBy } from "#app/domain/people/next-step.ts";
import { offerTalk, pickTalk, talksOf } from "#app/domain/people/talks.server.ts";
import { myPage } from "#app/domain/today/my-page.server.ts";
import { officeToday } from "#app/domain/today/office.server.ts";
import { translatorFor } from "#app/i18n/i18n.server.ts";
import type { Db } from "#db/open.ts";
import { buildCalendarLink } from "#tests/support/accounts.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { buildPlace } from "#tests/support/gatherings.ts";
import { buildMan, buildPair } from "#tests/support/pairs.ts";
import { buildCoordinator } from "#tests/support/world.ts";

const START = "2026-03-02" as Day;
const on = (days: number) => addDays(START, days);
const after = (days: number, clock = "12:00"): Instant => helsinkiInstant(on(days), clock);

let db: Db;
let by: Coordinator;

beforeEach(async () => {
  db = await freshDatabase();
  by = await buildCoordinator(db);
});

const WHERE = "Oodi, Ovi B, Helsinki";

describe("the talk to get to know him", () => {
  let man: Man;
  let where: string;
  const offer = (...times: Instant[]) =>
    offerTalk(db, { by, personId: man.personId, times, where, at: after(0) });
  const offerAt = (there: string) =>
    offerTalk(db, { by, personId: man.personId, times: [after(3)], where: there, at: after(0) });
  const asked = async (days: number) =>
    (await officeToday(db, { by, whose: "all", at: after(days) })).counts.all;

  beforeEach(async () => {
    man = await buildMan(db, "support_person", after(0), { stage: "applied" });
    where = await buildPlace(db, { by, name: "Oodi", address: "Ovi B" });
  });

  test("is picked from what is offered, and until it is over nobody is reminded of him", async () => {
    await offer(after(3), after(4));
    expect(await asked(2)).toBe(1);
    const { coordinator } = await myPage(db, { man, language: "fi", at: after(1) });
    expect(coordinator.name).toBe(by.name);
    const [first, second] = await talksOf(db, man.personId, after(1));
    await pickTalk(db, { man, offerId: first?.id ?? "", at: after(1) });
    await pickTalk(db, { man, offerId: second?.id ?? "", at: after(1) });
    const talks = await talksOf(db, man.personId, after(1));
    expect(talks.map(({ isPicked }) => isPicked)).toEqual([false, true]);
    expect(await asked(2)).toBe(0);
    expect(await asked(5)).toBe(1);
  });

  test("once agreed on is told to both, stands in his calendar, and follows him to another time", async () => {
    await offer(after(3), after(4));
    const [first, second] = await talksOf(db, man.personId, after(1));
    const pick = (offerId = "") => pickTalk(db, { man, offerId, at: after(1) });
    const told = async () => {
      const letters = await db
        .selectFrom("message")
        .select(["kind", "account_id as to", "facts", "due_at as due", "dropped_at as dropped"])
        .where("kind", "in", ["talk_agreed", "office_talk", "talk_reminder"])
        .orderBy("created_at")
        .orderBy("id")
        .execute();
      return letters
        .filter(({ dropped }) => !dropped)
        .map(({ kind, to, facts, due }) => [
          kind,
          to,
          JSON.parse(facts).starts,
          due,
          JSON.parse(facts).where,
        ])
        .sort();
    };
    await pick(first?.id);
    await pick(first?.id);
    const bothHear = (days: number) => [
      ["office_talk", by.accountId, after(days), after(1), WHERE],
      ["talk_agreed", man.accountId, after(days), after(1), WHERE],
      ["talk_reminder", man.accountId, after(days), after(days - 1), WHERE],
    ];
    expect(await told()).toEqual(bothHear(3));
    await pick(second?.id);
    expect(await told()).toEqual(bothHear(4));
    const { token } = await buildCalendarLink(db, man.accountId);
    const calendar = await myCalendar(db, { token, at: after(1) });
    expect(calendar.match(/BEGIN:VEVENT/g)).toHaveLength(1);
    expect(calendar).toContain("LOCATION:Oodi\\, Ovi B\\, Helsinki");
    await offer(after(6));
    expect(await told()).toEqual([]);
  });

  test("may be a call to who has a number, and not at a place out of use", async () => {
    await expect(offerAt("phone")).rejects.toThrow("no_phone_for_talk");
    const phone = "+358400000199";
    await db.updateTable("person").set({ phone }).where("id", "=", man.personId).execute();
    await offerAt("phone");
    const [call] = await talksOf(db, man.personId, after(1));
    expect(call).toMatchObject({ way: "phone", place: null });
    await pickTalk(db, { man, offerId: call?.id ?? "", at: after(1) });
    const letters = await db
      .selectFrom("message")
      .select(["kind", "facts"])
      .where("kind", "like", "phone_talk_%")
      .orderBy("kind")
      .execute();
    expect(letters.map(({ kind }) => kind)).toEqual(["phone_talk_agreed", "phone_talk_reminder"]);
    for (const { kind, facts } of letters) {
      const sms = translatorFor("fi")(`messages:${kind}.sms`, JSON.parse(facts));
      expect(sms).toContain(`${by.name} soittaa sinulle`);
    }
    await db
      .updateTable("place")
      .set({ retired_at: after(0), retired_by: by.accountId })
      .where("id", "=", where)
      .execute();
    const atTheField = { code: "place_retired", field: "where" };
    await expect(offerAt(where)).rejects.toMatchObject(atTheField);
    await expect(offerAt("no-such-place")).rejects.toMatchObject(atTheField);
  });

  test("is not in the past, and not another man's", async () => {
    await expect(offer(after(-1))).rejects.toThrow("time_is_past");
    await offer(after(3));
    const [only] = await talksOf(db, man.personId, after(1));
    const other = await buildMan(db, "support_person");
    const pick = (who: Man, at: Instant) => pickTalk(db, { man: who, offerId: only?.id ?? "", at });
    const gone = { code: "times_changed", field: "offerId" };
    await expect(pick(other, after(1))).rejects.toMatchObject(gone);
    await expect(pick(man, after(4))).rejects.toMatchObject(gone);
    await offer(after(5));
    await expect(pick(man, after(1))).rejects.toMatchObject(gone);
  });
});

describe("the agreement", () => {
  test("is signed once, and is the step after the training", async () => {
    const man = await buildMan(db, "support_person", after(0), { stage: "in_training" });
    await db
      .updateTable("role")
      .set({ trained_on: on(0) })
      .execute();
    const sign = (name: string) =>
      signAsSupportPerson(db, { man, name, language: "fi", at: after(1) });
    await sign("Pekka Virtanen");
    await sign("Joku Muu");
    const { signed } = await agreementFor(db, man);
    expect(signed).toMatchObject({ name: "Pekka Virtanen", signedOn: on(1) });
    const role = await db.selectFrom("role").select("stage").executeTakeFirst();
    expect(role).toEqual({ stage: "agreement_signed" });
  });

  test("is there for support persons alone", async () => {
    const participant = await buildMan(db, "participant");
    await expect(agreementFor(db, participant)).rejects.toThrow("not found");
    await expect(
      signAsSupportPerson(db, { man: participant, name: "Yusuf", language: "fi" }),
    ).rejects.toThrow("not found");
  });
});

test("a participant who becomes a support person reads of his way, also while he has a pair", async () => {
  const { participant: man } = await buildPair(db, { on: START });
  const page = (days: number) => myPage(db, { man, language: "fi", at: after(days) });
  expect((await page(1)).next.code).toBe("first_meeting");
  await addRole(db, {
    by,
    personId: man.personId,
    kind: "support_person",
    on: on(2),
    at: after(2),
  });
  const { next, step } = await page(3);
  expect(next.code).toBe("first_meeting");
  expect(step).toMatchObject({ kind: "support_person", code: "stage", hearsBy: on(9) });
});

/** Words that were signed stay as they were signed: who changes them gives them a new version. */
const FINGERPRINTS: Record<string, string> = { "2026-11": "5486c7da597f8e47" };

test("the words of the agreement stand as its version has them", () => {
  const t = translatorFor("fi");
  const words = Object.entries(AGREEMENT_PARTS).flatMap(([part, points]) =>
    points.map((point) => t(`agreement:${part}.${point}`)),
  );
  const fingerprint = createHash("sha256").update(words.join("\n")).digest("hex").slice(0, 16);
  expect(fingerprint).toBe(FINGERPRINTS[AGREEMENT_VERSION]);
});

test("who has signed an earlier version is asked to sign anew, and what he signed stays on record", async () => {
  const man = await buildMan(db, "support_person");
  expect(await agreementOf(db, man.personId)).toBe("unsigned");
  await signAsSupportPerson(db, { man, name: "Pekka Virtanen", language: "fi", at: after(1) });
  expect(await agreementOf(db, man.personId)).toBe("signed");
  await db.updateTable("signed_agreement").set({ version: "2025-01" }).execute();
  expect(await agreementOf(db, man.personId)).toBe("changed");
  expect((await agreementFor(db, man)).signed).toMatchObject({ version: "2025-01" });
  await signAsSupportPerson(db, { man, name: "Pekka Virtanen", language: "fi", at: after(2) });
  expect(await agreementOf(db, man.personId)).toBe("signed");
  const versions = await db.selectFrom("signed_agreement").select("version").execute();
  expect(versions.map(({ version }) => version).toSorted()).toEqual(["2025-01", AGREEMENT_VERSION]);
});

describe("what a support person has done", () => {
  test("stands in his certificate, without a word about the other, in three languages", async () => {
    const pair = await buildPair(db, { on: START });
    const man = pair.supportPerson;
    const meeting = { pairId: pair.pairId, what: "walk" as const, place: null };
    for (const days of [3, 40]) {
      await logMeeting(db, { by: man, ...meeting, metOn: on(days), minutes: 90, at: after(41) });
    }
    const asked = { viewer: man, personId: man.personId, at: after(50) };
    await db
      .updateTable("role")
      .set({ started_on: on(-30) })
      .where("kind", "=", "support_person")
      .execute();
    const certificate = await certificateOf(db, { ...asked, language: "fi" });
    expect(certificate.lines.slice(1)).toEqual([
      "Pareja: 1",
      "Tapaamisia: 2",
      "Tunteja tapaamisissa: 3",
    ]);
    expect(JSON.stringify(certificate)).not.toContain(pair.participant.name);
    expect(certificate.lines[0]).toBe(
      "On toiminut vapaaehtoisena tukihenkilönä 31. tammikuuta 2026 alkaen.",
    );
    expect((await certificateOf(db, { ...asked, language: "sv" })).title).toBe("Intyg");
    await db
      .updateTable("role")
      .set({ stage: "left", stage_on: on(60), waiting_since: null })
      .where("kind", "=", "support_person")
      .execute();
    expect((await certificateOf(db, { ...asked, language: "en" })).lines[0]).toBe(
      "Was a volunteer support person from 31 January 2026 to 1 May 2026.",
    );
    await certificateForOffice(db, { by, personId: man.personId, language: "en" });
    for (const [viewer, personId] of [
      [pair.participant, pair.participant.personId],
      [pair.participant, man.personId],
    ] as const) {
      await expect(certificateOf(db, { viewer, personId, language: "fi" })).rejects.toThrow(
        "not found",
      );
    }
    expect(await hoursOf(db, man.personId, on(50))).toMatchObject({ meetings: 2, minutes: 180 });
  });

  test("is thanked for once: the first meeting, and half of the time", async () => {
    const pair = await buildPair(db, { on: START });
    const kinds = async () => {
      const letters = await db
        .selectFrom("message")
        .select(["kind", "person_id as to"])
        .where("kind", "like", "thanks%")
        .orderBy("created_at")
        .execute();
      expect(letters.every(({ to }) => to === pair.supportPerson.personId)).toBe(true);
      return letters.map(({ kind }) => kind);
    };
    await sendThanks(db, after(2));
    expect(await kinds()).toEqual([]);
    const met = { pairId: pair.pairId, metOn: on(3), minutes: 60, what: "talk" as const };
    await logMeeting(db, { by: pair.supportPerson, ...met, place: null, at: after(3) });
    for (const days of [4, 5, 9, 40]) await sendThanks(db, after(days));
    expect(await kinds()).toEqual(["thanks_first_meeting"]);
    for (const days of [93, 97, 98, 150]) await sendThanks(db, after(days));
    expect(await kinds()).toEqual(["thanks_first_meeting", "thanks_half_way"]);
  });
});

test("whoever waits hears from us on a day that is never past", () => {
  expect(hearsFromUsBy("applied", START, on(0), CADENCE.before)).toBe(on(7));
  expect(hearsFromUsBy("applied", START, on(7), CADENCE.before)).toBe(on(7));
  expect(hearsFromUsBy("available", START, on(31), CADENCE.before)).toBe(on(60));
  expect(hearsFromUsBy("left", START, on(3), CADENCE.before)).toBeNull();
});
