import { beforeEach, describe, expect, test } from "vitest";
import {
  coordinators,
  endCoordinator,
  inviteCoordinator,
} from "#app/domain/accounts/coordinators.server.ts";
import { openSession, viewerBySession } from "#app/domain/accounts/sessions.server.ts";
import type { Coordinator } from "#app/domain/accounts/viewer.ts";
import type { Email } from "#app/domain/contact.ts";
import type { Db } from "#db/open.ts";
import { buildAccount } from "#tests/support/accounts.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { buildCoordinator } from "#tests/support/world.ts";

let db: Db;
let kaisa: Coordinator;
beforeEach(async () => {
  db = await freshDatabase();
  kaisa = await buildCoordinator(db, "Kaisa");
});

const invite = (email: string) =>
  inviteCoordinator(db, {
    by: kaisa,
    email: email as Email,
    name: "Mikko",
    role: "coordinator",
    language: "fi",
  });

describe("a coordinator", () => {
  test("is invited, gets a letter, and stands in the list", async () => {
    await invite("mikko@example.org");
    const letter = await db.selectFrom("message").selectAll().executeTakeFirstOrThrow();
    expect(letter).toMatchObject({ kind: "office_invitation", recipient: "mikko@example.org" });
    expect((await coordinators(db)).map((one) => one.name)).toEqual(["Kaisa", "Mikko"]);
  });

  test("is not made of an account that somebody has", async () => {
    const { email } = await buildAccount(db);
    await expect(invite(email)).rejects.toThrow("contact_taken");
  });

  test("who is ended is out of every browser at once, and may be invited again", async () => {
    const mikko = await invite("mikko@example.org");
    const token = await openSession(db, { accountId: mikko });
    await endCoordinator(db, { by: kaisa, accountId: mikko });
    expect(await viewerBySession(db, token)).toBeNull();
    expect((await coordinators(db)).map((one) => one.name)).toEqual(["Kaisa"]);
    await invite("mikko@example.org");
  });

  test("does not end himself, and men are not ended here", async () => {
    await expect(endCoordinator(db, { by: kaisa, accountId: kaisa.accountId })).rejects.toThrow(
      "own_account",
    );
    const { accountId } = await buildAccount(db);
    await expect(endCoordinator(db, { by: kaisa, accountId })).rejects.toThrow("not found");
  });
});
