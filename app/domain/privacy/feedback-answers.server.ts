import type { Coordinator } from "#app/domain/accounts/viewer.ts";
import { dayOf, type Instant, now } from "#app/domain/day.ts";
import { NotFound, Refusal } from "#app/domain/refusal.ts";
import { asOne } from "#app/domain/transaction.server.ts";
import type { Db } from "#db/open.ts";
import { audit } from "./audit.server.ts";
import { answerDueOn } from "./feedback.server.ts";
import type { FeedbackShown } from "./forms.ts";

export const FEEDBACK_ON_A_PAGE = 50;

/** What people have said about the site: what waits for an answer, the oldest first; or what has one. */
export async function feedbackScreen(
  db: Db,
  { shown, page }: { shown: FeedbackShown; page: number },
) {
  const isOpen = shown === "waiting";
  const inState = db
    .selectFrom("feedback")
    .where("feedback.answered_at", isOpen ? "is" : "is not", null);
  const rows = await inState
    .leftJoin("account", "account.id", "feedback.answered_by")
    .select((eb) => [
      "feedback.id",
      "feedback.received_at as receivedAt",
      "feedback.language",
      "feedback.page",
      "feedback.text",
      "feedback.contact",
      "feedback.answered_at as answeredAt",
      "account.name as answeredBy",
      eb.fn.countAll<number>().over().as("count"),
    ])
    .orderBy(isOpen ? "feedback.received_at" : "feedback.answered_at", isOpen ? "asc" : "desc")
    .orderBy("feedback.id")
    .limit(FEEDBACK_ON_A_PAGE)
    .offset((page - 1) * FEEDBACK_ON_A_PAGE)
    .execute();
  return {
    shown,
    page,
    pages: Math.max(1, Math.ceil((rows[0]?.count ?? 0) / FEEDBACK_ON_A_PAGE)),
    feedback: rows.map(({ count, receivedAt, answeredAt, ...row }) => ({
      ...row,
      receivedOn: dayOf(receivedAt as Instant),
      dueOn: answerDueOn(receivedAt as Instant),
      answeredOn: answeredAt ? dayOf(answeredAt as Instant) : null,
    })),
  };
}

export type FeedbackRow = Awaited<ReturnType<typeof feedbackScreen>>["feedback"][number];

/** Someone of the office has answered it. Refuses what a colleague has answered (`feedback_answered`). */
export function answerFeedback(
  db: Db,
  { by, feedbackId, at = now() }: { by: Coordinator; feedbackId: string; at?: Instant },
) {
  return asOne(db, async (trx) => {
    const feedback = await trx
      .selectFrom("feedback")
      .select("answered_at")
      .where("id", "=", feedbackId)
      .executeTakeFirst();
    if (!feedback) throw new NotFound();
    if (feedback.answered_at) throw new Refusal("feedback_answered");
    await trx
      .updateTable("feedback")
      .set({ answered_at: at, answered_by: by.accountId })
      .where("id", "=", feedbackId)
      .execute();
    await audit(trx, { by: by.accountId, personId: null, what: "feedback_answered" }, at);
  });
}
