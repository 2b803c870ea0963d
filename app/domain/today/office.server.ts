import type { Coordinator } from "#app/domain/accounts/viewer.ts";
import { addDays, type Day, dayOf, type Instant, now } from "#app/domain/day.ts";
import { audit } from "#app/domain/privacy/audit.server.ts";
import type { Db } from "#db/open.ts";
import { listsOf } from "./absence.ts";
import { type AllRows, allRows } from "./all-rows.server.ts";
import type { Need } from "./needs.ts";
import { type Group, type Row, rowOf, type Whose } from "./rows.ts";

/** So many of each group are shown; the count says how many there are. */
const SHOWN_AT_MOST = 50;
const WEEK_DAYS = 7;

/**
 * Today: who needs the office, why and since when, at most one row for a man or a pair. Eight queries,
 * however large the register. `whose`: everyone's, mine (and theirs for whom I stand in), or nobody's
 * yet. Every row is in exactly one of now, soon and put off.
 */
export async function officeToday(
  db: Db,
  { by, whose, at = now() }: { by: Coordinator; whose: Whose; at?: Instant },
) {
  const today = dayOf(at);
  const { awake, asleep, away } = await allRows(db, today);
  const isOf = whoseRows(by, away);
  const chosen = awake.filter((group) => isOf(group, whose));
  const now_ = firstOf(urgentOnes(chosen, "now"), today);
  const soon = firstOf(urgentOnes(chosen, "soon"), today);
  const put = asleep.filter((group) => isOf(group, whose));
  const later = {
    count: put.length,
    rows: put
      .slice(0, SHOWN_AT_MOST)
      .map((group) => ({ ...rowOf(group, today), snooze: group.snooze })),
  };
  return {
    whose,
    counts: countsOf(awake, isOf),
    now: now_,
    soon,
    later,
    /** For how many colleagues who are away today he has the list. */
    standsInFor: listsOf(by.accountId, away).size - 1,
    men: await menOf(db, by, [...now_.rows, ...soon.rows, ...later.rows], at),
    week: await theWeek(db, addDays(today, 1 - WEEK_DAYS)),
    today,
  };
}

export type OfficeToday = Awaited<ReturnType<typeof officeToday>>;

function urgentOnes(groups: Group[], urgency: Need["urgency"]) {
  return groups.filter(({ needs: [first] }) => first.urgency === urgency);
}

function firstOf(groups: Group[], today: Day) {
  const rows = groups.slice(0, SHOWN_AT_MOST).map((group) => rowOf(group, today));
  return { count: groups.length, rows };
}

/** Tells whether a row belongs on a list, as things stand today. */
export function whoseRows(by: { accountId: string }, away: AllRows["away"]) {
  const lists = listsOf(by.accountId, away);
  return ({ inCareOf }: Pick<Row, "inCareOf">, whose: Whose) => {
    if (whose === "all") return true;
    return whose === "nobody" ? inCareOf.length === 0 : inCareOf.some((id) => lists.has(id));
  };
}

function countsOf(groups: Group[], isOf: ReturnType<typeof whoseRows>) {
  const counts = { all: groups.length, mine: 0, nobody: 0 };
  for (const group of groups) {
    if (isOf(group, "mine")) counts.mine += 1;
    else if (isOf(group, "nobody")) counts.nobody += 1;
  }
  return counts;
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
