import { beforeEach, expect, test } from "vitest";
import type { Coordinator, Man } from "#app/domain/accounts/viewer.ts";
import { addDays, type Day, helsinkiInstant } from "#app/domain/day.ts";
import { AGREEMENT_SINCE, AGREEMENT_VERSION as version } from "#app/domain/people/agreement.ts";
import {
  agreementFor,
  agreementOf,
  signAsSupportPerson,
} from "#app/domain/people/agreements.server.ts";
import {
  notePaperAgreement,
  removePaperAgreement,
} from "#app/domain/people/paper-agreement.server.ts";
import { rolesOf } from "#app/domain/people/person-story.server.ts";
import { markTrained } from "#app/domain/people/training.server.ts";
import { myData } from "#app/domain/privacy/my-data.server.ts";
import { myDataInWords } from "#app/domain/privacy/my-data-words.server.ts";
import type { Db } from "#db/open.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { buildEvent } from "#tests/support/gatherings.ts";
import { buildMan } from "#tests/support/pairs.ts";
import { buildCoordinator } from "#tests/support/world.ts";

const FIRST = AGREEMENT_SINCE[version];
const on = (days: number) => addDays(FIRST, days);
const at = helsinkiInstant(on(20), "12:00");

let db: Db;
let by: Coordinator;
let man: Man;

beforeEach(async () => {
  db = await freshDatabase();
  by = await buildCoordinator(db);
  man = await buildMan(db, "support_person", helsinkiInstant(on(0), "12:00"), {
    stage: "in_training",
  });
});

const note = (day: Day, name = "Pekka Virtanen", who: Coordinator = by) =>
  notePaperAgreement(db, { by: who, personId: man.personId, version, name, on: day, at });
const trainedOn = (day: Day) => db.updateTable("role").set({ trained_on: day }).execute();
const steps = async () => (await rolesOf(db, man.personId))[0]?.steps.slice(-1)[0];

test("a paper counts as signed, is the step after the training, and he reads it", async () => {
  await trainedOn(on(2));
  await Promise.all([note(on(5)), note(on(5))]);
  expect(await agreementOf(db, man.personId)).toBe("signed");
  expect((await agreementFor(db, man)).signed).toEqual({
    version,
    name: "Pekka Virtanen",
    signedOn: on(5),
    notedBy: by.name,
  });
  expect(await steps()).toEqual({ stage: "agreement_signed", takenOn: on(5), takenBy: by.name });
  const told = JSON.stringify(myDataInWords(await myData(db, { man }), "en"));
  expect(told).toContain("You signed on paper.");
  const logged = await db
    .selectFrom("audit_entry")
    .select(["person_id as whom", "detail"])
    .where("what", "=", "paper_agreement_noted")
    .execute();
  expect(logged).toEqual([{ whom: man.personId, detail: version }]);
});

test("on paper before the training, the step waits for it, and never stands before it", async () => {
  await note(on(1));
  expect((await steps())?.stage).toBe("in_training");
  await db.deleteFrom("signed_agreement").execute();
  await trainedOn(on(4));
  await note(on(1));
  expect(await steps()).toMatchObject({ stage: "agreement_signed", takenOn: on(4) });
});

test("a training after the paper takes both steps", async () => {
  await note(on(1));
  const startsAt = helsinkiInstant(on(6), "18:00");
  const training = { by, kind: "training", startsAt, at: helsinkiInstant(on(0), "12:00") } as const;
  const { eventId } = await buildEvent(db, training);
  await markTrained(db, { personId: man.personId, eventId, on: on(6), by: by.accountId, at });
  expect(await steps()).toMatchObject({ stage: "agreement_signed", takenOn: on(6) });
});

test("refuses a day ahead, a day before the version, and another man's role", async () => {
  await expect(note(on(21))).rejects.toThrow("day_in_future");
  await expect(note(on(-1))).rejects.toThrow("before_version");
  const participant = await buildMan(db, "participant");
  const paper = { by, personId: participant.personId, version, name: "X", on: on(1), at } as const;
  await expect(notePaperAgreement(db, paper)).rejects.toThrow("not found");
  expect(await agreementOf(db, man.personId)).toBe("unsigned");
});

test("what is signed already stays as it is: here, or on a paper of another day", async () => {
  await note(on(5));
  await expect(note(on(6))).rejects.toThrow("version_signed");
  await expect(note(on(5), "Joku Muu")).rejects.toThrow("version_signed");
  await removePaperAgreement(db, { by, personId: man.personId, version, at });
  expect(await agreementOf(db, man.personId)).toBe("unsigned");
  await signAsSupportPerson(db, { man, name: "Pekka", language: "fi", at });
  await expect(note(on(5))).rejects.toThrow("version_signed");
  await expect(
    removePaperAgreement(db, { by, personId: man.personId, version, at }),
  ).rejects.toThrow("not found");
  expect((await agreementFor(db, man)).signed).toMatchObject({ name: "Pekka", notedBy: null });
});

test("an earlier version noted later does not hide the newest one", async () => {
  await note(on(5));
  await db
    .insertInto("signed_agreement")
    .values({
      id: "older",
      person_id: man.personId,
      version: "2025-01",
      language: "fi",
      name: "Pekka",
      signed_on: "2025-02-01",
      signed_at: helsinkiInstant(on(25), "12:00"),
      noted_by: by.accountId,
    })
    .execute();
  expect(await agreementOf(db, man.personId)).toBe("signed");
});
