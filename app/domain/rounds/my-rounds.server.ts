import type { Man } from "#app/domain/accounts/viewer.ts";
import { dayOf, type Instant, now } from "#app/domain/day.ts";
import { NotFound } from "#app/domain/refusal.ts";
import type { Language } from "#app/i18n/languages.ts";
import type { Db } from "#db/open.ts";
import { sidesOf } from "./applications.server.ts";
import { aRound, roundOf, rounds } from "./entrusted.server.ts";
import { shownOf } from "./public-rounds.server.ts";
import { applicationStateOf, dateStateOf, eveningsOf } from "./round.ts";
import { roundTexts } from "./texts.server.ts";

/** The rounds to which a man has applied and that are not over for him, with the next date of the group. */
export async function roundsOfMan(
  db: Db,
  { personId, language, at = now() }: { personId: string; language: Language; at?: Instant },
) {
  const rows = await rounds(db)
    .innerJoin("round_application as mine", "mine.round_id", "round.id")
    .select("mine.closed_how as closedHow")
    .where("mine.person_id", "=", personId)
    .where("mine.withdrawn_at", "is", null)
    .where((eb) => eb.or([eb("mine.closed_how", "is", null), eb("mine.closed_how", "=", "in")]))
    .where("round.cancelled_at", "is", null)
    .where("round.ends_on", ">=", dayOf(at))
    .orderBy("round.starts_on")
    .execute();
  const text = await roundTexts(
    db,
    rows.map(({ id }) => id),
    language,
  );
  return Promise.all(
    rows.map(async ({ closedHow, ...row }) => {
      const dates = closedHow === "in" ? await datesOfRound(db, row.id, at) : [];
      return {
        ...shownOf(roundOf(row), text(row.id), { language, today: dayOf(at) }),
        application: closedHow ?? ("sent" as const),
        next: dates.find(({ state }) => state === "ahead") ?? null,
      };
    }),
  );
}

/**
 * A round as one of its men sees it: what he has said, how it stands with him, and when and where the
 * group meets if he is in it. Never who else has applied. Not his: not there.
 */
export async function myRound(
  db: Db,
  {
    man,
    roundId,
    language,
    at = now(),
  }: { man: Man; roundId: string; language: Language; at?: Instant },
) {
  const mine = await myApplication(db, { man, roundId });
  if (!mine) throw new NotFound();
  const text = await roundTexts(db, [roundId], language);
  const today = dayOf(at);
  const application = applicationStateOf(mine);
  return {
    ...shownOf(await aRound(db, roundId), text(roundId), { language, today }),
    application,
    field: mine.field,
    goal: mine.goal,
    side: mine.side,
    evenings: eveningsOf(mine.evenings),
    dates: application === "in" ? await datesOfRound(db, roundId, at) : [],
  };
}

/** The form in which he applies: what he has said already, and as what he can. */
export async function applicationScreen(
  db: Db,
  {
    man,
    roundId,
    language,
    at = now(),
  }: { man: Man; roundId: string; language: Language; at?: Instant },
) {
  const round = await aRound(db, roundId);
  const mine = await myApplication(db, { man, roundId });
  const text = await roundTexts(db, [roundId], language);
  return {
    ...shownOf(round, text(roundId), { language, today: dayOf(at) }),
    sides: await sidesOf(db, man.personId),
    told: mine && !mine.withdrawnAt ? { ...mine, evenings: eveningsOf(mine.evenings) } : null,
  };
}

/** When and where the group meets, calendars' facts included. */
export async function datesOfRound(db: Db, roundId: string, at: Instant) {
  const rows = await db
    .selectFrom("round_date")
    .innerJoin("place", "place.id", "round_date.place_id")
    .select([
      "round_date.id",
      "round_date.place_id as placeId",
      "round_date.starts_at as startsAt",
      "round_date.ends_at as endsAt",
      "round_date.cancelled_at as cancelledAt",
      "round_date.changed_at as changedAt",
      "round_date.sequence",
      "place.name as place",
      "place.address",
    ])
    .where("round_date.round_id", "=", roundId)
    .orderBy("round_date.starts_at")
    .execute();
  return rows.map(({ startsAt, endsAt, changedAt, ...row }) => ({
    ...row,
    startsAt: startsAt as Instant,
    endsAt: endsAt as Instant,
    changedAt: changedAt as Instant,
    state: dateStateOf({ endsAt: endsAt as Instant, cancelledAt: row.cancelledAt }, at),
  }));
}

export type RoundDate = Awaited<ReturnType<typeof datesOfRound>>[number];

/** The newest of his applications to this round. */
function myApplication(db: Db, { man, roundId }: { man: Man; roundId: string }) {
  return db
    .selectFrom("round_application")
    .select([
      "side",
      "field",
      "goal",
      "evenings",
      "withdrawn_at as withdrawnAt",
      "closed_how as closedHow",
    ])
    .where("round_id", "=", roundId)
    .where("person_id", "=", man.personId)
    .orderBy((eb) => eb.case().when("withdrawn_at", "is", null).then(0).else(1).end())
    .orderBy("applied_at", "desc")
    .executeTakeFirst();
}
