import type { Viewer } from "#app/domain/accounts/viewer.ts";
import type { Cadence } from "#app/domain/cadence-numbers.ts";
import type { Day } from "#app/domain/day.ts";
import { readSetting } from "#app/domain/privacy/settings.server.ts";
import type { Db } from "#db/open.ts";
import { needOfCheckIn } from "./check-in.ts";
import { type CheckInAnswer, isClosed, refuseOtherMan } from "./check-in-answers.server.ts";
import {
  type CheckInRow,
  checkInByToken,
  checkInsOfPair,
  type Told,
} from "./check-in-rows.server.ts";
import { isUnheard } from "./hearing.server.ts";
import { bothMen } from "./men.server.ts";

/** What the link of a check-in shows. Of the other man his first name, and nothing that he said. */
export type CheckInPage = {
  /** Told: he said it on the phone, and the office wrote it down. */
  state: "open" | "answered" | "told" | "closed";
  pairId: string;
  other: string;
  /** What he has said, to be changed; nothing once it is closed. */
  said: (CheckInAnswer & { hasVoice: boolean }) | null;
  told: Told | null;
  /** He has asked for the office, or should not be left alone with it. */
  isForOffice: boolean;
  office: { phone: string | null; email: string | null };
};

export async function checkInByLink(
  db: Db,
  { token, viewer }: { token: string; viewer: Viewer | null },
): Promise<CheckInPage> {
  const checkIn = await checkInByToken(db, token);
  refuseOtherMan(viewer, checkIn);
  const state = stateOf(checkIn);
  return {
    state,
    pairId: checkIn.pairId,
    other: state === "closed" || state === "told" ? "" : await otherName(db, checkIn),
    said: state === "answered" ? saidIn(checkIn) : null,
    told: state === "told" ? checkIn.told : null,
    isForOffice:
      state === "answered" && needOfCheckIn(checkIn, await readSetting(db, "cadence")) !== null,
    office: {
      phone: await readSetting(db, "office_phone"),
      email: await readSetting(db, "office_email"),
    },
  };
}

/** How the two men say that it goes, each by himself, the latest first: for the office only. */
export async function checkInsOnPage(
  db: Db,
  { pairId, cadence, today }: { pairId: string; cadence: Cadence; today: Day },
) {
  const checkIns = await checkInsOfPair(db, pairId);
  return checkIns.map((checkIn) => ({
    id: checkIn.id,
    personId: checkIn.personId,
    sentOn: checkIn.sentOn,
    remindedOn: checkIn.remindedOn,
    answeredOn: checkIn.answeredOn,
    handledOn: checkIn.handledOn,
    heardOn: checkIn.heardOn,
    isUnheard: isUnheard(checkIn),
    answeredAt: checkIn.answeredAt,
    told: checkIn.told,
    canBeTold: checkIn.answeredOn === null && !isClosed(checkIn),
    said: checkIn.answeredOn ? saidIn(checkIn) : null,
    need: needUntil(checkIn, cadence, today),
  }));
}

/** What the office has to do about it now; that he may answer yet is none of it. */
function needUntil(checkIn: CheckInRow, cadence: Cadence, today: Day) {
  const need = needOfCheckIn(checkIn, cadence);
  return need && need.since <= today ? need : null;
}

function stateOf(checkIn: CheckInRow): CheckInPage["state"] {
  if (checkIn.told) return "told";
  if (isClosed(checkIn)) return "closed";
  return checkIn.answeredOn ? "answered" : "open";
}

function saidIn({ face, didMeet, callMeOn, words, hasVoice }: CheckInRow) {
  return { face, didMeet, callMe: callMeOn !== null, words, hasVoice };
}

async function otherName(db: Db, checkIn: CheckInRow): Promise<string> {
  const { participant, supportPerson } = await bothMen(db, checkIn);
  return (participant.id === checkIn.personId ? supportPerson : participant).name;
}
