import type { Man } from "#app/domain/accounts/viewer.ts";
import { type Day, dayOf, type Instant, now } from "#app/domain/day.ts";
import { datesOfHost } from "#app/domain/gatherings/door-screen.server.ts";
import { FOR_VOLUNTEERS } from "#app/domain/gatherings/gathering.ts";
import { helpWanted } from "#app/domain/gatherings/help-wanted.server.ts";
import { eventsOfMan } from "#app/domain/gatherings/my-sign-ups.server.ts";
import { trainingsAhead } from "#app/domain/gatherings/trainings.server.ts";
import { linkToFewer } from "#app/domain/messages/fewer-letters.server.ts";
import { openCheckInsOf } from "#app/domain/pairs/check-in-rows.server.ts";
import { openFarewellsOf } from "#app/domain/pairs/farewells.server.ts";
import { openFirstAnswersOf } from "#app/domain/pairs/first-answer-screen.server.ts";
import { openTimesOf } from "#app/domain/pairs/first-meeting-screen.server.ts";
import { hoursOf } from "#app/domain/pairs/hours.server.ts";
import { openPairsOf } from "#app/domain/pairs/my-pair.server.ts";
import { mySuggestions } from "#app/domain/pairs/suggestions.server.ts";
import { wishAfterPair } from "#app/domain/pairs/wish-after.server.ts";
import { agreementOf } from "#app/domain/people/agreements.server.ts";
import { hearsFromUsBy } from "#app/domain/people/next-step.ts";
import { CLOSED_STAGES } from "#app/domain/people/stages.ts";
import { talksOf } from "#app/domain/people/talks.server.ts";
import { readSetting } from "#app/domain/privacy/settings.server.ts";
import { roundsOfMan } from "#app/domain/rounds/my-rounds.server.ts";
import { roundsToApplyFor } from "#app/domain/rounds/public-rounds.server.ts";
import type { Language } from "#app/i18n/languages.ts";
import type { Db } from "#db/open.ts";
import { nextForMan } from "./next-for-man.ts";
import { isUntrained, pathStep } from "./path-step.ts";

/** A man's own page: what happens next, who his coordinator is, his suggestion, pair and events. */
export async function myPage(
  db: Db,
  { man, language, at = now() }: { man: Man; language: Language; at?: Instant },
) {
  const today = dayOf(at);
  const cadence = await readSetting(db, "cadence");
  const roles = await rolesOf(db, man.personId);
  const suggestions = await mySuggestions(db, { man, language, at });
  const pairs = await openPairsOf(db, { man, today, cadence });
  const checkIns = await openCheckInsOf(db, man.personId);
  const [role = null] = roles;
  const events = await eventsOfMan(db, { personId: man.personId, language, at });
  const trainings = role && isUntrained(role) ? await trainingsAhead(db, { language, at }) : [];
  const agreement = await agreementOf(db, man.personId);
  const talks = await talksOf(db, man.personId, at);
  const training = events.find(isTrainingOfHis);
  const step =
    role &&
    pathStep(role, {
      hearsBy: hearsFromUsBy(role.stage, role.stageOn, today, cadence.before),
      talks,
      training: training ?? null,
      hasTrainingDates: trainings.length > 0,
      agreement,
    });
  const after = await wishAfterPair(db, man.personId);
  const hearsBy = after && hearsFromUsBy("applied", after.on, today, cadence.before);
  const wish = after && hearsBy ? { code: after.wish, hearsBy } : null;
  return {
    name: man.name,
    hosted: await datesOfHost(db, { accountId: man.accountId, language, at }),
    next: nextForMan({ step, wish, suggestions, pairs }, at),
    step,
    role,
    agreement,
    hours: await hoursOf(db, man.personId, dayOf(at)),
    coordinator: {
      // Before anybody is named at his role, it is whoever has offered him the talk.
      name: roles.find(({ coordinator }) => coordinator)?.coordinator ?? talks[0]?.by ?? null,
      phone: await readSetting(db, "office_phone"),
      email: await readSetting(db, "office_email"),
    },
    suggestions: suggestions.map(({ id, answer, expiresOn, other }) => ({
      id,
      answer,
      expiresOn,
      other: other?.name ?? "",
    })),
    pairs,
    checkIns: checkIns.map(({ token, pairId }) => ({
      token,
      other: pairs.find(({ id }) => id === pairId)?.other ?? "",
    })),
    farewells: await openFarewellsOf(db, man.personId),
    rounds: {
      mine: await roundsOfMan(db, { personId: man.personId, language, at }),
      open: (await roundsToApplyFor(db, { language, at })).open,
    },
    firstAnswers: await openFirstAnswersOf(db, man),
    firstTimes: await openTimesOf(db, { man, pairs, at }),
    events,
    trainings,
    fewer: await linkToFewer(db, man.personId),
    help: await helpWanted(db, { personId: man.personId, language, at }),
  };
}

/** He has a place at it; who waits in its queue may choose another date. */
function isTrainingOfHis(event: { kind: string; standing: string; turn: string | null }) {
  return event.kind === FOR_VOLUNTEERS && event.standing !== "cancelled" && event.turn === null;
}

/** His roles, those that are open first. */
async function rolesOf(db: Db, personId: string) {
  const roles = await db
    .selectFrom("role")
    .leftJoin("account", "account.id", "role.coordinator_id")
    .select([
      "role.kind",
      "role.stage",
      "role.stage_on as stageOn",
      "role.trained_on as trainedOn",
      "role.break_until as breakUntil",
      "account.name as coordinator",
    ])
    .where("role.person_id", "=", personId)
    .orderBy((eb) => eb.case().when("role.stage", "in", CLOSED_STAGES).then(1).else(0).end())
    .orderBy("role.started_on", "desc")
    .execute();
  return roles.map(({ stageOn, trainedOn, breakUntil, ...role }) => ({
    ...role,
    stageOn: stageOn as Day,
    trainedOn: trainedOn as Day | null,
    breakUntil: breakUntil as Day | null,
  }));
}
