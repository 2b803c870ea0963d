import { beforeAll, describe, expect, test } from "vitest";
import { addHours, addMinutes, now } from "#app/domain/day.ts";
import { cancelEvent } from "#app/domain/gatherings/dates.server.ts";
import { askHowItWas } from "#app/domain/gatherings/faces.server.ts";
import { forgetSignUps } from "#app/domain/gatherings/forgetting.server.ts";
import { cancelSignUp } from "#app/domain/gatherings/sign-up-link.server.ts";
import { signUp } from "#app/domain/gatherings/sign-ups.server.ts";
import { loader as office } from "#app/routes/office/events/event/route.tsx";
import { action as answer } from "#app/routes/public/faces/answers.ts";
import { loader as page } from "#app/routes/public/faces/route.tsx";
import type { Db } from "#db/open.ts";
import { buildEvent, someContact } from "#tests/support/gatherings.ts";
import { get, post } from "#tests/support/requests.ts";
import { house } from "#tests/support/world.ts";

/** A date of two hours that ended half an hour ago. */
const STARTS = addMinutes(now(), -150);
const ENDS = addHours(STARTS, 2);

let db: Db;
beforeAll(async () => {
  db = await house();
});

async function buildAsked() {
  const date = await buildEvent(db, { at: addHours(STARTS, -48), startsAt: STARTS });
  const { eventId, by } = date;
  const facts = { eventId, name: "Ali", contact: someContact(), language: "ar" as const };
  const { signUpId, token } = await signUp(db, { ...facts, at: addHours(STARTS, -24) });
  return { eventId, by, signUpId, signUpToken: token as string };
}

const linkOf = async (signUpId: string) => {
  const row = await db
    .selectFrom("event_face")
    .select("token")
    .where("sign_up_id", "=", signUpId)
    .executeTakeFirst();
  return row?.token;
};
const look = (token: string) => get(page, `/fi/faces/${token}`, { params: { token } });
const say = (token: string, form: Record<string, string>) =>
  post(answer, `/fi/faces/${token}/answers`, { params: { token }, form });

describe("the link that asks how it was", () => {
  test("is not there before a quarter of an hour after the end, and is kept by nobody", async () => {
    const { signUpId } = await buildAsked();
    await askHowItWas(db, addMinutes(ENDS, 14));
    expect(await linkOf(signUpId)).toBeUndefined();
    await askHowItWas(db, addMinutes(ENDS, 15));
    const shown = await look((await linkOf(signUpId)) as string);
    expect(shown.headers.get("Cache-Control")).toBe("private, no-store");
    expect(shown.headers.get("X-Robots-Tag")).toBe("noindex");
    const said = await shown.text();
    expect(JSON.parse(said)).toMatchObject({ face: null, isClosed: false, title: "Jalkapalloa" });
    expect(said).not.toContain("Ali");
  });

  test("that nobody has is not found, whether asked or answered", async () => {
    for (const token of ["", "x", "a".repeat(32), "%00"]) {
      expect((await look(token)).status).toBe(404);
      expect((await say(token, { face: "5" })).status).toBe(404);
    }
  });

  test("wants a face and not too many words, and loses nothing", async () => {
    const { signUpId } = await buildAsked();
    await askHowItWas(db, now());
    const token = (await linkOf(signUpId)) as string;
    const long = { face: "5", words: "x".repeat(501) };
    for (const form of [{ face: "" }, { face: "6" }, long]) {
      expect((await say(token, { ...form })).status).toBe(422);
    }
    expect(await (await look(token)).json()).toMatchObject({ face: null, words: null });
  });

  test("pressed twice is one answer; changed, the latest holds; the office reads it without a name", async () => {
    const { eventId, by, signUpId } = await buildAsked();
    await askHowItWas(db, now());
    const token = (await linkOf(signUpId)) as string;
    const twice = await Promise.all([say(token, { face: "2" }), say(token, { face: "2" })]);
    expect(twice.map(({ status }) => status)).toEqual([302, 302]);
    const changed = await say(token, { face: "5", words: "حلو 🙂" });
    expect(changed.headers.get("Location")).toBe(`/fi/faces/${token}`);
    expect(await (await look(token)).json()).toMatchObject({ face: 5, words: "حلو 🙂" });
    const asked = { params: { id: eventId }, as: by.accountId };
    const { faces } = await (await get(office, `/fi/office/events/${eventId}`, asked)).json();
    expect(faces).toMatchObject({ answers: 1, words: ["حلو 🙂"] });
    expect(faces.faces[0]).toEqual({ face: "5", count: 1 });
  });

  test("leads nowhere once his name is forgotten", async () => {
    const { signUpId } = await buildAsked();
    await askHowItWas(db, now());
    const token = (await linkOf(signUpId)) as string;
    await say(token, { face: "4", words: "Kiva" });
    await forgetSignUps(db, { at: addHours(ENDS, 31 * 24) });
    expect((await look(token)).status).toBe(404);
    expect((await say(token, { face: "1" })).status).toBe(404);
  });

  test("is not made for who cancelled, nor where the date was called off", async () => {
    const [cancelled, off] = [await buildAsked(), await buildAsked()];
    await cancelSignUp(db, { token: cancelled.signUpToken, at: addHours(STARTS, -1) });
    await cancelEvent(db, { by: off.by, eventId: off.eventId, at: addHours(STARTS, -1) });
    await askHowItWas(db, now());
    expect([await linkOf(cancelled.signUpId), await linkOf(off.signUpId)]).toEqual([
      undefined,
      undefined,
    ]);
  });
});
