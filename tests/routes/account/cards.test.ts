import { beforeAll, describe, expect, test } from "vitest";
import { makeCard } from "#app/domain/accounts/cards.server.ts";
import { action, loader } from "#app/routes/account/cards/route.tsx";
import type { Db } from "#db/open.ts";
import { buildAccount } from "#tests/support/accounts.ts";
import { get, post } from "#tests/support/requests.ts";
import { buildCoordinator, house } from "#tests/support/world.ts";

let db: Db;
beforeAll(async () => {
  db = await house();
});

async function card() {
  const { accountId } = await buildAccount(db);
  const by = (await buildCoordinator(db)).accountId;
  return makeCard(db, { accountId, by });
}

const open = (token: string) => get(loader, `/fi/cards/${token}`, { params: { token } });
const enter = (token: string, pin: string) =>
  post(action, `/fi/cards/${token}`, { params: { token }, form: { pin } });

describe("a card's page", () => {
  test("asks for the PIN; an unknown card is gone and says no more", async () => {
    const { token } = await card();
    expect((await open(token)).status).toBe(200);
    const gone = await open("unknown");
    expect([gone.status, await gone.json()]).toEqual([410, { usable: false }]);
  });

  test("signs in with the right PIN", async () => {
    const { token, pin } = await card();
    const answer = await enter(token, pin);
    expect(answer.status).toBe(302);
    expect(answer.headers.getSetCookie().join()).toMatch(/session=[\w-]{22}/);
  });

  test("refuses a wrong PIN, one that is none, and an unknown card", async () => {
    const { token, pin } = await card();
    const wrong = await enter(token, pin === "000000" ? "000001" : "000000");
    expect(wrong.status).toBe(422);
    expect((await wrong.json()).fields).toEqual({ pin: "refusal.pin_wrong" });
    expect((await (await enter(token, "abc")).json()).fields).toEqual({ pin: "not_a_pin" });
    const unknown = await enter("unknown", "123456");
    expect((await unknown.json()).fields).toEqual({ pin: "refusal.card_over" });
  });
});
