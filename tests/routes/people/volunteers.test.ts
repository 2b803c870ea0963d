import { beforeEach, expect, test } from "vitest";
import type { Coordinator, Man } from "#app/domain/accounts/viewer.ts";
import { addDays, now, today } from "#app/domain/day.ts";
import { loader as agreement, action as sign } from "#app/routes/me/agreement/route.tsx";
import { loader as myCertificate } from "#app/routes/me/certificate/route.tsx";
import { action as pick, loader as talkPage } from "#app/routes/me/talk/route.tsx";
import { loader as certificate } from "#app/routes/office/people/certificate/route.tsx";
import { action as notePaper } from "#app/routes/office/people/person/paper-agreement.ts";
import { action as removePaper } from "#app/routes/office/people/person/paper-agreement-removal.ts";
import { action as offer } from "#app/routes/office/people/person/talks.ts";
import type { Db } from "#db/open.ts";
import { buildPlace } from "#tests/support/gatherings.ts";
import { buildMan, buildPair } from "#tests/support/pairs.ts";
import { get, post } from "#tests/support/requests.ts";
import { buildCoordinator, house } from "#tests/support/world.ts";

let db: Db;
let kaisa: Coordinator;
let volunteer: Man;
let participant: Man;

beforeEach(async () => {
  db = await house();
  kaisa = await buildCoordinator(db);
  volunteer = await buildMan(db, "support_person", now(), { stage: "in_training" });
  participant = await buildMan(db, "participant");
});

test("the office offers times, and he picks one", async () => {
  const params = { id: volunteer.personId };
  const send = (as: string | undefined, form: Record<string, string>) =>
    post(offer, "/fi/x", { as, params, form });
  const good = {
    day1: addDays(today(), 2),
    clock1: "17.30",
    where: await buildPlace(db, { by: kaisa }),
    day2: addDays(today(), 3),
    clock2: "9:00",
  };
  expect((await send(undefined, good)).headers.get("Location")).toMatch(/^\/fi\/sign-in/);
  expect((await send(participant.accountId, good)).status).toBe(404);
  expect((await send(kaisa.accountId, { day1: "", clock1: "" })).status).toBe(422);
  expect((await send(kaisa.accountId, { ...good, day1: addDays(today(), -1) })).status).toBe(422);
  expect((await send(kaisa.accountId, { ...good, where: "" })).status).toBe(422);
  expect((await send(kaisa.accountId, good)).status).toBe(302);

  const { talks } = await (await get(talkPage, "/fi/x", { as: volunteer.accountId })).json();
  expect(talks).toHaveLength(2);
  const form = { offerId: talks[1].id };
  expect((await post(pick, "/fi/x", { as: participant.accountId, form })).status).toBe(422);
  expect(
    (await post(pick, "/fi/x", { as: volunteer.accountId, form: { offerId: "" } })).status,
  ).toBe(422);
  expect((await post(pick, "/fi/x", { as: volunteer.accountId, form })).status).toBe(302);
});

test("a support person signs what he has read; for others it is not there", async () => {
  const send = (as: string | undefined, form: Record<string, string>) =>
    post(sign, "/fi/me/agreement", { as, form });
  const good = { name: "Pekka Virtanen", agreed: "yes" };
  expect((await send(undefined, good)).headers.get("Location")).toMatch(/^\/fi\/sign-in/);
  expect((await send(participant.accountId, good)).status).toBe(404);
  expect((await get(agreement, "/fi/x", { as: participant.accountId })).status).toBe(404);
  expect((await send(volunteer.accountId, { name: "Pekka" })).status).toBe(422);
  expect((await send(volunteer.accountId, good)).status).toBe(302);
  const page = await (await get(agreement, "/fi/x", { as: volunteer.accountId })).json();
  expect(page.signed).toMatchObject({ name: "Pekka Virtanen", signedOn: today() });
});

test("the office notes a paper that he signed, and takes the note away again", async () => {
  const params = { id: volunteer.personId };
  const send = (as: string | undefined, form: Record<string, string>) =>
    post(notePaper, "/fi/x", { as, params, form });
  const remove = (as: string | undefined) =>
    post(removePaper, "/fi/x", { as, params, form: { version: "2026-11" } });
  const good = { version: "2026-11", name: "Pekka Virtanen", signedOn: today() };
  const shown = async () =>
    (await (await get(agreement, "/fi/x", { as: volunteer.accountId })).json()).signed;
  expect((await send(undefined, good)).headers.get("Location")).toMatch(/^\/fi\/sign-in/);
  expect((await send(volunteer.accountId, good)).status).toBe(404);
  const wrong = await send(kaisa.accountId, { version: "1999-01", name: "", signedOn: "" });
  expect(Object.keys((await wrong.json()).fields)).toEqual(["version", "name", "signedOn"]);
  expect(await shown()).toBeNull();
  expect((await send(kaisa.accountId, good)).status).toBe(302);
  expect(await shown()).toMatchObject({ name: "Pekka Virtanen", signedOn: today() });
  expect((await remove(undefined)).headers.get("Location")).toMatch(/^\/fi\/sign-in/);
  expect((await remove(volunteer.accountId)).status).toBe(404);
  expect((await remove(kaisa.accountId)).status).toBe(302);
  expect((await remove(kaisa.accountId)).status).toBe(404);
  expect(await shown()).toBeNull();
});

test("a certificate is his and the office's, in three languages", async () => {
  const applied = { as: volunteer.accountId };
  expect((await get(myCertificate, "/fi/x", applied)).status).toBe(404);
  ({ supportPerson: volunteer } = await buildPair(db));
  const params = { id: volunteer.personId };
  const mine = await get(myCertificate, "/fi/x?language=en", { as: volunteer.accountId });
  expect(await mine.json()).toMatchObject({ title: "Certificate", html: "en" });
  expect((await get(myCertificate, "/fi/x", { as: participant.accountId })).status).toBe(404);
  expect((await get(certificate, "/fi/x", { as: participant.accountId, params })).status).toBe(404);
  expect((await get(certificate, "/fi/x", { as: kaisa.accountId, params })).status).toBe(200);
  const none = { as: kaisa.accountId, params: { id: participant.personId } };
  expect((await get(certificate, "/fi/x", none)).status).toBe(404);
  const seen = await db
    .selectFrom("audit_entry")
    .select("id")
    .where("what", "=", "certificate_seen")
    .where("person_id", "=", volunteer.personId)
    .execute();
  expect(seen).toHaveLength(1);
});
