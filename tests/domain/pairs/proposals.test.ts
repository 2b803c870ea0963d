import { beforeEach, describe, expect, test } from "vitest";
import type { Coordinator, Man } from "#app/domain/accounts/viewer.ts";
import { addDays, type Day, helsinkiInstant, type Instant } from "#app/domain/day.ts";
import { addNeverMatch } from "#app/domain/matching/never-match.server.ts";
import { answerByLink, answerProposal } from "#app/domain/pairs/answers.server.ts";
import { expireProposals } from "#app/domain/pairs/closing.server.ts";
import { proposePair, withdrawProposal } from "#app/domain/pairs/proposals.server.ts";
import { moveAlong } from "#app/domain/people/lifecycle.server.ts";
import { NotFound, Refusal } from "#app/domain/refusal.ts";
import type { Db } from "#db/open.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { buildMan, buildProposal } from "#tests/support/pairs.ts";
import { buildCoordinator } from "#tests/support/world.ts";

const TUESDAY = "2026-11-24" as Day;
const NOON = helsinkiInstant(TUESDAY, "12:00");
const onDay = (days: number) => helsinkiInstant(addDays(TUESDAY, days), "12:00");

let db: Db;
let kaisa: Coordinator;
let yusuf: Man;
let pekka: Man;
beforeEach(async () => {
  db = await freshDatabase();
  kaisa = await buildCoordinator(db);
  yusuf = await buildMan(db, "participant", NOON);
  pekka = await buildMan(db, "support_person", NOON);
});

const propose = (facts: { participant?: Man; supportPerson?: Man; at?: Instant } = {}) =>
  buildProposal(db, { by: kaisa, participant: yusuf, supportPerson: pekka, at: NOON, ...facts });

describe("proposing", () => {
  test("asks both by a letter, and reminds on the fourth day", async () => {
    const { participantToken, supportPersonToken } = await propose();
    expect(await letters("proposal")).toEqual(
      [
        {
          personId: pekka.personId,
          link: `/proposals/${supportPersonToken}`,
          dueAt: NOON,
          dropped: null,
        },
        {
          personId: yusuf.personId,
          link: `/proposals/${participantToken}`,
          dueAt: NOON,
          dropped: null,
        },
      ].sort(byPerson),
    );
    const reminders = await letters("proposal_reminder");
    expect(reminders.map(({ dueAt }) => dueAt)).toEqual(
      Array(2).fill(helsinkiInstant("2026-11-28" as Day, "10:00")),
    );
  });

  test("keeps the reasons that both will see", async () => {
    const { proposalId } = await propose();
    const { reasons } = await db
      .selectFrom("pair_proposal")
      .select("reasons")
      .where("id", "=", proposalId)
      .executeTakeFirstOrThrow();
    expect(JSON.parse(reasons)[0]).toEqual({ code: "both_speak", values: ["en", "fi"] });
  });

  test("refuses a man who has an open proposal", async () => {
    await propose();
    const juha = await buildMan(db, "support_person", NOON);
    await expect(propose({ supportPerson: juha })).rejects.toEqual(
      new Refusal("proposal_open_already"),
    );
  });

  test("refuses more than a support person has room for", async () => {
    await propose();
    const ali = await buildMan(db, "participant", NOON);
    await expect(propose({ participant: ali })).rejects.toEqual(new Refusal("no_free_place"));
    const mikko = await buildMan(db, "support_person", NOON, { capacity: 2 });
    await propose({ participant: ali, supportPerson: mikko });
    const omar = await buildMan(db, "participant", NOON);
    await propose({ participant: omar, supportPerson: mikko });
    const hasan = await buildMan(db, "participant", NOON);
    await expect(propose({ participant: hasan, supportPerson: mikko })).rejects.toEqual(
      new Refusal("no_free_place"),
    );
  });

  test("refuses who does not wait, who is not available, and roles that nobody has", async () => {
    const ali = await buildMan(db, "participant", NOON, { stage: "talked" });
    await expect(propose({ participant: ali })).rejects.toEqual(new Refusal("not_waiting"));
    const juha = await buildMan(db, "support_person", NOON, { stage: "in_training" });
    await expect(propose({ supportPerson: juha })).rejects.toEqual(new Refusal("not_available"));
    await expect(propose({ participant: pekka, supportPerson: yusuf })).rejects.toThrow(NotFound);
  });

  test("refuses two who must never be suggested to each other, without saying more", async () => {
    await addNeverMatch(db, {
      by: kaisa,
      personId: pekka.personId,
      otherId: yusuf.personId,
      at: NOON,
    });
    await expect(propose()).rejects.toEqual(new Refusal("never_match"));
  });

  test("refuses a man whose age nobody has confirmed", async () => {
    const young = await buildMan(db, "participant", NOON, { adult: false });
    await expect(propose({ participant: young })).rejects.toEqual(new Refusal("age_not_confirmed"));
  });

  test("lets a coordinator pair a man with protected details", async () => {
    await db
      .updateTable("person")
      .set({ protected_on: TUESDAY, protected_by: kaisa.accountId })
      .where("id", "=", yusuf.personId)
      .execute();
    await expect(propose()).resolves.toBeDefined();
  });

  test("of the same man by two coordinators at once is one proposal", async () => {
    const juha = await buildMan(db, "support_person", NOON);
    const results = await Promise.allSettled([propose(), propose({ supportPerson: juha })]);
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await openProposals()).toHaveLength(1);
  });

  test("holds a man where he is until it is answered", async () => {
    await propose();
    const { id } = await db
      .selectFrom("role")
      .select("id")
      .where("person_id", "=", yusuf.personId)
      .executeTakeFirstOrThrow();
    await expect(
      moveAlong(db, { by: kaisa, roleId: id, to: "on_a_break", on: TUESDAY, at: NOON }),
    ).rejects.toEqual(new Refusal("has_open_proposal"));
  });
});

