import { beforeAll, beforeEach, expect, test } from "vitest";
import { addDays, type Day, dayOf, helsinkiInstant, now } from "#app/domain/day.ts";
import { sendFeedback } from "#app/domain/privacy/feedback.server.ts";
import { officeToday } from "#app/domain/today/office.server.ts";
import { action as answerIt } from "#app/routes/office/feedback/answer.ts";
import { loader as page } from "#app/routes/office/feedback/route.tsx";
import type { Db } from "#db/open.ts";
import { buildAccount } from "#tests/support/accounts.ts";
import { get, post } from "#tests/support/requests.ts";
import { buildCoordinator, house } from "#tests/support/world.ts";

let db: Db;
let by: Awaited<ReturnType<typeof buildCoordinator>>;
beforeAll(async () => {
  db = await house();
  by = await buildCoordinator(db);
});
beforeEach(async () => {
  await db.deleteFrom("feedback").execute();
});

async function feedback(daysAgo = 0): Promise<string> {
  const day = addDays(dayOf(now()), -daysAgo);
  await sendFeedback(db, {
    text: "الزر صغير جداً",
    page: "/ar/events",
    contact: null,
    language: "ar",
    at: helsinkiInstant(day as Day, "00:01"),
  });
  const newest = db.selectFrom("feedback").select("id").orderBy("id", "desc");
  return (await newest.executeTakeFirstOrThrow()).id;
}
const listed = async (shown: string) =>
  (await (await get(page, `/fi/office/feedback?shown=${shown}`, { as: by.accountId })).json())
    .feedback;
const answered = (id: string, as: string | undefined = by.accountId) =>
  post(answerIt, `/fi/office/feedback/${id}/answer`, { params: { id }, as });

test("is read and answered by the office only", async () => {
  const id = await feedback();
  const { accountId: man } = await buildAccount(db);
  const path = "/fi/office/feedback";
  expect((await get(page, path)).headers.get("Location")).toContain("/sign-in");
  expect((await get(page, path, { as: man })).status).toBe(404);
  expect((await answered(id, man)).status).toBe(404);
  expect((await answered("unknown")).status).toBe(404);
  expect(await listed("waiting")).toHaveLength(1);
});

test("is answered once, and then stands among the answered with who did it", async () => {
  const id = await feedback();
  expect((await answered(id)).status).toBe(302);
  const again = await answered(id);
  expect([again.status, (await again.json()).refusal]).toEqual([422, "feedback_answered"]);
  expect(await listed("waiting")).toEqual([]);
  expect(await listed("answered")).toMatchObject([{ id, answeredBy: "Kaisa", language: "ar" }]);
});

test("stands in Today until it is answered, pressing when the law's fortnight runs out", async () => {
  const early = await feedback(10);
  const today = async () => {
    const { now, soon } = await officeToday(db, { by, whose: "all" });
    return { now: now.rows.map((row) => row.about.id), soon: soon.rows.map((row) => row.about.id) };
  };
  expect(await today()).toEqual({ now: [], soon: [early] });
  await db.deleteFrom("feedback").execute();
  const late = await feedback(11);
  expect(await today()).toEqual({ now: [late], soon: [] });
  await answered(late);
  expect(await today()).toEqual({ now: [], soon: [] });
});
