import type { Man } from "#app/domain/accounts/viewer.ts";
import { dayOf, type Instant } from "#app/domain/day.ts";
import { bestText } from "#app/domain/gatherings/gathering.ts";
import { eveningsOf } from "#app/domain/rounds/round.ts";
import type { Db } from "#db/open.ts";

/** The rounds to which a man has applied, with what he said and when he was there; nothing of who else has. */
export async function roundsInMyData(db: Db, { personId, language }: Man) {
  const applications = await db
    .selectFrom("round_application")
    .select([
      "round_id as roundId",
      "side",
      "field",
      "goal",
      "evenings",
      "applied_at as appliedAt",
      "withdrawn_at as withdrawnAt",
      "closed_how as closedHow",
      "closed_at as closedAt",
    ])
    .where("person_id", "=", personId)
    .orderBy("applied_at")
    .execute();
  if (applications.length === 0) return [];
  const texts = await db
    .selectFrom("round_text")
    .select(["round_id as roundId", "language", "title"])
    .where(
      "round_id",
      "in",
      applications.map(({ roundId }) => roundId),
    )
    .execute();
  const came = await db
    .selectFrom("round_attendance")
    .innerJoin("round_date", "round_date.id", "round_attendance.round_date_id")
    .select(["round_date.round_id as roundId", "round_date.starts_at as startsAt"])
    .where("round_attendance.person_id", "=", personId)
    .orderBy("round_date.starts_at")
    .execute();
  return applications.map(({ roundId, evenings, ...application }) => ({
    title: bestText(
      texts.filter((text) => text.roundId === roundId),
      language,
    )?.title,
    ...application,
    evenings: eveningsOf(evenings),
    cameOn: came
      .filter((date) => date.roundId === roundId)
      .map(({ startsAt }) => dayOf(startsAt as Instant)),
  }));
}
