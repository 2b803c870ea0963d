import { beforeEach, describe, expect, test } from "vitest";
import {
  closeAllSessions,
  openSession,
  viewerBySession,
} from "#app/domain/accounts/sessions.server.ts";
import type { Coordinator } from "#app/domain/accounts/viewer.ts";
import { addHours, type Instant } from "#app/domain/day.ts";
import type { Db } from "#db/open.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { buildCoordinator } from "#tests/support/world.ts";

const NOON = "2026-11-24T12:00:00Z" as Instant;

describe("a session", () => {
  let db: Db;
  let kaisa: Coordinator;
  beforeEach(async () => {
    db = await freshDatabase();
    kaisa = await buildCoordinator(db, "Kaisa");
  });

  test("tells who is asking", async () => {
    const token = await openSession(db, { accountId: kaisa.accountId, at: NOON });
    expect(await viewerBySession(db, token, NOON)).toMatchObject({
      name: "Kaisa",
      officeRole: "coordinator",
    });
    expect(await viewerBySession(db, "not a token", NOON)).toBeNull();
  });

  test("of the office ends after twelve hours without use, and lives on while used", async () => {
    const token = await openSession(db, { accountId: kaisa.accountId, at: NOON });
    expect(await viewerBySession(db, token, addHours(NOON, 11))).not.toBeNull();
    expect(await viewerBySession(db, token, addHours(NOON, 22))).not.toBeNull();
    expect(await viewerBySession(db, token, addHours(NOON, 35))).toBeNull();
  });

  test("ends everywhere at once", async () => {
    const first = await openSession(db, { accountId: kaisa.accountId, at: NOON });
    const second = await openSession(db, { accountId: kaisa.accountId, at: NOON });
    await closeAllSessions(db, kaisa.accountId);
    expect(await viewerBySession(db, first, NOON)).toBeNull();
    expect(await viewerBySession(db, second, NOON)).toBeNull();
  });
});
