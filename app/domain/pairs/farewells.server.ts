import type { Coordinator, Viewer } from "#app/domain/accounts/viewer.ts";
import { dayOf, type Instant, now } from "#app/domain/day.ts";
import { newId, newToken } from "#app/domain/id.ts";
import { audit } from "#app/domain/privacy/audit.server.ts";
import { NotFound, Refusal } from "#app/domain/refusal.ts";
import { asOne } from "#app/domain/transaction.server.ts";
import type { Db } from "#db/open.ts";
import { toldOf } from "./check-in-rows.server.ts";
import { type Afterwards, asksForOffice, type Outcome } from "./farewell.ts";
import { bothMen } from "./men.server.ts";

export type FarewellAnswer = {
  face: number;
  morePeople: Outcome | null;
  moreAtHome: Outcome | null;
  next: Afterwards | null;
  words: string | null;
};

/** The pair is over: each man has a page of his own on which he says how it was. Returns its token. */
export async function openFarewell(
  trx: Db,
  { pairId, personId, at }: { pairId: string; personId: string; at: Instant },
): Promise<string> {
  const token = newToken();
  await trx
    .insertInto("farewell")
    .values({ id: newId(), pair_id: pairId, person_id: personId, token, sent_at: at })
    .execute();
  return token;
}

/**
 * What the link shows. Of the other man his first name, and nothing that he said. For another man who
 * is signed in it is not there; once the office has taken an answer up, it is closed.
 */
export async function farewellByLink(
  db: Db,
  { token, viewer }: { token: string; viewer: Viewer | null },
) {
  const farewell = await byToken(db, token, viewer);
  const { participant, supportPerson } = await bothMen(db, farewell);
  const isParticipant = participant.id === farewell.personId;
  const isClosed = farewell.handledAt !== null || farewell.toldOn !== null;
  return {
    isClosed,
    told: toldOf(farewell),
    /** What both have agreed on for afterwards: each can read it. */
    contactAfter: farewell.contactAfter,
    contactHow: farewell.contactHow,
    isAnswered: farewell.answeredAt !== null,
    other: isClosed ? "" : (isParticipant ? supportPerson : participant).name,
    asksAtHome: isParticipant,
    /** A support person is one already. */
    afterwards: isParticipant
      ? (["another_pair", "groups", "support_person"] as const)
      : (["another_pair", "groups"] as const),
    said: isClosed ? null : saidIn(farewell),
  };
}

/**
 * He says how it was, and what he would like now. Said again, the latest holds. Refuses what he has told
 * the office on the phone meanwhile (`told_by_phone`).
 */
export function answerFarewell(
  db: Db,
  {
    token,
    viewer,
    at = now(),
    ...said
  }: FarewellAnswer & { token: string; viewer: Viewer | null; at?: Instant },
) {
  return asOne(db, async (trx) => {
    const farewell = await byToken(trx, token, viewer);
    if (farewell.toldOn) throw new Refusal("told_by_phone");
    if (farewell.handledAt) throw new NotFound();
    await trx
      .updateTable("farewell")
      .set({ answered_at: at, ...saidBy(farewell, said) })
      .where("id", "=", farewell.id)
      .execute();
  });
}

/** Each man is asked what concerns him: at home, and to be a support person, is a participant's. */
export function saidBy(
  { personId, participantId }: { personId: string; participantId: string },
  { face, morePeople, moreAtHome, next, words }: FarewellAnswer,
) {
  const isParticipant = participantId === personId;
  return {
    face,
    more_people: morePeople,
    more_at_home: isParticipant ? moreAtHome : null,
    next: !isParticipant && next === "support_person" ? null : next,
    words,
  };
}

/** The office has talked with him about it. What asks nothing of it stays as it is. */
export function handleFarewell(
  db: Db,
  { by, farewellId, at = now() }: { by: Coordinator; farewellId: string; at?: Instant },
): Promise<{ pairId: string }> {
  return asOne(db, async (trx) => {
    const farewell = await trx
      .selectFrom("farewell")
      .select(["pair_id as pairId", "person_id as personId", "face", "next", "handled_at as done"])
      .where("id", "=", farewellId)
      .executeTakeFirst();
    if (!farewell) throw new NotFound();
    const { pairId, personId } = farewell;
    if (farewell.done || !asksForOffice(farewell)) return { pairId };
    await trx
      .updateTable("farewell")
      .set({ handled_at: at, handled_by: by.accountId })
      .where("id", "=", farewellId)
      .execute();
    await audit(trx, { by: by.accountId, personId, what: "farewell_handled" }, at);
    return { pairId };
  });
}

/** The pages of his that he has not answered yet, the latest first. */
export async function openFarewellsOf(db: Db, personId: string) {
  const rows = await farewells(db)
    .where("farewell.person_id", "=", personId)
    .where("farewell.answered_at", "is", null)
    .orderBy("farewell.sent_at", "desc")
    .execute();
  return Promise.all(
    rows.map(async (row) => {
      const { participant, supportPerson } = await bothMen(db, row);
      return {
        token: row.token,
        other: (participant.id === personId ? supportPerson : participant).name,
      };
    }),
  );
}

/** How both say that it was, each by himself: for the office only. */
export async function farewellsIn(db: Db, pairId: string) {
  const rows = await farewells(db).where("farewell.pair_id", "=", pairId).execute();
  return rows.map((row) => ({
    id: row.id,
    personId: row.personId,
    answeredOn: row.answeredAt ? dayOf(row.answeredAt as Instant) : null,
    handledOn: row.handledAt ? dayOf(row.handledAt as Instant) : null,
    told: toldOf(row),
    asks: row.handledAt === null && asksForOffice(row),
    said: saidIn(row),
  }));
}

async function byToken(db: Db, token: string, viewer: Viewer | null) {
  const farewell = await farewells(db).where("farewell.token", "=", token).executeTakeFirst();
  if (!farewell || (viewer?.personId && viewer.personId !== farewell.personId)) {
    throw new NotFound();
  }
  return farewell;
}

type Row = Awaited<ReturnType<typeof byToken>>;

/** A page of farewell as verbs and pages need it. */
export function farewells(db: Db) {
  return db
    .selectFrom("farewell")
    .innerJoin("pair", "pair.id", "farewell.pair_id")
    .leftJoin("account as teller", "teller.id", "farewell.told_to")
    .select([
      "farewell.id",
      "farewell.pair_id as pairId",
      "farewell.person_id as personId",
      "farewell.token",
      "farewell.answered_at as answeredAt",
      "farewell.face",
      "farewell.more_people as morePeople",
      "farewell.more_at_home as moreAtHome",
      "farewell.next",
      "farewell.words",
      "farewell.handled_at as handledAt",
      "farewell.sent_at as sentAt",
      "farewell.told_on as toldOn",
      "teller.name as toldTo",
      "pair.participant_id as participantId",
      "pair.support_person_id as supportPersonId",
      "pair.contact_after as contactAfter",
      "pair.contact_how as contactHow",
    ]);
}

function saidIn({ face, morePeople, moreAtHome, next, words }: Row): FarewellAnswer | null {
  return face === null ? null : { face, morePeople, moreAtHome, next, words };
}
