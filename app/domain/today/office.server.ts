import type { Coordinator } from "#app/domain/accounts/viewer.ts";
import { addDays, type Day, dayOf, type Instant, now } from "#app/domain/day.ts";
import { openPairsInRhythm } from "#app/domain/pairs/pair-facts.server.ts";
import { audit } from "#app/domain/privacy/audit.server.ts";
import { feedbackToday } from "#app/domain/privacy/feedback-answers.server.ts";
import type { Db } from "#db/open.ts";
import { checkInsToday } from "./check-in-needs.server.ts";
import { lostLetters, proposalsToday, rolesToday } from "./needs.server.ts";
import {
  needOfCheckIn,
  needOfFeedback,
  needOfLetter,
  needOfProposal,
  needOfRole,
  needsOfPair,
} from "./needs.ts";
import { type Row, rowsOf, type Whose } from "./rows.ts";

/** So many of each group are shown; the count says how many there are. */
const SHOWN_AT_MOST = 50;
const WEEK_DAYS = 7;

/**
 * Today: who needs the office, why and since when, at most one row for a man or a pair. Eight queries,
 * however large the register. `whose`: everyone's, mine (substitutes too), or nobody's yet.
 */
export async function officeToday(
  db: Db,
  { by, whose, at = now() }: { by: Coordinator; whose: Whose; at?: Instant },
) {
  const today = dayOf(at);
  const needs = [
    ...(await rolesToday(db, today)).map((role) => needOfRole(role, today)),
    ...(await proposalsToday(db, today)).map((proposal) => needOfProposal(proposal, today)),
    ...(await openPairsInRhythm(db)).flatMap((pair) => needsOfPair(pair, today)),
    ...(await checkInsToday(db, today)).map(needOfCheckIn),
    ...(await lostLetters(db)).map(needOfLetter),
    ...(await feedbackToday(db)).map((feedback) => needOfFeedback(feedback, today)),
  ].filter((need) => need !== null);
  const rows = rowsOf(needs, today);
  const of = (asked: Whose) => rows.filter((row) => isHis(row, asked, by));
  const chosen = of(whose);
  const group = (urgency: Row["urgency"]) => chosen.filter((row) => row.urgency === urgency);
  const shown = { now: group("now"), soon: group("soon") };
  return {
    whose,
    counts: { all: rows.length, mine: of("mine").length, nobody: of("nobody").length },
    now: { count: shown.now.length, rows: shown.now.slice(0, SHOWN_AT_MOST) },
    soon: { count: shown.soon.length, rows: shown.soon.slice(0, SHOWN_AT_MOST) },
    men: await menOf(
      db,
      by,
      [...shown.now.slice(0, SHOWN_AT_MOST), ...shown.soon.slice(0, SHOWN_AT_MOST)],
      at,
    ),
    week: await theWeek(db, addDays(today, 1 - WEEK_DAYS)),
  };
}

export type OfficeToday = Awaited<ReturnType<typeof officeToday>>;

function isHis({ inCareOf }: Row, whose: Whose, by: Coordinator) {
  if (whose === "all") return true;
  return whose === "mine" ? inCareOf.includes(by.accountId) : inCareOf.length === 0;
}

/** Names and contacts of those on the page. A protected man among them is a view in the log. */
async function menOf(db: Db, by: Coordinator, rows: Row[], at: Instant) {
  const ids = [...new Set(rows.flatMap(({ personId, call }) => [personId ?? "", ...call]))];
  const men = await db
    .selectFrom("person")
    .select(["id", "name", "surname", "phone", "email", "protected_on as protectedOn"])
    .where("id", "in", ids.length > 0 ? ids : [""])
    .execute();
  for (const { id } of men.filter(({ protectedOn }) => protectedOn)) {
    await audit(db, { by: by.accountId, personId: id, what: "seen_in_list" }, at);
  }
  return Object.fromEntries(
    men.map(({ id, name, surname, phone, email, protectedOn }) => [
      id,
      {
        id,
        name: [name, surname].filter(Boolean).join(" "),
        phone,
        email,
        isProtected: protectedOn !== null,
      },
    ]),
  );
}

/** What went well in the last seven days. */
async function theWeek(db: Db, from: Day) {
  const week = await db
    .selectNoFrom((eb) => [
      eb
        .selectFrom("meeting")
        .select((meeting) => meeting.fn.countAll<number>().as("count"))
        .where("met_on", ">=", from)
        .as("meetings"),
      eb
        .selectFrom("pair")
        .select((pair) => pair.fn.countAll<number>().as("count"))
        .where("started_on", ">=", from)
        .as("pairs"),
      eb
        .selectFrom("role")
        .select((role) => role.fn.countAll<number>().as("count"))
        .where("started_on", ">=", from)
        .as("newcomers"),
    ])
    .executeTakeFirstOrThrow();
  return { meetings: week.meetings ?? 0, pairs: week.pairs ?? 0, newcomers: week.newcomers ?? 0 };
}
