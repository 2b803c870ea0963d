import type { Viewer } from "#app/domain/accounts/viewer.ts";
import { type Day, dayOf, type Instant, now } from "#app/domain/day.ts";
import { municipalityName } from "#app/domain/places/gazetteer.server.ts";
import type { Language } from "#app/i18n/languages.ts";
import type { Db } from "#db/open.ts";
import { aRound, type RoundRow, roundOf, rounds } from "./entrusted.server.ts";
import { roundStateOf } from "./round.ts";
import { type RoundText, roundTexts } from "./texts.server.ts";

/**
 * The rounds to which men may apply today, those that end first on top; where there is none, the day on
 * which the next one opens. Says nothing of who has applied, nor how many.
 */
export async function roundsToApplyFor(
  db: Db,
  { language, at = now() }: { language: Language; at?: Instant },
) {
  const today = dayOf(at);
  const rows = await rounds(db)
    .where("round.cancelled_at", "is", null)
    .where("round.apply_until", ">=", today)
    .orderBy("round.apply_until")
    .orderBy("round.id")
    .execute();
  const all = rows.map(roundOf).map((round) => ({ ...round, state: roundStateOf(round, today) }));
  const text = await roundTexts(
    db,
    all.map(({ id }) => id),
    language,
  );
  const open = all.filter(({ state }) => state === "open");
  const ahead = all.filter(({ state }) => state === "planned");
  return {
    open: open.map((round) => shownOf(round, text(round.id), { language, today })),
    opensNext: ahead.map(({ applyFrom }) => applyFrom).toSorted()[0] ?? null,
  };
}

/** One round as everybody may see it; `his`: what the man who is signed in has to do with it. */
export async function publicRound(
  db: Db,
  {
    roundId,
    viewer,
    language,
    at = now(),
  }: { roundId: string; viewer: Viewer | null; language: Language; at?: Instant },
) {
  const round = await aRound(db, roundId);
  const text = await roundTexts(db, [roundId], language);
  return {
    ...shownOf(round, text(roundId), { language, today: dayOf(at) }),
    isMan: Boolean(viewer?.personId),
    isSignedIn: viewer !== null,
    hasApplied: viewer?.personId ? await hasApplied(db, roundId, viewer.personId) : false,
  };
}

/** Its name, for the man who came from it and has registered meanwhile; null when it is not open. */
export async function openRoundNamed(
  db: Db,
  { roundId, language, at = now() }: { roundId: string | null; language: Language; at?: Instant },
) {
  const { open } = await roundsToApplyFor(db, { language, at });
  return open.find(({ id }) => id === roundId) ?? null;
}

export type ShownRound = ReturnType<typeof shownOf>;

export function shownOf(
  round: RoundRow,
  text: RoundText,
  { language, today }: { language: Language; today: Day },
) {
  const { id, applyFrom, applyUntil, startsOn, endsOn, pairKind } = round;
  return {
    id,
    text,
    area: round.municipalityCode && municipalityName(round.municipalityCode, language),
    state: roundStateOf(round, today),
    applyFrom,
    applyUntil,
    startsOn,
    endsOn,
    pairKind,
  };
}

async function hasApplied(db: Db, roundId: string, personId: string) {
  const row = await db
    .selectFrom("round_application")
    .select("id")
    .where("round_id", "=", roundId)
    .where("person_id", "=", personId)
    .where("withdrawn_at", "is", null)
    .executeTakeFirst();
  return row !== undefined;
}
