import { beforeAll, describe, expect, test } from "vitest";
import type { Coordinator } from "#app/domain/accounts/viewer.ts";
import { addHours, now } from "#app/domain/day.ts";
import { forgetSignUps } from "#app/domain/gatherings/forgetting.server.ts";
import { addQuestion, writeQuestion } from "#app/domain/gatherings/questions.server.ts";
import { cancelSignUp } from "#app/domain/gatherings/sign-up-link.server.ts";
import { acceptPlace } from "#app/domain/gatherings/waiting-link.server.ts";
import { eventForOffice } from "#app/domain/gatherings/who-comes.server.ts";
import { deleteMyself } from "#app/domain/privacy/deletion.server.ts";
import { myData } from "#app/domain/privacy/my-data.server.ts";
import { action as ask } from "#app/routes/office/gatherings/gathering/questions.ts";
import { action as remove } from "#app/routes/office/gatherings/question/removal.ts";
import {
  loader as questionPage,
  action as translate,
} from "#app/routes/office/gatherings/question/route.tsx";
import { loader as eventPage } from "#app/routes/public/events/event/route.tsx";
import { action as signUp } from "#app/routes/public/events/sign-ups/route.tsx";
import { action as queue } from "#app/routes/public/events/waiting.ts";
import type { Db } from "#db/open.ts";
import { buildEvent, buildGathering } from "#tests/support/gatherings.ts";
import { buildParticipant } from "#tests/support/people.ts";
import { get, post } from "#tests/support/requests.ts";
import { buildCoordinator, house } from "#tests/support/world.ts";

let db: Db;
let by: Coordinator;
beforeAll(async () => {
  db = await house();
  by = await buildCoordinator(db);
});

const SHOES = { language: "fi", question: "Mikä on kengän koko?", why: "Varaamme kengät." };
const asked = (gatheringId: string) =>
  addQuestion(db, { by, gatheringId, kind: "number", ...SHOES });
const comes = (eventId: string, form: Record<string, string>, as?: string) =>
  post(signUp, `/fi/events/${eventId}/sign-ups`, { params: { id: eventId }, form, as });
const answersOn = async (eventId: string) => {
  const { coming, queue } = await eventForOffice(db, { by, eventId, language: "fi" });
  return [...coming, ...queue].map(({ name, answers }) => [name, ...answers.map((a) => a.answer)]);
};
const kept = () => db.selectFrom("gathering_answer").select("answer").execute();

describe("/office/gatherings/:id/questions", () => {
  test("takes three with their reason, and not a fourth, from the office alone", async () => {
    const id = await buildGathering(db, { by });
    const man = await buildParticipant(db, { by });
    const path = `/fi/office/gatherings/${id}/questions`;
    const form = { ...SHOES, kind: "number" };
    const send = (over: object, as?: string) =>
      post(ask, path, { params: { id }, form: { ...form, ...over }, as });
    expect((await send({})).status).toBe(302);
    expect((await send({}, man.accountId)).status).toBe(404);
    const bad = await send({ why: "", kind: "essay" }, by.accountId);
    expect(bad.status).toBe(422);
    expect(await bad.json()).toMatchObject({ fields: { why: "required", kind: "choose_one" } });
    for (const status of [302, 302, 302, 422]) {
      expect((await send({}, by.accountId)).status).toBe(status);
    }
    const rows = db.selectFrom("gathering_question").select("number");
    const numbers = await rows.where("gathering_id", "=", id).orderBy("number").execute();
    expect(numbers.map(({ number }) => number)).toEqual([1, 2, 3]);
  });

  test("is told in other languages, and what is missing is seen in the best other one", async () => {
    const { eventId, gatheringId: id } = await buildEvent(db, { by });
    const questionId = await asked(id);
    const params = { id, questionId, language: "ar" };
    const path = `/fi/office/gatherings/${id}/questions/${questionId}/texts/ar`;
    expect((await get(questionPage, path, { params })).status).toBe(302);
    const form = { question: "ما مقاس حذائك؟", why: "نحجز الأحذية." };
    const other = { ...params, id: await buildGathering(db, { by }) };
    expect((await post(translate, path, { params: other, form, as: by.accountId })).status).toBe(
      404,
    );
    expect((await post(translate, path, { params, form, as: by.accountId })).status).toBe(302);
    const shown = async (lang: string) => {
      const page = await get(eventPage, `/${lang}/events/${eventId}`, {
        params: { id: eventId, lang },
      });
      return (await page.json()).event.questions[0];
    };
    expect(await shown("ar")).toMatchObject({ ...form, textLanguage: "ar" });
    expect(await shown("so")).toMatchObject({ question: SHOES.question, textLanguage: "fi" });
  });

  test("removed, takes what was answered with it", async () => {
    const { eventId, gatheringId: id } = await buildEvent(db, { by });
    const questionId = await asked(id);
    await comes(eventId, { name: "Ali", contact: "r@example.org", [`answer-${questionId}`]: "42" });
    const params = { id, questionId };
    await post(remove, `/fi/office/gatherings/${id}/questions/${questionId}/removal`, {
      params,
      as: by.accountId,
    });
    expect(await answersOn(eventId)).toEqual([["Ali"]]);
  });
});

