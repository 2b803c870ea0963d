import { sql } from "kysely";
import type { Cadence, PairKind } from "#app/domain/cadence-numbers.ts";
import { addDays, type Day } from "#app/domain/day.ts";
import type { SpokenLevel } from "#app/domain/people/profile.ts";
import { CLOSED_STAGES, isReady, READY_STAGE, type Stage } from "#app/domain/people/stages.ts";
import type {
  DayPart,
  Interest,
  Level,
  RoleKind,
  SpokenLanguage,
  Wish,
} from "#app/domain/people/vocabulary.ts";
import { readSetting } from "#app/domain/privacy/settings.server.ts";
import type { Db } from "#db/open.ts";
import { thatCount } from "./pairs-that-count.ts";
import type { MatchingPerson } from "./person.ts";

/** A man as matching sees him in one of his roles; null when he has not got that role. */
export async function matchingPerson(
  db: Db,
  personId: string,
  role: RoleKind,
  kind: PairKind = "friendship",
): Promise<MatchingPerson | null> {
  const row = await people(db, role, kind).where("person.id", "=", personId).executeTakeFirst();
  return row ? personOf(row, role, await readSetting(db, "cadence")) : null;
}

/** Everyone who waits for a pair in this role and in no round, in two queries however many they are. */
export async function readyPeople(db: Db, role: RoleKind): Promise<MatchingPerson[]> {
  const rows = await people(db, role)
    .where("role.stage", "=", READY_STAGE[role])
    .where((eb) => eb.not(eb.exists(applied(db, role))))
    .execute();
  const cadence = await readSetting(db, "cadence");
  return rows.map((row) => personOf(row, role, cadence));
}

/** Ready, or on his way: a talk or a training, hurried, would make him ready. */
export const STAGES_OF_PLAN: Record<RoleKind, Stage[]> = {
  participant: [READY_STAGE.participant, "talked"],
  support_person: [READY_STAGE.support_person, "in_training", "agreement_signed"],
};

/**
 * Everyone whom the office's plan looks at: ready, or on his way. Three queries, however many they are.
 * Who has applied to a round for a friendship pair is planned there, until that round has begun.
 */
export async function peopleOfPlan(db: Db): Promise<MatchingPerson[]> {
  const cadence = await readSetting(db, "cadence");
  const sides: MatchingPerson[] = [];
  for (const role of ["participant", "support_person"] as const) {
    const rows = await people(db, role)
      .where("role.stage", "in", STAGES_OF_PLAN[role])
      .where((eb) => eb.not(eb.exists(applied(db, role))))
      .orderBy("person.id")
      .execute();
    sides.push(...rows.map((row) => personOf(row, role, cadence)));
  }
  return sides;
}

/** His application to a round that has not begun, for a pair of the kind that is planned all the year. */
function applied(db: Db, role: RoleKind) {
  return db
    .selectFrom("round_application")
    .innerJoin("round", "round.id", "round_application.round_id")
    .select("round_application.id")
    .whereRef("round_application.person_id", "=", sql.ref("person.id"))
    .where("round_application.side", "=", role)
    .where("round_application.withdrawn_at", "is", null)
    .where("round_application.closed_at", "is", null)
    .where("round.pair_kind", "=", "friendship");
}

