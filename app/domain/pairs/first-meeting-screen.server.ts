import type { Man, Viewer } from "#app/domain/accounts/viewer.ts";
import { type Instant, now } from "#app/domain/day.ts";
import type { RoleKind } from "#app/domain/people/vocabulary.ts";
import { municipalityName } from "#app/domain/places/gazetteer.server.ts";
import { readSetting } from "#app/domain/privacy/settings.server.ts";
import { DEFAULT_LANGUAGE } from "#app/i18n/languages.ts";
import type { Db } from "#db/open.ts";
import { sideOf } from "./access.ts";
import { isFarEnough, stateOfFirstMeeting, tickedBy } from "./first-meeting.ts";
import {
  answeredBy,
  type FirstMeeting,
  firstMeetingByToken,
  firstMeetingOf,
  tokenOfSide,
} from "./first-meeting-rows.server.ts";
import { refuseOthers } from "./first-ticks.server.ts";
import { bothMen } from "./men.server.ts";

/**
 * What the link of a letter shows: the times that can still be ticked, with his own ticks; or when and
 * where they meet. Of the other man his first name, and neither whether he has answered nor what.
 */
export async function firstMeetingByLink(
  db: Db,
  { token, viewer, at = now() }: { token: string; viewer: Viewer | null; at?: Instant },
) {
  const { first, side } = await firstMeetingByToken(db, token);
  refuseOthers(viewer, first, side);
  return {
    ...(await pageOf(db, { first, side, at })),
    office: {
      phone: await readSetting(db, "office_phone"),
      email: await readSetting(db, "office_email"),
    },
  };
}

async function pageOf(
  db: Db,
  { first, side, at }: { first: FirstMeeting; side: RoleKind; at: Instant },
) {
  const state = stateOfFirstMeeting(first, at);
  const isKnown = state === "fixed" || state === "passed";
  const { participant, supportPerson } = await bothMen(db, first);
  const isOpen = state === "open";
  return {
    state,
    round: first.round,
    other: state === "closed" ? "" : (side === "participant" ? supportPerson : participant).name,
    coordinator: first.coordinator,
    times: (isOpen ? first.times : [])
      .filter(({ startsAt }) => isFarEnough(startsAt, at))
      .map((time) => ({ id: time.id, startsAt: time.startsAt, isTicked: tickedBy(time, side) })),
    hasAnswered: isOpen && answeredBy(first, side) !== null,
    meetAt: isKnown ? first.nextMeetingAt : null,
    place: isKnown ? first.nextMeetingPlace : isOpen ? first.placeName : null,
    address: isOpen || first.nextMeetingPlace === first.placeName ? addressOf(first) : null,
  };
}

/** With its town: one of the two may live in another. */
function addressOf({ placeAddress, placeMunicipality }: FirstMeeting): string | null {
  if (!placeAddress || !placeMunicipality) return null;
  return `${placeAddress}, ${municipalityName(placeMunicipality, DEFAULT_LANGUAGE)}`;
}

/** His way to the page of the first meeting from his own pages, while it is arranged; else null. */
export async function myFirstMeeting(
  db: Db,
  { man, pairId, at }: { man: Man; pairId: string; at: Instant },
) {
  const first = await firstMeetingOf(db, pairId);
  const side = first && sideOf(man, first);
  if (!side) return null;
  const { state, hasAnswered, coordinator, times } = await pageOf(db, { first, side, at });
  if (state === "closed" || state === "passed") return null;
  return {
    token: tokenOfSide(first, side),
    state,
    hasAnswered,
    coordinator,
    canTick: times.length > 0,
  };
}

/** In which of his pairs times for the first meeting wait for his ticks. */
export async function openTimesOf(
  db: Db,
  { man, pairs, at }: { man: Man; pairs: { id: string; other: string }[]; at: Instant },
) {
  const waiting: { token: string; other: string; coordinator: string }[] = [];
  for (const { id, other } of pairs) {
    const first = await myFirstMeeting(db, { man, pairId: id, at });
    if (first?.state !== "open" || first.hasAnswered || !first.canTick) continue;
    waiting.push({ token: first.token, other, coordinator: first.coordinator });
  }
  return waiting;
}
