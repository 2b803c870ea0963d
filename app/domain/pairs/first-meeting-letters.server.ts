import { addHours, type Instant } from "#app/domain/day.ts";
import type { LetterKind } from "#app/domain/messages/kinds.ts";
import { type Letter, write } from "#app/domain/messages/outbox.server.ts";
import type { RoleKind } from "#app/domain/people/vocabulary.ts";
import type { Db } from "#db/open.ts";
import { NOTICE_HOURS } from "./first-meeting.ts";
import { type FirstMeeting, tokenOfSide } from "./first-meeting-rows.server.ts";
import { addressed } from "./letters.ts";
import { bothMen } from "./men.server.ts";

const SIDES: RoleKind[] = ["participant", "support_person"];

/** What the men hear of a first meeting that is fixed, moved or not held. */
export type FirstNews = "first_meeting" | "first_meeting_moved" | "first_meeting_cancelled";
export const FIRST_NEWS: FirstNews[] = [
  "first_meeting",
  "first_meeting_moved",
  "first_meeting_cancelled",
];

function timesKey(pairId: string, round: number, side: RoleKind): string {
  return `first_times ${pairId} ${round} ${side}`;
}

type Offer = { pairId: string; round: number };

export function timesReminderKey({ pairId, round }: Offer, side: RoleKind): string {
  return `first_times_reminder ${pairId} ${round} ${side}`;
}

/** The letters that ask one of the two for his ticks: the first, and the reminder. */
export function timesKeysOf({ pairId, round }: Offer, side: RoleKind): string[] {
  return [timesKey(pairId, round, side), timesReminderKey({ pairId, round }, side)];
}

/** Every letter that has asked for ticks so far. */
export function timesKeys({ pairId, round }: Offer): string[] {
  const rounds = Array.from({ length: round }, (_, before) => before + 1);
  return rounds.flatMap((one) =>
    SIDES.flatMap((side) => timesKeysOf({ pairId, round: one }, side)),
  );
}

/** Asks both which of the times suit them. */
export async function writeTimes(trx: Db, first: FirstMeeting, at: Instant) {
  const { pairId, round, coordinator: by } = first;
  const letters = await toBoth(trx, first, (side, { name, other }) => ({
    kind: "first_times",
    facts: { name, other, by },
    dedupeKey: timesKey(pairId, round, side),
    expiresAt: first.times.at(-1)?.startsAt ?? null,
  }));
  await write(trx, letters, at);
}

/** Asks once more who has ticked nothing; too late for the last time, nobody needs it. */
export async function timesReminder(
  trx: Db,
  first: FirstMeeting,
  { side, dueAt }: { side: RoleKind; dueAt: Instant },
): Promise<Letter[]> {
  const { pairId, round, coordinator: by } = first;
  const last = first.times.at(-1)?.startsAt;
  const letters = await toBoth(trx, first, (to, { name, other }) => ({
    kind: "first_times_reminder",
    facts: { name, other, by },
    dedupeKey: timesReminderKey({ pairId, round }, to),
    dueAt,
    expiresAt: last ? addHours(last, -NOTICE_HOURS) : null,
  }));
  return letters.filter((_, position) => SIDES[position] === side);
}

/** Tells both, and whoever comes along from the office. `planId` is the entry of the plan. */
export async function writeFirstNews(
  trx: Db,
  first: FirstMeeting,
  { news, starts, planId, at }: { news: FirstNews; starts: Instant; planId: string; at: Instant },
) {
  const isOff = news === "first_meeting_cancelled";
  const { coordinator: by } = first;
  const letters = await toBoth(trx, first, (side, { name, other }) => ({
    kind: news,
    facts: { name, other, starts, by },
    dedupeKey: `${news} ${planId} ${side}`,
    expiresAt: starts,
  }));
  const kind = isOff ? "office_first_meeting_off" : "office_first_meeting";
  await write(trx, [...letters, ...(await toOffice(trx, first, { kind, starts, planId }))], at);
}

/** Keys of what may have been written about a plan. */
export function firstNewsKeys(planId: string): string[] {
  return [
    ...FIRST_NEWS.flatMap((news) => SIDES.map((side) => `${news} ${planId} ${side}`)),
    `office_first_meeting ${planId}`,
    `office_first_meeting_off ${planId}`,
  ];
}

async function toBoth(
  trx: Db,
  first: FirstMeeting,
  letterTo: (
    side: RoleKind,
    who: { name: string; other: string },
  ) => Pick<Letter, "kind" | "facts" | "dedupeKey" | "expiresAt"> & { dueAt?: Instant },
): Promise<Letter[]> {
  const { participant, supportPerson } = await bothMen(trx, first);
  return SIDES.map((side) => {
    const [man, other] =
      side === "participant" ? [participant, supportPerson] : [supportPerson, participant];
    return {
      ...addressed(man),
      link: `/first-meetings/${tokenOfSide(first, side)}`,
      ...letterTo(side, { name: man.name, other: other.name }),
    };
  });
}

async function toOffice(
  trx: Db,
  first: FirstMeeting,
  { kind, starts, planId }: { kind: LetterKind; starts: Instant; planId: string },
): Promise<Letter[]> {
  const { participant, supportPerson } = await bothMen(trx, first);
  const account = await trx
    .selectFrom("account")
    .select(["id", "name", "email", "phone", "language"])
    .where("id", "=", first.offeredBy)
    .where("closed_at", "is", null)
    .executeTakeFirst();
  if (!account) return [];
  return [
    {
      kind,
      to: { email: account.email, phone: account.phone },
      language: account.language,
      accountId: account.id,
      facts: { name: account.name, one: participant.name, other: supportPerson.name, starts },
      link: `/office/pairs/${first.pairId}/first-meeting`,
      dedupeKey: `${kind} ${planId}`,
      expiresAt: starts,
    },
  ];
}