/** Lists arrive as one text per man ("fi:basic,ar:native"): ten thousand men are ten thousand rows. */
export function people(db: Db, role: RoleKind, kind: PairKind = "friendship") {
  const side = role === "participant" ? "participant_id" : "support_person_id";
  const lastEnded = (kind: PairKind) =>
    db
      .selectFrom("pair")
      .select((pair) => pair.fn.max("ended_on").as("day"))
      .whereRef(`pair.${side}`, "=", sql.ref("person.id"))
      .where("kind", "=", kind)
      .where(thatCount);
  return db
    .selectFrom("person")
    .innerJoin("role", "role.person_id", "person.id")
    .select((eb) => [
      "person.id",
      "person.municipality_code as municipalityCode",
      "person.district",
      "person.profession",
      "person.can_travel_on as canTravelOn",
      "person.adult_confirmed_on as adultConfirmedOn",
      "person.protected_on as protectedOn",
      "role.stage",
      "role.stage_on as stageOn",
      "role.waiting_since as waitingSince",
      "role.capacity",
      eb
        .selectFrom("person_language")
        .select(sql<string | null>`string_agg(language || ':' || level, ',')`.as("list"))
        .whereRef("person_language.person_id", "=", "person.id")
        .as("languages"),
      eb
        .selectFrom("person_availability")
        .select(sql<string | null>`string_agg(weekday || ':' || part, ',')`.as("list"))
        .whereRef("person_availability.person_id", "=", "person.id")
        .as("times"),
      eb
        .selectFrom("person_interest")
        .select(sql<string | null>`string_agg(interest, ',')`.as("list"))
        .whereRef("person_interest.person_id", "=", "person.id")
        .as("interests"),
      eb
        .selectFrom("person_wish")
        .select(sql<string | null>`string_agg(side || ':' || wish, ',')`.as("list"))
        .whereRef("person_wish.person_id", "=", "person.id")
        .as("wishes"),
      eb
        .selectFrom("pair")
        .select((pair) => pair.fn.countAll<number>().as("count"))
        .whereRef(`pair.${side}`, "=", "person.id")
        .where("pair.ended_on", "is", null)
        // A support person's places are for pairs of any kind.
        .$if(role === "participant", (pairs) => pairs.where("pair.kind", "=", kind))
        .as("openPairs"),
      eb
        .selectFrom("pair_proposal")
        .select((proposal) => proposal.fn.countAll<number>().as("count"))
        .whereRef(`pair_proposal.${side}`, "=", "person.id")
        .where("pair_proposal.closed_at", "is", null)
        .as("openProposals"),
      lastEnded("friendship").as("friendshipEndedOn"),
      lastEnded("work").as("workEndedOn"),
      eb
        .selectFrom("pair")
        .select((pair) => pair.fn.max(pair.fn.coalesce("ended_on", "started_on")).as("day"))
        .whereRef(`pair.${side}`, "=", "person.id")
        .where(thatCount)
        .as("lastPairOn"),
    ])
    .where("role.kind", "=", role)
    .where("role.stage", "not in", CLOSED_STAGES);
}

export type Row = Awaited<ReturnType<ReturnType<typeof people>["execute"]>>[number];

export function personOf(row: Row, role: RoleKind, cadence: Cadence): MatchingPerson {
  const places = role === "participant" ? 1 : row.capacity;
  const wishes = listOf(row.wishes);
  return {
    id: row.id,
    role,
    // In a pair of one kind he may still wait for one of another.
    isReady: isReady(role, row.stage) || (row.stage === "paired" && !row.openPairs),
    waitingSince: waitingSince(row, role),
    freePlaces: places - (row.openPairs ?? 0) - (row.openProposals ?? 0),
    isAdult: row.adultConfirmedOn !== null,
    isProtected: row.protectedOn !== null,
    languages: listOf(row.languages).map(spokenLevel),
    times: listOf(row.times).map((time) => {
      const [weekday, part] = time.split(":");
      return { weekday: Number(weekday), part: part as DayPart };
    }),
    municipalityCode: row.municipalityCode,
    district: row.district,
    canTravel: row.canTravelOn !== null,
    interests: listOf(row.interests) as Interest[],
    hopes: after("hope:", wishes) as Wish[],
    offers: after("offer:", wishes) as Wish[],
    profession: row.profession,
    restsUntil: restsUntil(row, cadence),
  };
}

/** He rests after each pair as long as its kind says. */
function restsUntil({ friendshipEndedOn, workEndedOn }: Row, cadence: Cadence): Day | null {
  const after = (endedOn: string | null, kind: PairKind) =>
    endedOn && addDays(endedOn as Day, cadence[kind].restBeforeNext);
  const ends = [after(friendshipEndedOn, "friendship"), after(workEndedOn, "work")];
  return (
    (ends
      .filter((day) => day !== null)
      .toSorted()
      .at(-1) as Day | undefined) ?? null
  );
}

/** A support person with room for another pair waits since his latest pair began or ended. */
function waitingSince(row: Row, role: RoleKind): Day {
  const ready = (row.waitingSince ?? row.stageOn) as Day;
  if (role === "participant") return ready;
  return row.lastPairOn && row.lastPairOn > ready ? (row.lastPairOn as Day) : ready;
}

/** Sorted, so that the same man is the same however the database reads its rows. */
function listOf(list: string | null): string[] {
  return list ? list.split(",").toSorted() : [];
}

function spokenLevel(spoken: string): SpokenLevel {
  const [language, level] = spoken.split(":");
  return { language: language as SpokenLanguage, level: level as Level };
}

function after(side: string, wishes: string[]) {
  return wishes.filter((wish) => wish.startsWith(side)).map((wish) => wish.slice(side.length));
}
