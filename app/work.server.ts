import { emptyJournal } from "#db/open.ts";
import { db } from "./db.server.ts";
import { forgetOldCards } from "./domain/accounts/cards.server.ts";
import { forgetOldCodes } from "./domain/accounts/codes.server.ts";
import { forgetOldSessions } from "./domain/accounts/sessions.server.ts";
import { askHowItWas } from "./domain/gatherings/faces.server.ts";
import { moveDueQueues } from "./domain/gatherings/queue.server.ts";
import { remindOfDates } from "./domain/gatherings/reminders.server.ts";
import { tellWhoIsGivenSomebody } from "./domain/matching/letters.server.ts";
import { announcer } from "./domain/messages/announce.server.ts";
import { deliverDue, dropWhatIsTooLate } from "./domain/messages/delivery.server.ts";
import {
  channelsByHand,
  closeGateways,
  openGateways,
} from "./domain/messages/gateways/gateways.server.ts";
import { sendCheckIns } from "./domain/pairs/check-ins.server.ts";
import { expireProposals } from "./domain/pairs/closing.server.ts";
import { askAfterFirstMeetings } from "./domain/pairs/first-asking.server.ts";
import { remindOfTimes } from "./domain/pairs/first-reminding.server.ts";
import { sendThanks } from "./domain/pairs/thanks.server.ts";
import { forgetOldDrafts } from "./domain/people/drafts.server.ts";
import { forgetWhatIsDue } from "./domain/privacy/retention.server.ts";
import { forgetOldUploads } from "./domain/register/uploads.server.ts";
import { remindOfRoundDates } from "./domain/rounds/date-letters.server.ts";
import { settleRoundsThatAreOver } from "./domain/rounds/lifecycle.server.ts";
import { followSources } from "./domain/sources/following.server.ts";
import { writeOpenings } from "./domain/sources/openings.server.ts";
import { forgetOldPosts } from "./domain/taken-once.server.ts";
import { sendDigests } from "./domain/today/digests.server.ts";
import { env } from "./env.server.ts";
import { log } from "./http/log.server.ts";

const DELIVER_EVERY_MS = 2_000;
const ASK_EVERY_MS = 60 * 60_000;
const DIGEST_EVERY_MS = 10 * 60_000;
const MOVE_QUEUES_EVERY_MS = 20_000;
const REMIND_EVERY_MS = 5 * 60_000;
const COUNT_EVERY_MS = 60_000;
const PLAN_EVERY_MS = 12 * 60 * 60_000;
const TIDY_UP_EVERY_MS = 60 * 60_000;

/**
 * What the server does by itself besides answering: delivers the outbox, asks men how it goes when it
 * is time, and tidies up. Returns the way to stop it, which waits for the letter that is under way.
 */
export function startWork(): () => Promise<void> {
  const gateways = openGateways(env);
  const announce = announcer(
    channelsByHand(env),
    { whose: env.demo ? "everybody" : "office" },
    (line) => process.stdout.write(`${line}\n`),
  );
  const delivering = every(DELIVER_EVERY_MS, async (stopping) => {
    await dropWhatIsTooLate(db);
    await announce(db);
    await deliverDue(db, { gateways, stopping });
  });
  const asking = every(ASK_EVERY_MS, async () => {
    await askAfterFirstMeetings(db);
    await remindOfTimes(db);
    await sendCheckIns(db);
    await sendThanks(db);
  });
  const telling = every(DIGEST_EVERY_MS, () => sendDigests(db));
  const movingQueues = every(MOVE_QUEUES_EVERY_MS, () => moveDueQueues(db));
  const reminding = every(REMIND_EVERY_MS, async () => {
    await remindOfDates(db);
    await askHowItWas(db);
    await remindOfRoundDates(db);
  });
  const counting = every(COUNT_EVERY_MS, () => writeOpenings(db));
  const planning = every(PLAN_EVERY_MS, () => tellWhoIsGivenSomebody(db));
  const tidying = every(TIDY_UP_EVERY_MS, tidyUp);
  return async () => {
    // Not waited for: a large plan takes long, and what is not told is told by the next run.
    void planning.stop();
    await Promise.all([
      delivering.stop(),
      movingQueues.stop(),
      reminding.stop(),
      asking.stop(),
      telling.stop(),
      counting.stop(),
      tidying.stop(),
    ]);
    await writeOpenings(db);
    closeGateways(gateways);
  };
}

/** What is over is forgotten: by the hour what is short-lived, and what the retention rules say. */
async function tidyUp() {
  await forgetOldCodes(db);
  await forgetOldCards(db);
  await forgetOldSessions(db);
  await forgetOldDrafts(db);
  await forgetOldUploads(db);
  await forgetOldPosts(db);
  await expireProposals(db);
  await settleRoundsThatAreOver(db);
  // Before names are forgotten: what came of a sign-up is known only until then.
  await followSources(db);
  await forgetWhatIsDue(db);
  await emptyJournal(db);
}

/** Runs a piece of work now and again and again, never twice at once. What fails is tried again. */
function every(ms: number, run: (stopping: () => boolean) => Promise<unknown>) {
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let running = Promise.resolve();
  const once = () => {
    running = run(() => stopped)
      .catch((error) => log.error({ err: error }, "work of the server failed"))
      .then(() => {
        if (!stopped) timer = setTimeout(once, ms);
      });
  };
  once();
  return {
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await running;
    },
  };
}
