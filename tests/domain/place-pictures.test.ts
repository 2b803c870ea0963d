import { crc32 } from "node:zlib";
import sharp from "sharp";
import { beforeEach, expect, test } from "vitest";
import type { Coordinator } from "#app/domain/accounts/viewer.ts";
import { mergePlaces } from "#app/domain/gatherings/merging-places.server.ts";
import {
  keepPicture,
  pictureBytes,
  pictureOf,
  removePicture,
} from "#app/domain/places/pictures.server.ts";
import type { Db } from "#db/open.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { buildPlace } from "#tests/support/gatherings.ts";
import { buildCoordinator } from "#tests/support/world.ts";

let db: Db;
let by: Coordinator;
let placeId: string;
beforeEach(async () => {
  db = await freshDatabase();
  by = await buildCoordinator(db);
  placeId = await buildPlace(db, { by });
});

const plain = (width: number, height: number, background = "#a8503c") =>
  sharp({ create: { width, height, channels: 3, background } });
const small = () => plain(30, 20).png().toBuffer();
const keep = (picture: Uint8Array | null, shows: string | null = null) =>
  keepPicture(db, { by, placeId, picture, shows, language: "fi" });
const kept = async () => {
  const picture = await pictureOf(db, placeId);
  return Buffer.from(await pictureBytes(db, picture?.hash ?? ""));
};

test("what a phone wrote into it is gone, and it stands upright", async () => {
  const exif = {
    IFD0: { Make: "Puhelin", Copyright: "Matti Meikalainen" },
    IFD3: { GPSLatitudeRef: "N", GPSLatitude: "60/1 11/1 1/1" },
  };
  const taken = await plain(900, 600)
    .withMetadata({ orientation: 6 })
    .withExifMerge(exif)
    .jpeg()
    .toBuffer();
  expect(taken.includes("Meikalainen")).toBe(true);
  await keep(taken);
  const {
    format,
    width,
    height,
    exif: left,
    xmp,
    iptc,
    icc,
    orientation,
  } = await sharp(await kept()).metadata();
  expect({ format, width, height }).toEqual({ format: "jpeg", width: 600, height: 900 });
  expect([left, xmp, iptc, icc, orientation]).toEqual(Array(5).fill(undefined));
  expect((await kept()).includes("Meikalainen")).toBe(false);
});

test("the busiest picture fits into 200 KB, and a see-through one gets a white ground", async () => {
  const noise = { type: "gaussian", mean: 128, sigma: 80 } as const;
  const busy = sharp({
    create: { width: 2000, height: 1500, channels: 3, background: "#888", noise },
  });
  await keep(await busy.jpeg({ quality: 95 }).toBuffer());
  expect((await kept()).length).toBeLessThanOrEqual(200_000);
  const background = { r: 0, g: 0, b: 0, alpha: 0 };
  const clear = sharp({ create: { width: 60, height: 40, channels: 4, background } });
  await keep(await clear.png().toBuffer());
  const { channels } = await sharp(await kept()).stats();
  expect(channels.every(({ min }) => min > 250)).toBe(true);
});

test("what is no picture, broken or a bomb is refused at the field, and the old one stays", async () => {
  await keep(await small(), "Sininen ovi.");
  const before = await pictureOf(db, placeId);
  const bomb = await hugeByItsHeader();
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"></svg>';
  const no = (code: string) => ({ name: "Refusal", code, field: "picture" });
  const broken = (await plain(300, 200).png().toBuffer()).subarray(0, 70);
  for (const bytes of [Buffer.from("%PDF-1.7"), Buffer.from(svg), broken, Buffer.alloc(0)]) {
    await expect(keep(bytes)).rejects.toMatchObject(no("not_a_picture"));
  }
  await expect(keep(bomb)).rejects.toMatchObject(no("picture_too_large"));
  await expect(keep(Buffer.alloc(12_000_001))).rejects.toMatchObject(no("picture_too_large"));
  expect(await pictureOf(db, placeId)).toEqual(before);
});

/** A few bytes that say they unpack to thousands of millions of pixels. */
async function hugeByItsHeader() {
  const png = await small();
  png.writeUInt32BE(60_000, 16);
  png.writeUInt32BE(60_000, 20);
  png.writeUInt32BE(crc32(png.subarray(12, 29)), 29);
  return png;
}

test("its words change without it; with a merge it moves; it goes when it is taken away", async () => {
  await expect(keep(null, "Ovi")).rejects.toMatchObject({ code: "no_picture" });
  await keep(await small());
  await keep(null, "Sininen ovi.");
  expect(await pictureOf(db, placeId)).toMatchObject({ shows: "Sininen ovi." });
  const right = await buildPlace(db, { by, name: "Oikea" });
  await mergePlaces(db, { by, placeId, intoId: right });
  expect(await pictureOf(db, right)).toMatchObject({ shows: "Sininen ovi.", width: 30 });
  const double = await buildPlace(db, { by, name: "Toinen" });
  const other = { by, placeId: double, shows: null, language: "fi" };
  await keepPicture(db, { ...other, picture: await plain(50, 50).png().toBuffer() });
  await mergePlaces(db, { by, placeId: double, intoId: right });
  expect(await pictureOf(db, right)).toMatchObject({ width: 30 });
  expect(await db.selectFrom("place_picture").select("place_id").execute()).toHaveLength(1);
  await removePicture(db, { by, placeId: right });
  await removePicture(db, { by, placeId: right });
  expect(await pictureOf(db, right)).toBeUndefined();
});

test("only the office keeps pictures", async () => {
  const man = { ...by, officeRole: null } as unknown as Coordinator;
  const asked = { by: man, placeId, picture: await small(), shows: null, language: "fi" };
  await expect(keepPicture(db, asked)).rejects.toMatchObject({ name: "NotFound" });
  await expect(removePicture(db, asked)).rejects.toMatchObject({ name: "NotFound" });
});
