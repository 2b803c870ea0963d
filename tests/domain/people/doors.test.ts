import { beforeEach, describe, expect, test } from "vitest";
import { addHours, type Instant } from "#app/domain/day.ts";
import { STEPS_OF_DOOR, stepAfter, stepBefore } from "#app/domain/people/doors.ts";
import {
  answersSoFar,
  eraseDraft,
  keepAnswer,
  sendApplication,
} from "#app/domain/people/drafts.server.ts";
import type { Db } from "#db/open.ts";
import { freshDatabase } from "#tests/support/database.ts";

const NOON = "2026-11-24T12:00:00Z" as Instant;
const ANSWERS: Record<string, Record<string, string | string[]>> = {
  name: { name: "Yusuf" },
  languages: { language: ["ar", "fi"], "level-ar": "native", "level-fi": "basic" },
  times: { time: ["2-evening", "6-morning"] },
  interests: { interest: "football" },
  hopes: { hope: "friendship" },
  area: { area: "091|Kallio", search: "kallio", canTravel: "yes" },
  about: { introduction: "Pidän jalkapallosta.", specialWishes: "Halal", specialConsent: "yes" },
  contact: { phone: "٠٤٠ ١٢٣ ٤٥٦٧", email: "" },
};

describe("a door", () => {
  let db: Db;
  beforeEach(async () => {
    db = await freshDatabase();
  });

  test("leads from question to question and back", () => {
    expect(stepAfter("join", "interests")).toBe("hopes");
    expect(stepAfter("volunteer", "interests")).toBe("offers");
    expect(stepAfter("join", "contact")).toBe("summary");
    expect(stepBefore("join", "name")).toBeNull();
    expect(stepBefore("volunteer", "summary")).toBe("contact");
  });

  test("remembers what was broken off for 24 hours, and where", async () => {
    let token = await keep("name");
    token = await keep("languages", token);
    expect(await answersSoFar(db, { door: "join", token, at: addHours(NOON, 23) })).toMatchObject({
      begun: true,
      next: "times",
      typed: { name: "Yusuf", "level-ar": "native" },
    });
    expect(await answersSoFar(db, { door: "join", token, at: addHours(NOON, 24) })).toEqual({
      begun: false,
      next: "name",
      typed: {},
    });
    expect(await answersSoFar(db, { door: "volunteer", token, at: NOON })).toMatchObject({
      begun: false,
    });
  });

  test("keeps what stands half-way on the way back, but never an identity code", async () => {
    const { token } = await keepAnswer(db, {
      door: "join",
      token: undefined,
      step: "about",
      typed: {
        introduction: "Olen 131052-308T",
        specialWishes: "kasvisruoka",
        role: "admin",
      },
      halfWay: true,
      at: NOON,
    });
    const { typed, next } = await answersSoFar(db, { door: "join", token, at: NOON });
    expect(typed).toEqual({ specialWishes: "kasvisruoka" });
    expect(next).toBe("name");
  });

  test("takes a man in once, however often he presses", async () => {
    const token = await answerAll();
    const presses = Array.from({ length: 4 }, () => send(token));
    expect(await Promise.all(presses)).toEqual([null, null, null, null]);
    expect(await db.selectFrom("person").select(["name", "phone", "district"]).execute()).toEqual([
      { name: "Yusuf", phone: "+358401234567", district: "Kallio" },
    ]);
    expect(
      await db
        .selectFrom("person_language")
        .select(["language", "level"])
        .orderBy("language")
        .execute(),
    ).toEqual([
      { language: "ar", level: "native" },
      { language: "fi", level: "basic" },
    ]);
    expect(await db.selectFrom("special_wish").select("text").execute()).toEqual([
      { text: "Halal" },
    ]);
    expect(await db.selectFrom("role").select(["kind", "stage"]).execute()).toEqual([
      { kind: "participant", stage: "interested" },
    ]);
  });

  test("keeps nothing of the answers once they are sent, and then begins anew", async () => {
    const token = await answerAll();
    await send(token);
    expect(await db.selectFrom("door_draft").select("answers").execute()).toEqual([
      { answers: "" },
    ]);
    expect(await answersSoFar(db, { door: "join", token, at: NOON })).toMatchObject({
      begun: false,
    });
    expect(await keep("name", token)).not.toBe(token);
  });

  test("takes a man who speaks one language and gave one contact", async () => {
    let token: string | undefined;
    const answers: typeof ANSWERS = {
      name: { name: "Ali" },
      languages: { language: "ar", "level-ar": "native" },
      contact: { phone: "", email: "ali@example.org" },
    };
    for (const step of STEPS_OF_DOOR.join) {
      const asked = { door: "join", token, step, typed: answers[step] ?? {}, at: NOON } as const;
      token = (await keepAnswer(db, asked)).token;
    }
    expect(await answersSoFar(db, { door: "join", token, at: NOON })).toMatchObject({
      next: "summary",
    });
    expect(await send(token as string)).toBeNull();
  });

  test("asks for what is missing instead of sending", async () => {
    const token = await keep("name");
    expect(await send(token)).toBe("languages");
    expect(await send("unknown")).toBe("name");
    expect(await db.selectFrom("person").select("id").execute()).toEqual([]);
  });

  test("forgets at once when asked to", async () => {
    const token = await keep("name");
    await eraseDraft(db, { token });
    expect(await db.selectFrom("door_draft").select("door").execute()).toEqual([]);
  });

  const keep = async (step: keyof typeof ANSWERS & string, token?: string) => {
    const typed = ANSWERS[step] ?? {};
    const kept = { door: "join", token, step: step as "name", typed, at: NOON } as const;
    return (await keepAnswer(db, kept)).token;
  };
  const send = (token: string) =>
    sendApplication(db, { door: "join", token, language: "ar", at: NOON });
  const answerAll = async () => {
    let token: string | undefined;
    for (const step of STEPS_OF_DOOR.join) token = await keep(step, token);
    return token as string;
  };
});
