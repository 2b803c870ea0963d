import { addMinutes, type Instant, now } from "#app/domain/day.ts";
import type { Settings } from "#app/domain/privacy/setting-kinds.server.ts";
import { readSettings } from "#app/domain/privacy/settings.server.ts";
import { asOne } from "#app/domain/transaction.server.ts";
import type { Db } from "#db/open.ts";
import { fewerPath, fewerShort } from "./fewer-letters.server.ts";
import { type Gateway, Undeliverable } from "./gateways/gateway.ts";
import type { Gateways } from "./gateways/gateways.server.ts";
import { kindsThat, traitsOf } from "./kinds.ts";
import { putIntoWords } from "./letters.server.ts";
import { quietUntil } from "./quiet-hours.ts";
import { noteUnreachable } from "./reach.server.ts";
import { nextTry } from "./retries.ts";

/** Whoever takes a letter has it for so long; after a crash it is taken again. */
const CLAIM_MINUTES = 5;
/** An answer that comes later than this is no longer waited for: at night it waits for the morning. */
const AWAITED_MINUTES = 60;
/** Few at a time, so that a sign-in code never waits behind a thousand reminders. */
const AT_A_TIME = 10;

type Delivering = {
  gateways: Gateways;
  /** The clock: a run may last long. */
  clock?: () => Instant;
  /** True when the server is asked to stop: the letter in hand is finished, no other begun. */
  stopping?: () => boolean;
};

/**
 * Sends everything that is due and has a gateway, each channel by itself, so that slow mail holds
 * up no text message. Each letter at least once: a crash between sending and noting sends it again.
 */
export async function deliverDue(
  db: Db,
  { gateways, clock = now, stopping = () => false }: Delivering,
) {
  await dropWhatIsTooLate(db, clock());
  const office = await readSettings(db);
  const channels = [
    ["mail", gateways.mail],
    ["sms", gateways.sms],
  ] as const;
  await Promise.all(
    channels.map(async ([channel, gateway]) => {
      if (!gateway) return;
      for (;;) {
        const letters = await dueLetters(db, channel, clock());
        for (const letter of letters) {
          if (stopping()) return;
          await deliver(db, { letter, gateway, office, clock });
        }
        if (letters.length === 0) return;
      }
    }),
  );
}

/** Letters that came too late are not sent; what was secret in letters that are done is wiped. */
export async function dropWhatIsTooLate(db: Db, at: Instant = now()) {
  await db
    .updateTable("message")
    .set({ dropped_at: at })
    .where("expires_at", "<=", at)
    .where("sent_at", "is", null)
    .where("dropped_at", "is", null)
    .execute();
  await db
    .updateTable("message")
    .set({ facts: "{}" })
    .where("kind", "in", kindsThat("secret"))
    .where((eb) => eb.or([eb("dropped_at", "is not", null), eb("sent_at", "is not", null)]))
    .where("facts", "<>", "{}")
    .execute();
}

type DueLetter = Awaited<ReturnType<typeof dueLetters>>[number];

function dueLetters(db: Db, channel: "mail" | "sms", at: Instant) {
  return db
    .selectFrom("message")
    .select([
      "id",
      "kind",
      "channel",
      "recipient",
      "person_id",
      "language",
      "facts",
      "link",
      "due_at",
      "tries",
    ])
    .where("channel", "=", channel)
    .where("next_try_at", "<=", at)
    .where("sent_at", "is", null)
    .where("gave_up_at", "is", null)
    .where("dropped_at", "is", null)
    .where((eb) => eb.or([eb("claimed_until", "is", null), eb("claimed_until", "<=", at)]))
    .orderBy((eb) => eb.case().when("kind", "in", kindsThat("answers")).then(0).else(1).end())
    .orderBy("next_try_at")
    .limit(AT_A_TIME)
    .execute();
}

async function deliver(
  db: Db,
  {
    letter,
    gateway,
    office,
    clock,
  }: { letter: DueLetter; gateway: Gateway; office: Settings; clock: () => Instant },
) {
  const at = clock();
  const morning = letter.channel === "sms" && !isAwaited(letter, at) && quietUntil(at);
  if (morning) return noteOn(db, letter.id, { next_try_at: morning });
  if (!(await claim(db, letter.id, at))) return;
  try {
    const fewer = await fewerPath(db, letter);
    const facts = JSON.parse(letter.facts);
    const short = letter.channel === "sms" ? await fewerShort(db, letter) : null;
    const words = putIntoWords({ ...letter, facts, fewer, fewerShort: short }, office);
    await gateway.send({ id: letter.id, to: letter.recipient, letter: words });
    await noteSent(db, letter, clock());
  } catch (error) {
    await noteFailed(db, letter, error, clock());
  }
}

/** He has just asked for it, and holds the phone in his hand. */
function isAwaited({ kind, due_at }: DueLetter, at: Instant): boolean {
  return traitsOf(kind)?.answers === true && at < addMinutes(due_at as Instant, AWAITED_MINUTES);
}

/** False when another worker was faster, or the letter was withdrawn meanwhile. */
async function claim(db: Db, id: string, at: Instant): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable("message")
    .set({ claimed_until: addMinutes(at, CLAIM_MINUTES) })
    .where("id", "=", id)
    .where("sent_at", "is", null)
    .where("gave_up_at", "is", null)
    .where("dropped_at", "is", null)
    .where((eb) => eb.or([eb("claimed_until", "is", null), eb("claimed_until", "<=", at)]))
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Not when it was given up while it went: the gateway has told in the meantime that it never arrives. */
function noteSent(db: Db, letter: DueLetter, at: Instant) {
  const facts = {
    sent_at: at,
    tries: letter.tries + 1,
    claimed_until: null,
    last_error: null,
    ...(traitsOf(letter.kind)?.secret ? { facts: "{}" } : {}),
  };
  return db
    .updateTable("message")
    .set(facts)
    .where("id", "=", letter.id)
    .where("gave_up_at", "is", null)
    .execute();
}

async function noteFailed(db: Db, letter: DueLetter, error: unknown, at: Instant) {
  const tries = letter.tries + 1;
  const what = { tries, claimed_until: null, last_error: String(error).slice(0, 300) };
  if (error instanceof Undeliverable) return noteDead(db, letter, what, at);
  const next = nextTry(tries, at);
  return noteOn(db, letter.id, { ...what, ...(next ? { next_try_at: next } : { gave_up_at: at }) });
}

/** Nothing arrives there: what is about this very contact is of no use, all else takes the other way. */
function noteDead(db: Db, letter: DueLetter, what: Noted, at: Instant) {
  return asOne(db, async (trx) => {
    const isOver = traitsOf(letter.kind)?.onlyThere;
    await noteOn(trx, letter.id, { ...what, ...(isOver && { dropped_at: at }) });
    await noteUnreachable(trx, { contact: letter.recipient, how: "refused", at });
  });
}

type Noted = Record<string, string | number | null>;

async function noteOn(db: Db, id: string, facts: Noted) {
  await db.updateTable("message").set(facts).where("id", "=", id).execute();
}
