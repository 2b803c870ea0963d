import { beforeEach, expect, test } from "vitest";
import type { Instant } from "#app/domain/day.ts";
import {
  answerDueOn,
  forgetAnsweredFeedback,
  sendFeedback,
} from "#app/domain/privacy/feedback.server.ts";
import type { Db } from "#db/open.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { buildCoordinator } from "#tests/support/world.ts";

let db: Db;
beforeEach(async () => {
  db = await freshDatabase();
});

test("feedback is to be answered on the fourteenth day after it came", () => {
  expect(answerDueOn("2026-11-24T22:30:00Z" as Instant)).toBe("2026-12-09");
});

test("answered feedback is forgotten after twelve months, unanswered feedback never", async () => {
  const { accountId } = await buildCoordinator(db);
  const at = "2026-01-10T10:00:00Z" as Instant;
  const facts = { page: null, contact: null, language: "fi", at } as const;
  await sendFeedback(db, { text: "vastattu", ...facts });
  await db
    .updateTable("feedback")
    .set({ answered_at: "2026-01-15T10:00:00Z", answered_by: accountId })
    .execute();
  await sendFeedback(db, { text: "odottaa", ...facts });

  await forgetAnsweredFeedback(db, "2027-01-15T10:00:00Z" as Instant);
  expect(await db.selectFrom("feedback").select("text").execute()).toHaveLength(2);
  await forgetAnsweredFeedback(db, "2027-01-16T10:00:00Z" as Instant);
  expect(await db.selectFrom("feedback").select("text").execute()).toEqual([{ text: "odottaa" }]);
});
