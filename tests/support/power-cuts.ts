import { sql } from "kysely";
import type { LetterKind } from "#app/domain/messages/kinds.ts";
import type { Db } from "#db/open.ts";
import { smsServer, smtpServer } from "./gateways.ts";
import { type MixedLoad, mixedLoad } from "./mixed-load.ts";
import { randomFrom } from "./random.ts";
import { startServer } from "./server.ts";

const LOAD_MS = { least: 500, more: 1000 };
const DRAIN_PATIENCE_MS = 60_000;

/**
 * Kills the server again and again while men sign up, log meetings and answer and letters go out, and
 * counts after each cut what of the acknowledged is there, once. While the server is down the five
 * minutes pass for which a dead worker had taken its letters.
 */
export async function powerCuts({ cuts, seed = 1 }: { cuts: number; seed?: number }) {
  const [mail, sms] = [await smtpServer(), await smsServer()];
  const gateways = { SMTP_URL: mail.url, SMS_GATEWAY_URL: sms.url };
  const server = await startServer({ demo: false, gateways });
  try {
    const { db } = server;
    const load = await mixedLoad(server);
    const random = randomFrom(seed);
    const after: Awaited<ReturnType<typeof whatIsThere>>[] = [];
    for (let cut = 0; cut < cuts; cut++) {
      const stop = load.begin();
      await sleep(LOAD_MS.least + random.below(LOAD_MS.more));
      await server.kill();
      await stop();
      after.push(await whatIsThere(db, load));
      await db.updateTable("message").set({ claimed_until: null }).execute();
      await server.restart();
    }
    await untilSent(db);
    const letters = await lettersOnce(db, load, { mail: mail.received, sms: sms.received });
    return { after, letters, last: after.at(-1) };
  } finally {
    await server.stop();
    await Promise.all([mail.close(), sms.close()]);
  }
}

/** What was acknowledged and is not there, what is there twice, and what the database says of itself. */
async function whatIsThere(db: Db, { deeds }: MixedLoad) {
  const signUps = await db.selectFrom("sign_up").select("contact_key as key").execute();
  const meetings = await db.selectFrom("meeting").select(["pair_id", "met_on"]).execute();
  const answers = await db.selectFrom("check_in").select(["token", "words"]).execute();
  const there = new Map<string, number>();
  const count = (key: string) => there.set(key, (there.get(key) ?? 0) + 1);
  for (const { key } of signUps) count(key);
  for (const { pair_id, met_on } of meetings) count(`${pair_id} ${met_on}`);
  const lastWords = new Map(answers.map(({ token, words }) => [token, Number(words ?? 0)]));
  const isKept = ({ what, key }: MixedLoad["deeds"][number]) => {
    if (what !== "answer") return there.has(key);
    // A later answer of his takes the place of an earlier one.
    const [token = "", words] = key.split(" ");
    return (lastWords.get(token) ?? 0) >= Number(words);
  };
  const acknowledged = deeds.filter(({ done }) => done);
  const integrity = await sql<{ integrity_check: string }>`pragma integrity_check`.execute(db);
  const orphans = await sql`pragma foreign_key_check`.execute(db);
  return {
    acknowledged: {
      signUps: acknowledged.filter(({ what }) => what === "sign_up").length,
      meetings: acknowledged.filter(({ what }) => what === "meeting").length,
      answers: acknowledged.filter(({ what }) => what === "answer").length,
    },
    lost: acknowledged.filter((deed) => !isKept(deed)).map(({ key }) => key),
    doubled: deeds.map(({ key }) => key).filter((key) => (there.get(key) ?? 0) > 1),
    integrity: integrity.rows.map((row) => row.integrity_check).join(),
    orphans: orphans.rows.length,
  };
}

type Received = {
  mail: { source: string }[];
  sms: { key: string | undefined }[];
};

/**
 * Every letter is written once and has arrived, and whoever was told that his name is down has his. A text message that was sent again carries the key that
 * the gateway knows by then; of a mail that the cut caught between sending and noting, two arrive.
 */
async function lettersOnce(db: Db, { deeds }: MixedLoad, { mail, sms }: Received) {
  const written = await db
    .selectFrom("message")
    .select(["id", "channel", "recipient", "kind", "sent_at", "next_try_at", "tries"])
    .where("dropped_at", "is", null)
    .execute();
  const mails = Map.groupBy(mail, ({ source }) => /^message-id: <([^@>]+)@/im.exec(source)?.[1]);
  const texts = Map.groupBy(sms, ({ key }) => key);
  const arrived = ({ id, channel }: { id: string; channel: string }) =>
    channel === "sms" ? texts.has(id) : mails.has(id);
  const sent = written.filter(({ sent_at }) => sent_at);
  const confirmed = written
    .filter(({ kind }) => kind === ("sign_up_confirmation" satisfies LetterKind))
    .map(({ recipient }) => recipient);
  // A question how it goes that is written in the night is for the morning.
  const now = new Date().toISOString();
  const waiting = written.filter(
    ({ sent_at, tries, next_try_at }) => !sent_at && (tries > 0 || next_try_at <= now),
  );
  const signedUp = deeds.filter(({ what, done }) => what === "sign_up" && done);
  return {
    sent: sent.length,
    waiting: waiting.length,
    neverArrived: sent.filter((letter) => !arrived(letter)).length,
    confirmed: confirmed.length,
    writtenTwice: confirmed.length - new Set(confirmed).size,
    neverWritten: signedUp.filter(({ key }) => !confirmed.includes(key)).length,
    texts: { arrived: texts.size, again: sms.length - texts.size },
    mails: { arrived: mails.size, again: mail.length - mails.size },
  };
}

/** Until the outbox holds nothing that is due: it has gone on by itself. */
async function untilSent(db: Db) {
  const deadline = Date.now() + DRAIN_PATIENCE_MS;
  while (Date.now() < deadline) {
    const { due } = await db
      .selectFrom("message")
      .select((eb) => eb.fn.countAll<number>().as("due"))
      .where("next_try_at", "<=", new Date().toISOString())
      .where("sent_at", "is", null)
      .where("gave_up_at", "is", null)
      .where("dropped_at", "is", null)
      .executeTakeFirstOrThrow();
    if (due === 0) return;
    await sleep(250);
  }
  throw new Error("The outbox stands still");
}

function sleep(ms: number) {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
