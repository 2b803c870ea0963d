import type { Coordinator } from "#app/domain/accounts/viewer.ts";
import { type Day, dayOf, type Instant, now } from "#app/domain/day.ts";
import { audit } from "#app/domain/privacy/audit.server.ts";
import { readSetting } from "#app/domain/privacy/settings.server.ts";
import type { Db } from "#db/open.ts";
import { dueFor, type Promised } from "./cadence.ts";
import type { PairListAsked } from "./forms.ts";
import { unheardInPairs } from "./hearing.server.ts";
import { openPairsInRhythm, type PairInRhythm } from "./pair-facts.server.ts";

const ON_PAGE = 50;

/**
 * The office's list of pairs: open ones with the oldest promise first, ended ones the latest first;
 * those on the reader's `lists`
 * or everyone's. Which pair is quiet or due is the cadence's word alone; `told` are those whose men told
 * something that nobody of the office has read yet, each with it.
 */
export async function pairList(
  db: Db,
  {
    by,
    asked,
    lists,
    at = now(),
  }: {
    by: Coordinator;
    asked: PairListAsked;
    /** Whose pairs are his: his own, and of those for whom he stands in. */
    lists: ReadonlySet<string>;
    at?: Instant;
  },
) {
  const today = dayOf(at);
  const cadence = await readSetting(db, "cadence");
  const mine = ({ coordinatorId, substituteId }: PairInRhythm) =>
    asked.whose === "all" || lists.has(coordinatorId ?? "") || lists.has(substituteId ?? "");
  const unheard = Map.groupBy(await unheardInPairs(db), ({ pairId }) => pairId);
  const open = (await openPairsInRhythm(db))
    .filter(mine)
    .map((pair) => ({ ...pair, due: dueFor(pair, today, cadence) }));
  const quiet = open.filter(({ due }) => due.some(({ what }) => what === "quiet"));
  const due = open.filter((pair) => pair.due.length > 0);
  const told = open.filter(({ id }) => unheard.has(id));
  const ended = await endedCount(db, lists, asked.whose);
  const counts = {
    open: open.length,
    due: due.length,
    quiet: quiet.length,
    told: told.length,
    ended,
  };
  const pages = Math.max(1, Math.ceil(counts[asked.show] / ON_PAGE));
  const page = Math.min(asked.page, pages);
  const from = (page - 1) * ON_PAGE;
  const shown =
    asked.show === "ended"
      ? await endedPairs(db, lists, asked.whose, from)
      : { open, due, quiet, told }[asked.show]
          .toSorted(oldestPromiseFirst)
          .slice(from, from + ON_PAGE);
  const pairs = (await named(db, by, shown, at)).map((pair) => ({
    ...pair,
    told: asked.show === "told" ? (unheard.get(pair.id) ?? []) : [],
  }));
  return { pairs, counts, page, pages, asked, today };
}

type Listed = Pick<
  PairInRhythm,
  | "id"
  | "participantId"
  | "supportPersonId"
  | "startedOn"
  | "lastMetOn"
  | "nextMeetingAt"
  | "endedOn"
> & { coordinatorId: string | null; due: Promised[] };

function oldestPromiseFirst(one: Listed, other: Listed) {
  const [a, b] = [one.due[0], other.due[0]];
  const urgency = Number(b?.urgency === "now") - Number(a?.urgency === "now");
  return (
    Number(b !== undefined) - Number(a !== undefined) ||
    urgency ||
    compare(a?.on ?? one.startedOn, b?.on ?? other.startedOn) ||
    compare(one.id, other.id)
  );
}

function compare(one: string, other: string) {
  return one < other ? -1 : one > other ? 1 : 0;
}

async function endedCount(db: Db, lists: ReadonlySet<string>, whose: "mine" | "all") {
  const { count } = await endedOf(db, lists, whose)
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .executeTakeFirstOrThrow();
  return count;
}

async function endedPairs(db: Db, lists: ReadonlySet<string>, whose: "mine" | "all", from: number) {
  const rows = await endedOf(db, lists, whose)
    .select([
      "id",
      "participant_id as participantId",
      "support_person_id as supportPersonId",
      "coordinator_id as coordinatorId",
      "started_on as startedOn",
      "ended_on as endedOn",
      "last_met_on as lastMetOn",
    ])
    .orderBy("ended_on", "desc")
    .orderBy("id")
    .limit(ON_PAGE)
    .offset(from)
    .execute();
  return rows.map((row) => ({
    ...row,
    startedOn: row.startedOn as Day,
    endedOn: row.endedOn as Day | null,
    lastMetOn: row.lastMetOn as Day | null,
    nextMeetingAt: null,
    due: [],
  }));
}

function endedOf(db: Db, lists: ReadonlySet<string>, whose: "mine" | "all") {
  const ended = db.selectFrom("pair").where("ended_on", "is not", null);
  if (whose === "all") return ended;
  return ended.where((eb) =>
    eb.or([eb("coordinator_id", "in", [...lists]), eb("substitute_id", "in", [...lists])]),
  );
}

/** Names for the pairs on the page only. A protected man among them is a view in the log. */
async function named(db: Db, by: Coordinator, pairs: Listed[], at: Instant) {
  const ids = pairs.flatMap(({ participantId, supportPersonId }) => [
    participantId,
    supportPersonId,
  ]);
  const men = await db
    .selectFrom("person")
    .select(["id", "name", "surname", "protected_on as protectedOn"])
    .where("id", "in", ids.length > 0 ? ids : [""])
    .execute();
  const accounts = await db
    .selectFrom("account")
    .select(["id", "name"])
    .where("office_role", "is not", null)
    .execute();
  for (const { id } of men.filter(({ protectedOn }) => protectedOn)) {
    await audit(db, { by: by.accountId, personId: id, what: "seen_in_list" }, at);
  }
  const manOf = (id: string) => {
    const man = men.find((one) => one.id === id);
    return {
      name: [man?.name, man?.surname].filter(Boolean).join(" "),
      isProtected: Boolean(man?.protectedOn),
    };
  };
  return pairs.map(({ participantId, supportPersonId, coordinatorId, ...pair }) => ({
    id: pair.id,
    participant: manOf(participantId),
    supportPerson: manOf(supportPersonId),
    coordinator: accounts.find(({ id }) => id === coordinatorId)?.name ?? null,
    startedOn: pair.startedOn,
    endedOn: pair.endedOn,
    lastMetOn: pair.lastMetOn,
    nextMeetingAt: pair.nextMeetingAt,
    due: pair.due[0] ?? null,
  }));
}
