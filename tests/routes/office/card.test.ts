import { beforeAll, describe, expect, test } from "vitest";
import { action as takeBack } from "#app/routes/office/people/card/ending.ts";
import { action as make, loader as page } from "#app/routes/office/people/card/route.tsx";
import type { Db } from "#db/open.ts";
import { buildAccount } from "#tests/support/accounts.ts";
import { get, post } from "#tests/support/requests.ts";
import { buildCoordinator, house } from "#tests/support/world.ts";

let db: Db;
let as: string;
beforeAll(async () => {
  db = await house();
  as = (await buildCoordinator(db)).accountId;
  await db
    .insertInto("person")
    .values({
      id: "ahmed",
      name: "Ahmed",
      language: "ar",
      search: "",
      created_at: "2026-01-01T00:00:00Z",
      changed_at: "2026-01-01T00:00:00Z",
    })
    .execute();
});

const of = (id: string, who?: string) => ({ params: { id }, as: who });

describe("the card page of a man", () => {
  test("is for the office only", async () => {
    const { accountId: man } = await buildAccount(db);
    for (const who of [undefined, man]) {
      const answers = [
        await get(page, "/fi/office/people/ahmed/card", of("ahmed", who)),
        await post(make, "/fi/office/people/ahmed/card", of("ahmed", who)),
        await post(takeBack, "/fi/office/people/ahmed/card/ending", of("ahmed", who)),
      ];
      expect(answers.map((answer) => answer.status)).toEqual(Array(3).fill(who ? 404 : 302));
    }
    expect((await get(page, "/fi/office/people/x/card", of("x", as))).status).toBe(404);
    expect((await post(make, "/fi/office/people/x/card", of("x", as))).status).toBe(404);
  });

  test("makes a card in his language, with a square code and without the PIN on it", async () => {
    const answer = await post(make, "/fi/office/people/ahmed/card", of("ahmed", as));
    const { pin, paper } = await answer.json();
    expect(pin).toMatch(/^\d{6}$/);
    expect(paper.language).toBe("ar");
    expect(paper.qr.path).toMatch(/^M4 4h1v1h-1z/);
    expect(JSON.stringify(paper)).not.toContain(pin);
    const shown = await (await get(page, "/fi/office/people/ahmed/card", of("ahmed", as))).json();
    expect(shown.card).toMatchObject({ createdBy: "Kaisa", lastUsedAt: null, tries: 0 });
    expect(JSON.stringify(shown)).not.toMatch(/hash|token/);
  });

  test("takes the card back", async () => {
    const answer = await post(takeBack, "/fi/office/people/ahmed/card/ending", of("ahmed", as));
    expect(answer.headers.get("Location")).toBe("/fi/office/people/ahmed/card");
    const shown = await (await get(page, "/fi/office/people/ahmed/card", of("ahmed", as))).json();
    expect(shown.card).toBeNull();
  });
});
