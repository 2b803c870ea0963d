import { beforeEach, describe, expect, test } from "vitest";
import { openSession, viewerBySession } from "#app/domain/accounts/sessions.server.ts";
import type { Man } from "#app/domain/accounts/viewer.ts";
import { now, today } from "#app/domain/day.ts";
import { signUp } from "#app/domain/gatherings/sign-ups.server.ts";
import { handOver } from "#app/domain/pairs/hand-over.server.ts";
import { notePair } from "#app/domain/pairs/notes.server.ts";
import { addNoteOnPerson } from "#app/domain/pairs/person-notes.server.ts";
import { deleteMyself, whatEndsWith } from "#app/domain/privacy/deletion.server.ts";
import type { Db } from "#db/open.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { buildEvent } from "#tests/support/gatherings.ts";
import { buildMan, buildPair, buildProposal } from "#tests/support/pairs.ts";
import { buildCoordinator } from "#tests/support/world.ts";

let db: Db;
beforeEach(async () => {
  db = await freshDatabase();
});

const roleOf = (man: Man) =>
  db
    .selectFrom("role")
    .select(["stage", "waiting_since"])
    .where("person_id", "=", man.personId)
    .executeTakeFirstOrThrow();
const lettersOf = (kind: string) =>
  db.selectFrom("message").select(["recipient", "facts"]).where("kind", "=", kind).execute();

/** Everything that the database holds, as text. */
async function everything(): Promise<string> {
  const tables = [
    "person",
    "account",
    "message",
    "note",
    "sign_up",
    "pair",
    "pair_proposal",
    "pair_event",
    "audit_entry",
    "person_language",
    "special_wish",
    "role",
  ] as const;
  const rows = await Promise.all(tables.map((table) => db.selectFrom(table).selectAll().execute()));
  return JSON.stringify(rows);
}

describe("a man who deletes himself", () => {
  test("leaves nothing that names him, and still counts", async () => {
    const pair = await buildPair(db, {
      supportPerson: await buildMan(db, "support_person", now(), {
        name: "Zebedeus",
        surname: "Salainen",
        introduction: "Pidän saunasta",
        profession: "lukkoseppä",
        specialWishes: "ei alkoholia",
      }),
    });
    const { by, supportPerson: man, pairId } = pair;
    const { email } = await db
      .selectFrom("person")
      .select("email")
      .where("id", "=", man.personId)
      .executeTakeFirstOrThrow();
    const note = { by, on: today() };
    await addNoteOnPerson(db, { ...note, personId: man.personId, text: "Hän soitti illalla" });
    await notePair(db, { ...note, pairId, text: "He tapaavat torilla" });
    const token = await openSession(db, { accountId: man.accountId });
    await deleteMyself(db, { man });
    const left = await everything();
    for (const trace of [
      "Salainen",
      "saunasta",
      "lukkoseppä",
      "alkoholia",
      "illalla",
      "torilla",
      email as string,
    ]) {
      expect(left).not.toContain(trace);
    }
    const naming = await db
      .selectFrom("message")
      .select("kind")
      .where("facts", "like", "%Zebedeus%")
      .execute();
    expect(new Set(naming.map(({ kind }) => kind))).toEqual(
      new Set(["man_left", "pair_ended", "pair_started"]),
    );
    expect(await viewerBySession(db, token)).toBeNull();
    const roles = db.selectFrom("role").select("stage").where("kind", "=", "support_person");
    expect(await roles.execute()).toEqual([{ stage: "left" }]);
  });

  test("ends his pair kindly: the other is thanked and waits again, the coordinator is told", async () => {
    const { participant, supportPerson, pairId, by } = await buildPair(db);
    await handOver(db, { by, pairId, coordinatorId: by.accountId, substituteId: null });
    await deleteMyself(db, { man: supportPerson });
    const pair = await db.selectFrom("pair").selectAll().executeTakeFirstOrThrow();
    expect(pair).toMatchObject({ end_reason: "other", ended_by: supportPerson.accountId });
    expect((await roleOf(participant)).stage).toBe("waiting");
    const thanks = await lettersOf("pair_ended");
    expect(thanks).toHaveLength(1);
    const told = await lettersOf("man_left");
    expect(told.map(({ recipient }) => recipient)).toEqual([`${by.accountId}@example.org`]);
  });

  test("withdraws what he was suggested, and dead links lead nowhere", async () => {
    const { participant, participantToken, supportPersonToken } = await buildProposal(db);
    await deleteMyself(db, { man: participant });
    const proposal = await db.selectFrom("pair_proposal").selectAll().executeTakeFirstOrThrow();
    expect(proposal.closed_how).toBe("withdrawn");
    expect([proposal.participant_token, proposal.support_person_token]).not.toContain(
      participantToken,
    );
    expect(proposal.support_person_token).not.toBe(supportPersonToken);
  });

  test("gives up his places at coming events", async () => {
    const man = await buildMan(db, "participant");
    const { eventId } = await buildEvent(db, { capacity: 1 });
    await signUp(db, { eventId, personId: man.personId, language: "fi" });
    expect(await whatEndsWith(db, { man })).toEqual({ pairs: 0, events: 1, staysInOffice: false });
    await deleteMyself(db, { man });
    const row = await db.selectFrom("sign_up").selectAll().executeTakeFirstOrThrow();
    expect(row.cancelled_at).not.toBeNull();
    expect(row).toMatchObject({ name: "–", person_id: null });
    const other = await buildMan(db, "participant");
    await signUp(db, { eventId, personId: other.personId, language: "fi" });
  });

  test("who also works in the office keeps that account", async () => {
    const man = await buildMan(db, "support_person");
    await db
      .updateTable("account")
      .set({ office_role: "coordinator" })
      .where("id", "=", man.accountId)
      .execute();
    const token = await openSession(db, { accountId: man.accountId });
    await deleteMyself(db, { man: { ...man, officeRole: "coordinator" } });
    expect(await viewerBySession(db, token)).toMatchObject({
      officeRole: "coordinator",
      personId: null,
    });
  });

  test("whom nobody looked after is told to the admins", async () => {
    const admin = await buildCoordinator(db, "Aino");
    await db
      .updateTable("account")
      .set({ office_role: "admin" })
      .where("id", "=", admin.accountId)
      .execute();
    await deleteMyself(db, { man: await buildMan(db, "participant") });
    expect(await lettersOf("man_left")).toHaveLength(1);
  });
});
