import { beforeAll, expect, test } from "vitest";
import type { Email } from "#app/domain/contact.ts";
import { action as comesBack } from "#app/routes/office/people/person/returned-letters.ts";
import { action as arrives } from "#app/routes/office/people/person/returned-letters-ending.ts";
import type { Db } from "#db/open.ts";
import { buildParticipant } from "#tests/support/people.ts";
import { post } from "#tests/support/requests.ts";
import { buildCoordinator, house } from "#tests/support/world.ts";

const contact = "yusuf@example.org" as Email;
let db: Db;
let kaisa: string;
let man: Awaited<ReturnType<typeof buildParticipant>>;
beforeAll(async () => {
  db = await house();
  const by = await buildCoordinator(db);
  kaisa = by.accountId;
  man = await buildParticipant(db, { by, email: contact });
});

test.each([
  ["returned-letters", comesBack, 1],
  ["returned-letters/ending", arrives, 0],
] as const)("%s is the office's, by the contact that it saw", async (path, action, noted) => {
  const params = { id: man.personId };
  const send = (form: Record<string, string>, as?: string) =>
    post(action, `/fi/office/people/${man.personId}/${path}`, { params, as, form });
  expect((await send({ contact })).status).toBe(302);
  expect((await send({ contact }, man.accountId)).status).toBe(404);
  expect((await send({}, kaisa)).status).toBe(422);
  expect((await send({ contact: "old@example.org" }, kaisa)).status).toBe(404);
  expect((await send({ contact }, kaisa)).status).toBe(302);
  expect((await send({ contact }, kaisa)).status).toBe(302);
  const notes = await db.selectFrom("unreachable_contact").selectAll().execute();
  expect(notes).toHaveLength(noted);
});
