import type { Coordinator } from "#app/domain/accounts/viewer.ts";
import { addDays, type Day, dayOf, type Instant, now } from "#app/domain/day.ts";
import { coordinators } from "#app/domain/people/screens.server.ts";
import { readSetting } from "#app/domain/privacy/settings.server.ts";
import { type Language, officeLanguage } from "#app/i18n/languages.ts";
import type { Db } from "#db/open.ts";
import { dueFor, nextFor } from "./cadence.ts";
import { checkInsOnPage } from "./check-in-screen.server.ts";
import { closingTalksOf } from "./closing-talks.server.ts";
import { farewellsIn } from "./farewells.server.ts";
import { firstMeetingIn } from "./first-meeting-office.server.ts";
import { goalsOf } from "./goals.server.ts";
import { minutesOf, monthOf, monthsOf } from "./months.ts";
import { type EndReason, type MeetingKind, pairStateOf } from "./pair.ts";
import { pairInRhythm } from "./pair-facts.server.ts";
import { pairEntrustedTo } from "./pair-rows.server.ts";
import { auditBoth } from "./proposals.server.ts";
import { timelineOf } from "./timeline.server.ts";
import { openWishesIn } from "./wishes.server.ts";

export type PairScreen = Awaited<ReturnType<typeof pairScreen>>;

/** Everything about a pair on one page, for the office. That it was opened is in the log of both. */
export async function pairScreen(
  db: Db,
  { by, pairId, at = now() }: { by: Coordinator; pairId: string; at?: Instant },
) {
  const pair = await pairEntrustedTo(db, by, pairId);
  await auditBoth(db, pair, { by, what: "pair_seen" }, at);
  const facts = await pairInRhythm(db, pair.id);
  if (!facts) throw new Error("a pair without facts");
  const meetings = await meetingsOf(db, pair.id);
  const today = dayOf(at);
  const cadence = await readSetting(db, "cadence");
  return {
    pair: { ...pair, ...(await restOf(db, pair.id)), state: pairStateOf(pair) },
    men: await menOf(db, pair),
    round: await roundOf(db, pair.id, officeLanguage(by.language)),
    due: dueFor(facts, today, cadence),
    next: nextFor(facts, today, cadence),
    meetings,
    met: { count: meetings.length, minutes: minutesOf(meetings) },
    months: rhythmOf(meetings, { from: pair.startedOn, to: pair.endedOn ?? today }),
    checkIns: await checkInsOnPage(db, { pairId: pair.id, cadence, today }),
    timeline: await timelineOf(db, pair.id),
    first: await firstMeetingIn(db, pair.id, at),
    isPlannedPast: pair.nextMeetingAt !== null && pair.nextMeetingAt <= at,
    goals: await goalsOf(db, pair.id),
    wishes: await openWishesIn(db, pair.id),
    closingTalks: await closingTalksOf(db, pair.id),
    farewells: await farewellsIn(db, pair.id),
    coordinators: await coordinators(db),
    today,
  };
}

async function restOf(db: Db, pairId: string) {
  const row = await db
    .selectFrom("pair")
    .leftJoin("account as coordinator", "coordinator.id", "pair.coordinator_id")
    .leftJoin("account as substitute", "substitute.id", "pair.substitute_id")
    .select([
      "coordinator.name as coordinator",
      "substitute.name as substitute",
      "pair.next_meeting_place as nextMeetingPlace",
      "pair.end_reason as endReason",
      "pair.proposal_id as proposalId",
      "pair.contact_after as contactAfter",
      "pair.contact_how as contactHow",
    ])
    .where("pair.id", "=", pairId)
    .executeTakeFirstOrThrow();
  return { ...row, endReason: row.endReason as EndReason | null };
}

/** The round in which they came together, by its name in the reader's language if it has one. */
async function roundOf(db: Db, pairId: string, language: Language) {
  const texts = await db
    .selectFrom("pair")
    .innerJoin("round_text as text", "text.round_id", "pair.round_id")
    .select(["text.round_id as id", "text.language", "text.title"])
    .where("pair.id", "=", pairId)
    .orderBy("text.language", "desc")
    .execute();
  return texts.find((text) => text.language === language) ?? texts[0] ?? null;
}

async function menOf(db: Db, pair: { participantId: string; supportPersonId: string }) {
  const men = await db
    .selectFrom("person")
    .select(["id", "name", "surname", "phone", "email", "protected_on as protectedOn"])
    .where("id", "in", [pair.participantId, pair.supportPersonId])
    .execute();
  const manOf = (id: string) => {
    const man = men.find((one) => one.id === id);
    return {
      id,
      name: [man?.name, man?.surname].filter(Boolean).join(" "),
      firstName: man?.name ?? "",
      phone: man?.phone ?? null,
      email: man?.email ?? null,
      isProtected: Boolean(man?.protectedOn),
    };
  };
  return { participant: manOf(pair.participantId), supportPerson: manOf(pair.supportPersonId) };
}

async function meetingsOf(db: Db, pairId: string) {
  const rows = await db
    .selectFrom("meeting")
    .innerJoin("account", "account.id", "meeting.logged_by")
    .leftJoin("account as other", "other.id", "meeting.confirmed_by")
    .select([
      "meeting.id",
      "meeting.met_on as metOn",
      "meeting.minutes",
      "meeting.what",
      "meeting.place",
      "account.name as loggedBy",
      "other.name as confirmedBy",
    ])
    .where("meeting.pair_id", "=", pairId)
    .orderBy("meeting.met_on", "desc")
    .execute();
  return rows.map((row) => ({
    ...row,
    metOn: row.metOn as Day,
    what: row.what as MeetingKind,
  }));
}

/** Month by month what they did, each with the weeks that begin in it: how often they met in each. */
function rhythmOf(meetings: { metOn: Day; minutes: number }[], span: { from: Day; to: Day }) {
  const weeks: { from: Day; met: number }[] = [];
  for (let end = span.to; end >= span.from; end = addDays(end, -7)) {
    const from = addDays(end, -6);
    const met = meetings.filter(({ metOn }) => metOn >= from && metOn <= end).length;
    weeks.unshift({ from, met });
  }
  return monthsOf(meetings, span).map((month) => ({
    ...month,
    weeks: weeks.filter(({ from }) => monthOf(from < span.from ? span.from : from) === month.from),
  }));
}