describe("who signs up", () => {
  test("answers or leaves it open; what is wrong comes back at its field, with all that was typed", async () => {
    const { eventId, gatheringId } = await buildEvent(db, { by });
    const number = `answer-${await asked(gatheringId)}`;
    const words = `answer-${await addQuestion(db, { by, gatheringId, kind: "words", ...SHOES })}`;
    const form = { name: "Ali", contact: "ali@example.org" };
    const bad = await comes(eventId, { ...form, [number]: "iso", [words]: "010190-123A" });
    expect(bad.status).toBe(422);
    expect(await bad.json()).toMatchObject({
      fields: { [number]: "not_a_number", [words]: "identity_code" },
      values: { name: "Ali", [number]: "iso" },
    });
    await comes(eventId, { ...form, [number]: "٤٤", [words]: "leveä 🦶" });
    await comes(eventId, { ...form, [number]: "12", [words]: "toinen" });
    await comes(eventId, { name: "Omar", contact: "omar@example.org", "answer-unknown": "x" });
    expect(await answersOn(eventId)).toEqual([["Ali", "44", "leveä 🦶"], ["Omar"]]);
  });

  test("for a series is asked once, and the list of each date says what he answered", async () => {
    const { eventId, gatheringId } = await buildEvent(db, { by, enrolment: "whole_series" });
    const next = await buildEvent(db, { by, gatheringId, startsAt: addHours(now(), 90) });
    const field = `answer-${await asked(gatheringId)}`;
    await comes(eventId, { name: "Ali", contact: "s@example.org", [field]: "43" });
    expect(await answersOn(eventId)).toEqual([["Ali", "43"]]);
    expect(await answersOn(next.eventId)).toEqual([["Ali", "43"]]);
  });

  test("in the queue is asked then, and not again when he comes in", async () => {
    const { eventId, gatheringId } = await buildEvent(db, { by, capacity: 1 });
    const field = `answer-${await asked(gatheringId)}`;
    const first = await comes(eventId, { name: "Ali", contact: "q@example.org", [field]: "41" });
    const waits = await post(queue, `/fi/events/${eventId}/waiting`, {
      params: { id: eventId },
      form: { name: "Omar", contact: "o@example.org", [field]: "45" },
    });
    expect(await answersOn(eventId)).toEqual([
      ["Ali", "41"],
      ["Omar", "45"],
    ]);
    const tokenIn = (answer: Response) => answer.headers.get("Location")?.split("/").at(-1) ?? "";
    await cancelSignUp(db, { token: tokenIn(first) });
    await acceptPlace(db, { token: tokenIn(waits) });
    expect(await answersOn(eventId)).toEqual([["Omar", "45"]]);
  });
});

test("answers are in his own data, go with him, and go thirty days after the date", async () => {
  await db.deleteFrom("gathering_answer").execute();
  const startsAt = addHours(now(), 48);
  const { eventId, gatheringId } = await buildEvent(db, { by, startsAt });
  const questionId = await asked(gatheringId);
  await writeQuestion(db, { by, gatheringId, questionId, ...SHOES, question: "Koko?" });
  const man = await buildParticipant(db, { by });
  const field = `answer-${questionId}`;
  await comes(eventId, { [field]: "42" }, man.accountId);
  await comes(eventId, { name: "Guest", contact: "g@example.org", [field]: "39" });
  const viewer = { ...man, language: "fi" as const, officeRole: null };
  const { events } = await myData(db, { man: viewer });
  expect(events[0]?.answers).toMatchObject([{ question: "Koko?", answer: "42" }]);
  await deleteMyself(db, { man: viewer });
  expect(await kept()).toEqual([{ answer: "39" }]);
  await forgetSignUps(db, { at: addHours(startsAt, 1 + 30 * 24) });
  expect(await kept()).toHaveLength(1);
  await forgetSignUps(db, { at: addHours(startsAt, 3 + 30 * 24) });
  expect(await kept()).toEqual([]);
});
