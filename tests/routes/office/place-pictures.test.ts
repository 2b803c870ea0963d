import sharp from "sharp";
import { beforeAll, expect, test } from "vitest";
import type { Coordinator } from "#app/domain/accounts/viewer.ts";
import { loader as picture } from "#app/routes/feeds/place-picture.ts";
import { action as keep } from "#app/routes/office/places/place/picture.ts";
import { action as remove } from "#app/routes/office/places/place/picture-removal.ts";
import { loader as eventPage } from "#app/routes/public/events/event/route.tsx";
import type { Db } from "#db/open.ts";
import { buildEvent, buildPlace } from "#tests/support/gatherings.ts";
import { buildParticipant } from "#tests/support/people.ts";
import { get, post } from "#tests/support/requests.ts";
import { buildCoordinator, house } from "#tests/support/world.ts";

let db: Db;
let kaisa: Coordinator;
let man: string;
let id: string;
beforeAll(async () => {
  db = await house();
  kaisa = await buildCoordinator(db);
  man = (await buildParticipant(db, { by: kaisa })).accountId;
  id = await buildPlace(db, { by: kaisa });
});

test("a picture is sent by the office, shown on the date's page, kept by browsers, and taken away", async () => {
  const bytes = await sharp({ create: { width: 40, height: 30, channels: 3, background: "red" } })
    .png()
    .toBuffer();
  const sent = (as?: string, file: Uint8Array = bytes) =>
    post(keep, `/fi/office/places/${id}/picture`, {
      params: { id },
      as,
      form: {
        picture: new File([new Uint8Array(file)], "IMG_1.png"),
        shows: "Punainen ovi",
      } as never,
    });
  expect((await sent()).headers.get("Location")).toMatch(/sign-in/);
  expect((await sent(man)).status).toBe(404);
  const refused = await sent(kaisa.accountId, Buffer.from("no picture"));
  expect(refused.status).toBe(422);
  expect(await refused.text()).toContain("picture");
  expect((await sent(kaisa.accountId)).headers.get("Location")).toBe(`/fi/office/places/${id}`);

  const { eventId } = await buildEvent(db, { by: kaisa, placeId: id });
  const shown = async () =>
    (await get(eventPage, `/ar/events/${eventId}`, { params: { id: eventId } })).json();
  const { look } = await shown();
  expect(look).toMatchObject({ width: 40, height: 30, shows: "Punainen ovi", showsLanguage: "fi" });
  const asked = (hash: string) => get(picture, `/place-pictures/${hash}`, { params: { hash } });
  const answer = await asked(look.hash);
  expect(answer.headers.get("Content-Type")).toBe("image/jpeg");
  expect(answer.headers.get("Cache-Control")).toBe("public, max-age=31536000, immutable");
  expect((await asked("0".repeat(64))).status).toBe(404);

  const taken = (as?: string) =>
    post(remove, `/fi/office/places/${id}/picture/removal`, { params: { id }, as });
  expect((await taken(man)).status).toBe(404);
  expect((await taken(kaisa.accountId)).status).toBe(302);
  expect((await shown()).look).toBeNull();
  expect((await asked(look.hash)).status).toBe(404);
});
