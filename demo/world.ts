import { inviteCoordinator } from "#app/domain/accounts/coordinators.server.ts";
import { type Coordinator, isCoordinator } from "#app/domain/accounts/viewer.ts";
import type { Email, Phone } from "#app/domain/contact.ts";
import { addHours, now, today } from "#app/domain/day.ts";
import { tellWhoIsGivenSomebody } from "#app/domain/matching/letters.server.ts";
import { changeSettings } from "#app/domain/privacy/settings.server.ts";
import { DEFAULT_LANGUAGE } from "#app/i18n/languages.ts";
import type { Db } from "#db/open.ts";
import { haveASay } from "./advocacy.ts";
import { askThem } from "./ask-them.ts";
import { chanceFrom } from "./chance.ts";
import { sayHowDatesWere } from "./faces.ts";
import { meetFirst } from "./first-meetings.ts";
import { pairThem } from "./pair-them.ts";
import { openTheirPath } from "./path-of-volunteers.ts";
import { planGatherings } from "./plan-gatherings.ts";
import { showThemOn } from "./referrals.ts";
import { runRounds } from "./rounds.ts";
import { settleMen } from "./settle-men.ts";
import { nameSources, openPages } from "./sources.ts";
import { tellThem } from "./tell-them.ts";
import { hearWhereLettersArrive } from "./where-letters-arrive.ts";

const SEED = 20_170_615;
/** Everything before this was answered long ago: the outbox shows what is young. */
const LETTERS_HANDED_OVER_HOURS = 36;

/** How men reach the office; invented, as everything here. */
const REACHED = {
  office_phone: "+358400000001" as Phone,
  office_email: "toimisto@example.org" as Email,
  office_hours: { firstWeekday: 1, lastWeekday: 5, opens: "09:00", closes: "16:00" },
};

const OFFICE = [
  { name: "Kaisa", email: "kaisa@example.org", role: "admin" },
  { name: "Mohamed", email: "mohamed@example.org", role: "coordinator" },
] as const;

/**
 * Fills a new database with invented people at real public places, relative to today: every state
 * of every thing, made by the domain's own verbs. The same on every machine.
 */
export async function buildWorld(db: Db) {
  const chance = chanceFrom(SEED);
  const day = today();
  await db.transaction().execute(async (trx) => {
    const [kaisa, mohamed] = [await invite(trx, OFFICE[0]), await invite(trx, OFFICE[1])];
    const office = { kaisa, mohamed };
    await changeSettings(trx, { by: kaisa, changes: REACHED, at: addHours(now(), -24 * 400) });
    const men = await settleMen(trx, { chance, today: day, ...office });
    const pairs = await pairThem(trx, { chance, today: day, men, ...office });
    await askThem(trx, { today: day, kaisa });
    await tellThem(trx, { kaisa });
    await nameSources(trx, { kaisa });
    await planGatherings(trx, { chance, today: day, men: men.participants, kaisa });
    await meetFirst(trx, { pairs, today: day });
    await runRounds(trx, { today: day, kaisa });
    await openTheirPath(trx, { today: day, kaisa });
    await showThemOn(trx, { men: men.participants, today: day, kaisa });
    await haveASay(trx, { today: day, kaisa });
    await openPages(trx);
    await sayHowDatesWere(trx);
    await tellWhoIsGivenSomebody(trx, addHours(now(), -LETTERS_HANDED_OVER_HOURS - 12));
    await trx
      .updateTable("message")
      .set({ sent_at: now() })
      .where("created_at", "<", addHours(now(), -LETTERS_HANDED_OVER_HOURS))
      .execute();
    await hearWhereLettersArrive(trx, { kaisa });
  });
}

/** Prints the three ways in. The six-digit code appears on this console, as no gateway is set. */
export function sayHowToSignIn(publicUrl: string) {
  process.stdout.write(
    [
      "",
      "  The demo world is open. Sign in with one of these; the code is printed here:",
      `    ${publicUrl}/fi/sign-in`,
      "    coordinator     kaisa@example.org",
      "    support person  pekka@example.org",
      "    participant     040 000 0100 (Yusuf, in a pair with Pekka)",
      "",
      "",
    ].join("\n"),
  );
}

async function invite(
  db: Db,
  { name, email, role }: (typeof OFFICE)[number],
): Promise<Coordinator> {
  const at = addHours(now(), -24 * 400);
  await inviteCoordinator(db, {
    name,
    email: email as Email,
    role,
    language: DEFAULT_LANGUAGE,
    by: null,
    at,
  });
  const account = await db
    .selectFrom("account")
    .select("id")
    .where("email", "=", email)
    .executeTakeFirstOrThrow();
  const viewer = {
    accountId: account.id,
    name,
    language: DEFAULT_LANGUAGE,
    officeRole: role,
    personId: null,
  };
  if (!isCoordinator(viewer)) throw new Error(`${name} does not work in the office`);
  return viewer;
}
