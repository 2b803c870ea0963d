import { type Day, dayOf, type Instant } from "#app/domain/day.ts";
import type { Db } from "#db/open.ts";
import type { Dated } from "./timeline.server.ts";

/** A line of the history, unless it has not happened. */
function line(at: string | null, what: string, detail: string | null, by: string | null): Dated[] {
  return at ? [{ at, on: dayOf(at as Instant) as Day, what, detail, by }] : [];
}

/** Whom we have asked how it goes, who has answered, and who of the office took it up or read it. */
export async function checkInLinesOf(db: Db, pairId: string): Promise<Dated[]> {
  const rows = await db
    .selectFrom("check_in")
    .innerJoin("person", "person.id", "check_in.person_id")
    .leftJoin("account", "account.id", "check_in.handled_by")
    .leftJoin("account as teller", "teller.id", "check_in.told_to")
    .leftJoin("account as hearer", "hearer.id", "check_in.heard_by")
    .select([
      "person.name",
      "check_in.sent_at as sentAt",
      "check_in.reminded_at as remindedAt",
      "check_in.answered_at as answeredAt",
      "check_in.handled_at as handledAt",
      "account.name as handledBy",
      "check_in.heard_at as heardAt",
      "hearer.name as heardBy",
      "teller.name as toldTo",
    ])
    .where("check_in.pair_id", "=", pairId)
    .execute();
  return rows.flatMap(({ name, sentAt, remindedAt, answeredAt, handledAt, heardAt, ...by }) => [
    ...line(sentAt, "check_in_sent", name, null),
    ...line(remindedAt, "check_in_reminded", name, null),
    ...line(answeredAt, "check_in_answered", name, by.toldTo),
    ...line(handledAt, "check_in_handled", name, by.handledBy),
    ...line(heardAt, "check_in_heard", name, by.heardBy),
  ]);
}

/** Whom we have asked how he would like to go on after the first meeting, and what he has said. */
export async function firstAnswerLinesOf(db: Db, pairId: string): Promise<Dated[]> {
  const rows = await db
    .selectFrom("first_answer")
    .innerJoin("person", "person.id", "first_answer.person_id")
    .leftJoin("account", (join) =>
      join
        .onRef("account.id", "=", "first_answer.answered_by")
        .on("account.office_role", "is not", null),
    )
    .select([
      "person.name",
      "first_answer.sent_at as sentAt",
      "first_answer.answered_at as answeredAt",
      "first_answer.answer",
      "account.name as by",
    ])
    .where("first_answer.pair_id", "=", pairId)
    .execute();
  return rows.flatMap(({ name, sentAt, answeredAt, answer, by }) => [
    ...line(sentAt, "first_asked", name, null),
    ...line(answeredAt, `first_${answer}`, name, by),
  ]);
}

/** Who has asked to stop, to rest or to be called, who thought better of it, and who talked with him. */
export async function wishLinesOf(db: Db, pairId: string): Promise<Dated[]> {
  const rows = await db
    .selectFrom("pair_wish")
    .innerJoin("person", "person.id", "pair_wish.person_id")
    .leftJoin("account", "account.id", "pair_wish.handled_by")
    .select([
      "person.name",
      "pair_wish.what",
      "pair_wish.wished_at as wishedAt",
      "pair_wish.taken_back_at as takenBackAt",
      "pair_wish.handled_at as handledAt",
      "account.name as by",
    ])
    .where("pair_wish.pair_id", "=", pairId)
    .execute();
  return rows.flatMap(({ name, what, wishedAt, takenBackAt, handledAt, by }) => [
    ...line(wishedAt, `wish_${what}`, name, null),
    ...line(takenBackAt, "wish_taken_back", name, null),
    ...line(handledAt, "wish_handled", name, by),
  ]);
}

/** Whom we have asked how it was, who has told, and who of the office took it up. */
export async function farewellLinesOf(db: Db, pairId: string): Promise<Dated[]> {
  const rows = await db
    .selectFrom("farewell")
    .innerJoin("person", "person.id", "farewell.person_id")
    .leftJoin("account", "account.id", "farewell.handled_by")
    .leftJoin("account as teller", "teller.id", "farewell.told_to")
    .select([
      "person.name",
      "farewell.sent_at as sentAt",
      "farewell.answered_at as answeredAt",
      "farewell.handled_at as handledAt",
      "account.name as handledBy",
      "teller.name as toldTo",
    ])
    .where("farewell.pair_id", "=", pairId)
    .execute();
  return rows.flatMap(({ name, sentAt, answeredAt, handledAt, handledBy, toldTo }) => [
    ...line(sentAt, "farewell_sent", name, null),
    ...line(answeredAt, "farewell_answered", name, toldTo),
    ...line(handledAt, "farewell_handled", name, handledBy),
  ]);
}

/** Which of their goals the two have reached; that they set one is an event of the pair. */
export async function goalLinesOf(db: Db, pairId: string): Promise<Dated[]> {
  const rows = await db
    .selectFrom("pair_goal")
    .innerJoin("account", "account.id", "pair_goal.changed_by")
    .select(["pair_goal.text", "pair_goal.changed_at as at", "account.name as by"])
    .where("pair_id", "=", pairId)
    .where("how_far", "=", "reached")
    .execute();
  return rows.flatMap(({ text, at, by }) => line(at, "goal_reached", text, by));
}

/** Who was reminded of the times that are offered for the first meeting; who ticked is an event of the pair. */
export async function timesLinesOf(db: Db, pairId: string): Promise<Dated[]> {
  const row = await db
    .selectFrom("first_meeting as first")
    .innerJoin("pair", "pair.id", "first.pair_id")
    .innerJoin("person as participant", "participant.id", "pair.participant_id")
    .innerJoin("person as supporter", "supporter.id", "pair.support_person_id")
    .select([
      "participant.name as participant",
      "first.participant_reminded_at as participantAt",
      "supporter.name as supporter",
      "first.support_person_reminded_at as supporterAt",
    ])
    .where("pair.id", "=", pairId)
    .executeTakeFirst();
  if (!row) return [];
  return [
    ...line(row.participantAt, "times_reminded", row.participant, null),
    ...line(row.supporterAt, "times_reminded", row.supporter, null),
  ];
}

/** What the support person has signed until the pair's end, here or on paper, and who noted the paper. */
export async function signatureLinesOf(db: Db, pairId: string): Promise<Dated[]> {
  const rows = await db
    .selectFrom("pair")
    .innerJoin("signed_agreement as signed", "signed.person_id", "pair.support_person_id")
    .innerJoin("person", "person.id", "signed.person_id")
    .leftJoin("account", "account.id", "signed.noted_by")
    .select([
      "signed.signed_at as at",
      "signed.signed_on as on",
      "signed.noted_by as notedBy",
      "person.name",
      "account.name as by",
    ])
    .where("pair.id", "=", pairId)
    .where((eb) =>
      eb.or([
        eb("pair.ended_on", "is", null),
        eb("signed.signed_on", "<=", eb.ref("pair.ended_on")),
      ]),
    )
    .execute();
  return rows.map(({ at, on, notedBy, name, by }) => ({
    at,
    on: on as Day,
    what: notedBy ? "house_rules_on_paper" : "house_rules_signed",
    detail: name,
    by,
  }));
}
