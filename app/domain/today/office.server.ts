import type { Coordinator } from "#app/domain/accounts/viewer.ts";
import { dayOf, type Instant, now } from "#app/domain/day.ts";
import { auditSeenInList } from "#app/domain/privacy/audit.server.ts";
import type { Db } from "#db/open.ts";
import { listsOf } from "./absence.ts";
import { type AllRows, allRows } from "./all-rows.server.ts";
import type { Need } from "./needs.ts";
import { type Group, type Part, type Row, rowOf, type Whose } from "./rows.ts";
import type { Snooze } from "./snooze.ts";

/** So many of each part are shown at first, and so many on a page of one part; the count says how many there are. */
const SHOWN_AT_FIRST = { now: 20, soon: 10, later: 10 };
const SHOWN_ON_PAGE = 50;

type Asked = { whose: Whose; only?: Part | null; page?: number; open?: string | null };

/**
 * Today: who needs the office, why and since when, at most one row for a man or a pair. Five questions,
 * however large the register. `whose`: everyone's, mine (and theirs for whom I stand in), or nobody's
 * yet. Every row is in exactly one part: now, soon or put off; `only` shows one of them, page by page.
 * The row that stands `open` is shown wherever it is in its part.
 */
export async function officeToday(
  db: Db,
  { by, at = now(), ...asked }: Asked & { by: Coordinator; at?: Instant },
) {
  const today = dayOf(at);
  const { awake, asleep, away, ...day } = await allRows(db, today);
  const isOf = whoseRows(by, away);
  const { whose, only = null } = asked;
  const chosen = awake.filter((group) => isOf(group, whose));
  const groups: Record<Part, ShownGroup[]> = {
    now: urgentOnes(chosen, "now"),
    soon: urgentOnes(chosen, "soon"),
    later: asleep.filter((group) => isOf(group, whose)),
  };
  const pages = Math.max(1, Math.ceil((only ? groups[only].length : 0) / SHOWN_ON_PAGE));
  const page = Math.min(asked.page ?? 1, pages);
  const shown = (part: Part) => ({
    count: groups[part].length,
    rows: shownOf(part, groups[part], { ...asked, page }).map((group) => ({
      ...rowOf(group, today),
      snooze: group.snooze ?? null,
    })),
  });
  const parts = { now: shown("now"), soon: shown("soon"), later: shown("later") };
  return {
    whose,
    only,
    page,
    pages,
    counts: countsOf(awake, isOf),
    ...parts,
    /** For how many colleagues who are away today he has the list. */
    standsInFor: listsOf(by.accountId, away).size - 1,
    men: await menOf(db, by, [...parts.now.rows, ...parts.soon.rows, ...parts.later.rows], at),
    ...day,
    today,
  };
}

type ShownGroup = Group & { snooze?: Snooze };

/** Of a part: its first rows, or a page of it, or nothing when another is asked for; and what stands open. */
function shownOf(part: Part, groups: ShownGroup[], { only, page = 1, open }: Asked) {
  const from = only === part ? (page - 1) * SHOWN_ON_PAGE : 0;
  const most = only === part ? SHOWN_ON_PAGE : only ? 0 : SHOWN_AT_FIRST[part];
  return groups.filter(({ key }, place) => (place >= from && place < from + most) || key === open);
}

export type OfficeToday = Awaited<ReturnType<typeof officeToday>>;

function urgentOnes(groups: Group[], urgency: Need["urgency"]) {
  return groups.filter(({ needs: [first] }) => first.urgency === urgency);
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
  const personIds = men.filter(({ protectedOn }) => protectedOn).map(({ id }) => id);
  await auditSeenInList(db, { by: by.accountId, personIds }, at);
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
