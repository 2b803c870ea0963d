import { beforeEach, describe, expect, test } from "vitest";
import type { Coordinator } from "#app/domain/accounts/viewer.ts";
import { addHours, type Instant } from "#app/domain/day.ts";
import { uploadScreen } from "#app/domain/register/preview.server.ts";
import { refusedFileOf } from "#app/domain/register/refused-file.server.ts";
import {
  discardUpload,
  forgetOldUploads,
  importUpload,
  keepUpload,
} from "#app/domain/register/uploads.server.ts";
import { readRegister } from "#app/domain/register/workbook.server.ts";
import type { Db } from "#db/open.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { someRegisterFile } from "#tests/support/register.ts";
import { buildCoordinator } from "#tests/support/world.ts";

const at = "2026-11-24T10:00:00Z" as Instant;
const ABDI = { Nimi: "Abdi Warsame", Puhelin: "040 000 9100", Hetu: "131052-308T" };
const ALI = { Nimi: "Ali", Puhelin: "040 12", Kieli: "arabia" };

let db: Db;
let kaisa: Coordinator;
let uploadId: string;
beforeEach(async () => {
  db = await freshDatabase();
  kaisa = await buildCoordinator(db);
  const file = await someRegisterFile({ participants: [ABDI, ALI] });
  uploadId = await keepUpload(db, { by: kaisa, file, fileName: "rekisteri.xlsx", at });
});

const screen = (when: Instant = at, by = kaisa) =>
  uploadScreen(db, { by, uploadId, show: null, page: null, language: "fi", at: when });
const seen = async () => (await screen()).preview?.print ?? "";
const people = () => db.selectFrom("person").select("name").execute();
const uploads = () => db.selectFrom("register_upload").selectAll().execute();

test("an upload shows what would happen and changes nothing", async () => {
  const { preview } = await screen();
  expect(preview?.counts).toEqual({ added: 1, changed: 0, same: 0, merged: 0, refused: 1 });
  expect(await people()).toEqual([]);
});

test("the forbidden column is not kept for a minute", async () => {
  expect(JSON.stringify(await uploads())).not.toContain("131052");
});

test("what was seen is brought over, once, however often it is pressed", async () => {
  const print = await seen();
  await importUpload(db, { by: kaisa, uploadId, seen: print, at });
  await importUpload(db, { by: kaisa, uploadId, seen: print, at });
  expect(await people()).toEqual([{ name: "Abdi" }]);
  expect((await screen()).done?.counts).toMatchObject({ added: 1, refused: 1 });
});

test("after the import only the refused rows are kept, and they come back with their reason", async () => {
  await importUpload(db, { by: kaisa, uploadId, seen: await seen(), at });
  expect(JSON.stringify(await uploads())).not.toContain("Abdi");
  const { rows } = await readRegister(
    await refusedFileOf(db, { by: kaisa, uploadId, language: "fi", at }),
  );
  expect(rows.map(({ cells }) => cells)).toEqual([
    { name: "Ali", phone: "040 12", languages: "arabia" },
  ]);
});

test("there are no refused rows to fetch before the import", async () => {
  await expect(refusedFileOf(db, { by: kaisa, uploadId, language: "fi", at })).rejects.toThrow(
    "not found",
  );
});

test("an upload is its sender's alone, and nobody's after an hour", async () => {
  const omar = await buildCoordinator(db, "Omar");
  await expect(screen(at, omar)).rejects.toThrow("not found");
  await expect(screen(addHours(at, 1))).rejects.toThrow("not found");
  await forgetOldUploads(db, addHours(at, 1));
  expect(await uploads()).toEqual([]);
});

test("a new upload takes the place of the one before; a discarded one is gone", async () => {
  const file = await someRegisterFile({ participants: [ABDI] });
  const second = await keepUpload(db, { by: kaisa, file, fileName: "toinen.xlsx", at });
  expect((await uploads()).map(({ id }) => id)).toEqual([second]);
  await discardUpload(db, { by: kaisa, uploadId: second, at });
  expect(await uploads()).toEqual([]);
});

describe("the preview", () => {
  test("is refused when somebody was added meanwhile", async () => {
    const print = await seen();
    const file = await someRegisterFile({ participants: [ABDI] });
    const omar = await buildCoordinator(db, "Omar");
    const other = await keepUpload(db, { by: omar, file, fileName: "sama.xlsx", at });
    const { preview } = await uploadScreen(db, {
      by: omar,
      uploadId: other,
      show: null,
      page: null,
      language: "fi",
      at,
    });
    await importUpload(db, { by: omar, uploadId: other, seen: preview?.print ?? "", at });
    await expect(importUpload(db, { by: kaisa, uploadId, seen: print, at })).rejects.toMatchObject({
      code: "register_moved_on",
    });
    expect(await people()).toHaveLength(1);
  });

  test("writes down whom the coordinator saw in it", async () => {
    await importUpload(db, { by: kaisa, uploadId, seen: await seen(), at });
    const file = await someRegisterFile({ participants: [ABDI] });
    await keepUpload(db, { by: kaisa, file, fileName: "uudestaan.xlsx", at });
    const log = await db
      .selectFrom("audit_entry")
      .select("person_id")
      .where("what", "=", "seen_in_register")
      .execute();
    const [abdi] = await db.selectFrom("person").select("id").execute();
    expect(log).toEqual([{ person_id: abdi?.id }]);
  });
});
