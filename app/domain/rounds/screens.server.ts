import type { Coordinator } from "#app/domain/accounts/viewer.ts";
import { dayOf, type Instant, now } from "#app/domain/day.ts";
import { coordinators } from "#app/domain/people/screens.server.ts";
import { municipalitiesToChoose, placesToChoose } from "#app/domain/places/screens.server.ts";
import { audit } from "#app/domain/privacy/audit.server.ts";
import { readSetting } from "#app/domain/privacy/settings.server.ts";
import type { Language } from "#app/i18n/languages.ts";
import type { Db } from "#db/open.ts";
import { applicantsOf } from "./applicants.server.ts";
import { presentAtDates } from "./attendance.server.ts";
import { roundEntrustedTo, roundOf, rounds } from "./entrusted.server.ts";
import { datesOfRound } from "./my-rounds.server.ts";
import { pairsOf } from "./proposing.server.ts";
import { shownOf } from "./public-rounds.server.ts";
import { canStep, type RoundState, roundStateOf } from "./round.ts";
import { roundTexts, textsOf } from "./texts.server.ts";

type Asking = { by: Coordinator; roundId: string; language: Language; at?: Instant };

const IN_ORDER: RoundState[] = [
  "open",
  "forming",
  "pairing",
  "under_way",
  "planned",
  "over",
  "cancelled",
];

/** The office's list of rounds, what runs first, with how many have applied and how many pairs there are. */
export async function roundsForOffice(
  db: Db,
  { language, at = now() }: { language: Language; at?: Instant },
) {
  const rows = await rounds(db)
    .select((eb) => [
      eb
        .selectFrom("round_application")
        .select((all) => all.fn.countAll<number>().as("count"))
        .whereRef("round_application.round_id", "=", "round.id")
        .where("round_application.withdrawn_at", "is", null)
        .as("applied"),
      eb
        .selectFrom("pair")
        .select((all) => all.fn.countAll<number>().as("count"))
        .whereRef("pair.round_id", "=", "round.id")
        .as("pairs"),
    ])
    .orderBy("round.starts_on", "desc")
    .execute();
  const text = await roundTexts(
    db,
    rows.map(({ id }) => id),
    language,
  );
  return rows
    .map(({ applied, pairs, ...row }) => ({
      ...shownOf(roundOf(row), text(row.id), { language, today: dayOf(at) }),
      pairsMost: row.pairsMost,
      applied: applied ?? 0,
      pairs: pairs ?? 0,
    }))
    .toSorted((one, other) => IN_ORDER.indexOf(one.state) - IN_ORDER.indexOf(other.state));
}

/** A round with everything that the office does with it: who has applied, its dates, what can be done now. */
export async function roundForOffice(db: Db, { by, roundId, language, at = now() }: Asking) {
  const round = await roundEntrustedTo(db, by, roundId);
  const text = await roundTexts(db, [roundId], language);
  const state = roundStateOf(round, dayOf(at));
  const applicants = await applicantsOf(db, { roundId, language });
  for (const { personId, isProtected } of applicants) {
    if (isProtected) await audit(db, { by: by.accountId, personId, what: "seen_in_list" }, at);
  }
  return {
    ...shownOf(round, text(roundId), { language, today: dayOf(at) }),
    today: dayOf(at),
    pairsMost: round.pairsMost,
    pairs: await pairsOf(db, roundId, at),
    coordinator:
      (await coordinators(db)).find(({ id }) => id === round.coordinatorId)?.name ?? null,
    written: (await textsOf(db, [roundId])).map((one) => one.language),
    may: {
      edit: canStep(state, "edit"),
      propose: canStep(state, "propose"),
      begin: canStep(state, "begin"),
      cancel: canStep(state, "cancel"),
    },
    applicants,
    dates: await datesForOffice(db, roundId, at),
    places: await placesToChoose(db, { language }),
  };
}

/** From the day of a date on the office writes down who was there. */
async function datesForOffice(db: Db, roundId: string, at: Instant) {
  const present = await presentAtDates(db, roundId);
  return (await datesOfRound(db, roundId, at)).map((date) => ({
    ...date,
    present: present.get(date.id) ?? 0,
    isTime: date.state !== "cancelled" && dayOf(date.startsAt) <= dayOf(at),
  }));
}

export type RoundForOffice = Awaited<ReturnType<typeof roundForOffice>>;

/** What the workbench says above the plan of a round; null above everybody's. */
export async function roundOnBench(
  db: Db,
  { by, roundId, language, at = now() }: Omit<Asking, "roundId"> & { roundId: string | null },
) {
  if (!roundId) return null;
  const round = await roundEntrustedTo(db, by, roundId);
  const text = await roundTexts(db, [roundId], language);
  const state = roundStateOf(round, dayOf(at));
  return {
    id: roundId,
    title: text(roundId).title,
    state,
    applyUntil: round.applyUntil,
    mayPropose: canStep(state, "propose"),
    pairsMost: round.pairsMost,
    left: Math.max(0, round.pairsMost - (await pairsOf(db, roundId, at))),
  };
}

export type RoundOnBench = NonNullable<Awaited<ReturnType<typeof roundOnBench>>>;

/** The form of a round, new (null) or as it is now. */
export async function roundFormScreen(
  db: Db,
  { by, roundId, language, at = now() }: Omit<Asking, "roundId"> & { roundId: string | null },
) {
  const round = roundId ? await roundEntrustedTo(db, by, roundId) : null;
  const text = roundId ? (await roundTexts(db, [roundId], language))(roundId) : null;
  return {
    today: dayOf(at),
    municipalities: municipalitiesToChoose(language),
    coordinators: await coordinators(db),
    me: by.accountId,
    months: (await readSetting(db, "cadence")).friendship.plannedLengthMonths,
    round,
    title: text?.title ?? null,
  };
}

/** What a round says in one language, with what it says in the one that the office reads. */
export async function roundTextScreen(
  db: Db,
  { by, roundId, language, textLanguage }: Asking & { textLanguage: string },
) {
  await roundEntrustedTo(db, by, roundId);
  const texts = await textsOf(db, [roundId]);
  const original = (await roundTexts(db, [roundId], language))(roundId);
  return {
    id: roundId,
    textLanguage,
    text: texts.find((text) => text.language === textLanguage) ?? null,
    original,
    written: texts.map((text) => text.language),
  };
}