describe("answering", () => {
  test("yes by both starts the pair, marks the participant and tells both, at once", async () => {
    const { proposalId, participantToken } = await propose();
    expect(await byLink(participantToken, "yes", onDay(1))).toBe("participant_said_yes");
    expect(await answerProposal(db, { by: pekka, proposalId, answer: "yes", at: onDay(2) })).toBe(
      "paired",
    );
    const pair = await db
      .selectFrom("pair")
      .select([
        "participant_id as participant",
        "support_person_id as supportPerson",
        "started_on as on",
        "coordinator_id as coordinator",
      ])
      .executeTakeFirstOrThrow();
    expect(pair).toEqual({
      participant: yusuf.personId,
      supportPerson: pekka.personId,
      on: "2026-11-26",
      coordinator: kaisa.accountId,
    });
    expect(await stageOf(yusuf)).toBe("paired");
    expect(await letters("pair_started")).toHaveLength(2);
    expect((await letters("proposal_reminder")).map(({ dropped }) => dropped)).not.toContain(null);
  });

  test("no closes it: the other hears kindly that it is closed, and both go on waiting", async () => {
    const before = await waitingSince(yusuf);
    const { supportPersonToken } = await propose();
    expect(await byLink(supportPersonToken, "no", onDay(1))).toBe("declined");
    expect((await letters("proposal_closed")).map(({ personId }) => personId)).toEqual([
      yusuf.personId,
    ]);
    expect(await stageOf(yusuf)).toBe("waiting");
    expect(await waitingSince(yusuf)).toBe(before);
    await expect(
      propose({ supportPerson: await buildMan(db, "support_person", NOON) }),
    ).resolves.toBeDefined();
  });

  test("is final: twice the same is once, another answer is refused", async () => {
    const { participantToken } = await propose();
    await byLink(participantToken, "yes");
    expect(await byLink(participantToken, "yes")).toBe("participant_said_yes");
    await expect(byLink(participantToken, "no")).rejects.toEqual(
      new Refusal("proposal_answered_already"),
    );
  });

  test("comes too late after the last day, whether or not anyone has closed it yet", async () => {
    const { participantToken } = await propose();
    expect(await byLink(participantToken, "yes", onDay(7))).toBe("participant_said_yes");
    const { supportPersonToken } = await propose({
      participant: await buildMan(db, "participant", NOON),
      supportPerson: await buildMan(db, "support_person", NOON),
    });
    await expect(byLink(supportPersonToken, "yes", onDay(8))).rejects.toEqual(
      new Refusal("proposal_closed"),
    );
  });

  test("by a coordinator on a man's behalf is written down as hers", async () => {
    const { proposalId } = await propose();
    await answerProposal(db, {
      by: kaisa,
      proposalId,
      side: "participant",
      answer: "yes",
      at: NOON,
    });
    expect(
      await db
        .selectFrom("pair_proposal")
        .select("participant_answered_by as by")
        .executeTakeFirst(),
    ).toEqual({ by: kaisa.accountId });
    const entries = await db
      .selectFrom("audit_entry")
      .select("what")
      .where("person_id", "=", yusuf.personId)
      .execute();
    expect(entries).toContainEqual({ what: "answered_on_behalf" });
  });

  test("is nobody else's: another man, a link that went to another man, a token that is none", async () => {
    const { proposalId, participantToken } = await propose();
    const other = await buildMan(db, "participant", NOON);
    await expect(answerProposal(db, { by: other, proposalId, answer: "no" })).rejects.toThrow(
      NotFound,
    );
    await expect(
      answerByLink(db, { token: participantToken, viewer: pekka, answer: "yes", at: NOON }),
    ).rejects.toThrow(NotFound);
    await expect(byLink("no-such-token", "yes")).rejects.toThrow(NotFound);
  });

  test("by both at the same moment starts one pair", async () => {
    const { participantToken, supportPersonToken } = await propose();
    const states = await Promise.all([
      byLink(participantToken, "yes"),
      byLink(supportPersonToken, "yes"),
      byLink(participantToken, "yes"),
    ]);
    expect(states.filter((state) => state === "paired").length).toBeGreaterThan(0);
    expect(await db.selectFrom("pair").select("id").execute()).toHaveLength(1);
  });

  test("does not give a support person more pairs than he wants by now", async () => {
    const mikko = await buildMan(db, "support_person", NOON, { capacity: 2 });
    const first = await propose({ supportPerson: mikko });
    const second = await propose({
      participant: await buildMan(db, "participant", NOON),
      supportPerson: mikko,
    });
    for (const token of [
      first.participantToken,
      first.supportPersonToken,
      second.participantToken,
    ]) {
      await byLink(token, "yes");
    }
    await db
      .updateTable("role")
      .set({ capacity: 1 })
      .where("person_id", "=", mikko.personId)
      .execute();
    await expect(byLink(second.supportPersonToken, "yes")).rejects.toEqual(
      new Refusal("proposal_closed"),
    );
  });
});

describe("a proposal that nobody answers", () => {
  test("is closed after its last day, once, however late the run is, and both are told", async () => {
    await propose();
    expect(await expireProposals(db, onDay(7))).toBe(0);
    expect(await expireProposals(db, onDay(40))).toBe(1);
    expect(await expireProposals(db, onDay(41))).toBe(0);
    expect(await letters("proposal_closed")).toHaveLength(2);
    expect((await letters("proposal")).map(({ dropped }) => dropped)).not.toContain(null);
  });

  test("does not stand in the way of the next once its last day is over", async () => {
    await propose();
    await expect(propose({ at: onDay(8) })).resolves.toBeDefined();
    expect(await openProposals()).toHaveLength(1);
  });
});

test("withdrawing tells both the same kind words, and happens once", async () => {
  const { proposalId } = await propose();
  await withdrawProposal(db, { by: kaisa, proposalId, at: onDay(1) });
  expect(await letters("proposal_closed")).toHaveLength(2);
  await expect(withdrawProposal(db, { by: kaisa, proposalId, at: onDay(1) })).rejects.toEqual(
    new Refusal("proposal_closed"),
  );
});

function byLink(token: string, answer: "yes" | "no", at: Instant = NOON) {
  return answerByLink(db, { token, viewer: null, answer, at });
}

async function letters(kind: string) {
  const rows = await db
    .selectFrom("message")
    .select(["person_id as personId", "link", "due_at as dueAt", "dropped_at as dropped"])
    .where("kind", "=", kind)
    .execute();
  return rows.sort(byPerson);
}

function byPerson(one: { personId: string | null }, other: { personId: string | null }) {
  return (one.personId ?? "") < (other.personId ?? "") ? -1 : 1;
}

function openProposals() {
  return db.selectFrom("pair_proposal").select("id").where("closed_at", "is", null).execute();
}

async function stageOf(man: Man) {
  return (await roleOf(man)).stage;
}

async function waitingSince(man: Man) {
  return (await roleOf(man)).waitingSince;
}

function roleOf(man: Man) {
  return db
    .selectFrom("role")
    .select(["stage", "waiting_since as waitingSince"])
    .where("person_id", "=", man.personId)
    .executeTakeFirstOrThrow();
}

test("past its last day it has expired, also where it is taken back before that was noted", async () => {
  const { proposalId } = await propose();
  await withdrawProposal(db, { by: kaisa, proposalId, at: onDay(8) });
  const closed = await db
    .selectFrom("pair_proposal")
    .select(["closed_how", "closed_by"])
    .where("id", "=", proposalId)
    .executeTakeFirstOrThrow();
  expect(closed).toEqual({ closed_how: "expired", closed_by: null });
});
