import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Coordinator } from "#app/domain/accounts/viewer.ts";
import { readRegister } from "#app/domain/register/workbook.server.ts";
import { action as takeOut, loader as takeOutPage } from "#app/routes/office/people/export/file.ts";
import { loader as exportPage } from "#app/routes/office/people/export/route.tsx";
import { action as upload, loader as uploadPage } from "#app/routes/office/people/import/route.tsx";
import { action as discard } from "#app/routes/office/people/import/upload/discarding.ts";
import { loader as refused } from "#app/routes/office/people/import/upload/refused.ts";
import {
  action as bringOver,
  loader as preview,
} from "#app/routes/office/people/import/upload/route.tsx";
import type { Db } from "#db/open.ts";
import { buildParticipant } from "#tests/support/people.ts";
import { someRegisterFile } from "#tests/support/register.ts";
import { get, post } from "#tests/support/requests.ts";
import { buildCoordinator, house } from "#tests/support/world.ts";

const HERE = "/fi/office/people/import";
let db: Db;
let kaisa: Coordinator;
let yusuf: { accountId: string };
let uploadId: string;
let phone = 1000;

beforeAll(async () => {
  db = await house();
  kaisa = await buildCoordinator(db);
  yusuf = await buildParticipant(db);
});
beforeEach(async () => {
  phone += 1;
  const sent = await send(kaisa.accountId, await register());
  uploadId = sent.headers.get("Location")?.split("/").at(-1) ?? "";
});

/** A man whom no other test has. */
const register = () =>
  someRegisterFile({
    participants: [
      { Nimi: `Abdi Warsame ${phone}`, Puhelin: `040 000 ${phone}` },
      { Nimi: "Ali", Puhelin: "040 12" },
    ],
  });
const send = (as: string | undefined, bytes: Buffer, name = "rekisteri.xlsx") =>
  post(upload, HERE, { as, form: { file: new File([new Uint8Array(bytes)], name) } });
const at = (as?: string) => ({ as, params: { uploadId } });
const seen = async () =>
  (await (await get(preview, `${HERE}/${uploadId}`, at(kaisa.accountId))).json()).preview.print;
const arrived = () =>
  db.selectFrom("person").select("name").where("phone", "=", `+35840000${phone}`).execute();
const kept = () =>
  db.selectFrom("register_upload").select("imported_at").where("id", "=", uploadId).execute();

describe("sending a register", () => {
  test("a stranger is sent to sign in, a man does not learn that the page exists", async () => {
    const stranger = await send(undefined, await register());
    expect(stranger.headers.get("Location")).toBe("/fi/sign-in");
    expect((await send(yusuf.accountId, await register())).status).toBe(404);
    expect((await get(uploadPage, HERE, { as: yusuf.accountId })).status).toBe(404);
  });

  test("no file, an empty one and one that is no register come back with a sentence", async () => {
    const none = await post(upload, HERE, { as: kaisa.accountId });
    const empty = await send(kaisa.accountId, Buffer.alloc(0));
    const text = await send(kaisa.accountId, Buffer.from("Nimi;Puhelin"));
    expect([none.status, empty.status, text.status]).toEqual([422, 422, 422]);
    expect((await none.json()).fields).toEqual({ file: "no_file" });
    expect((await empty.json()).fields).toEqual({ file: "no_file" });
    expect((await text.json()).fields).toEqual({ file: "refusal.register_not_xlsx" });
  });

  test("leads to the preview, and adds nobody", async () => {
    const shown = await get(preview, `${HERE}/${uploadId}`, at(kaisa.accountId));
    expect((await shown.json()).preview.counts).toMatchObject({ added: 1, refused: 1 });
    expect(await arrived()).toEqual([]);
  });
});

describe("bringing it over", () => {
  test("is the sender's alone", async () => {
    const form = { seen: await seen() };
    const omar = await buildCoordinator(db, "Omar");
    const stranger = await post(bringOver, `${HERE}/${uploadId}`, { ...at(), form });
    expect(stranger.headers.get("Location")).toBe("/fi/sign-in");
    for (const as of [yusuf.accountId, omar.accountId])
      expect((await post(bringOver, `${HERE}/${uploadId}`, { ...at(as), form })).status).toBe(404);
    expect(await arrived()).toEqual([]);
  });

  test("without what was seen, or with something else, brings nobody", async () => {
    const blind = await post(bringOver, `${HERE}/${uploadId}`, at(kaisa.accountId));
    const other = await post(bringOver, `${HERE}/${uploadId}`, {
      ...at(kaisa.accountId),
      form: { seen: "x" },
    });
    expect([blind.status, other.status]).toEqual([422, 422]);
    expect((await other.json()).refusal).toBe("register_moved_on");
    expect(await arrived()).toEqual([]);
  });

  test("brings the men over and shows what was done; pressed twice, once", async () => {
    const form = { seen: await seen() };
    for (const _ of ["once", "twice"]) {
      const done = await post(bringOver, `${HERE}/${uploadId}`, { ...at(kaisa.accountId), form });
      expect(done.headers.get("Location")).toBe(`${HERE}/${uploadId}`);
    }
    expect(await arrived()).toEqual([{ name: "Abdi" }]);
    const after = await get(preview, `${HERE}/${uploadId}`, at(kaisa.accountId));
    expect((await after.json()).done.counts).toMatchObject({ added: 1, refused: 1 });
  });

  test("gives the refused rows back as a file, to the sender", async () => {
    await post(bringOver, `${HERE}/${uploadId}`, {
      ...at(kaisa.accountId),
      form: { seen: await seen() },
    });
    expect((await get(refused, `${HERE}/${uploadId}/refused`, at(yusuf.accountId))).status).toBe(
      404,
    );
    const file = await get(refused, `${HERE}/${uploadId}/refused`, at(kaisa.accountId));
    expect(file.headers.get("Content-Disposition")).toBe(
      'attachment; filename="pois-jaaneet.xlsx"',
    );
    const { rows } = await readRegister(Buffer.from(await file.arrayBuffer()));
    expect(rows.map(({ cells }) => cells.name)).toEqual(["Ali"]);
  });
});

describe("discarding it", () => {
  test("is the sender's alone", async () => {
    const stranger = await post(discard, `${HERE}/${uploadId}/discarding`, at());
    expect(stranger.headers.get("Location")).toBe("/fi/sign-in");
    const man = await post(discard, `${HERE}/${uploadId}/discarding`, at(yusuf.accountId));
    expect(man.status).toBe(404);
    expect(await kept()).toHaveLength(1);
  });

  test("removes it at once; a second press finds nothing", async () => {
    const gone = await post(discard, `${HERE}/${uploadId}/discarding`, at(kaisa.accountId));
    expect(gone.headers.get("Location")).toBe(HERE);
    expect(await kept()).toEqual([]);
    const again = await post(discard, `${HERE}/${uploadId}/discarding`, at(kaisa.accountId));
    expect(again.status).toBe(404);
  });
});

describe("taking the register out", () => {
  const OUT = "/fi/office/people/export";

  test("is the office's alone, and is asked for before it is done", async () => {
    expect((await post(takeOut, `${OUT}/file`)).headers.get("Location")).toBe("/fi/sign-in");
    expect((await post(takeOut, `${OUT}/file`, { as: yusuf.accountId })).status).toBe(404);
    expect((await get(exportPage, OUT, { as: yusuf.accountId })).status).toBe(404);
    const link = await get(takeOutPage, `${OUT}/file`, { as: kaisa.accountId });
    expect(link.headers.get("Location")).toBe(OUT);
  });

  test("gives a file that nobody keeps a copy of, and writes it down", async () => {
    const counts = await (await get(exportPage, OUT, { as: kaisa.accountId })).json();
    const file = await post(takeOut, `${OUT}/file`, { as: kaisa.accountId });
    expect(file.headers.get("Cache-Control")).toBe("private, no-store");
    const { rows } = await readRegister(Buffer.from(await file.arrayBuffer()));
    expect(rows).toHaveLength(counts.people);
    const log = await db
      .selectFrom("audit_entry")
      .select("id")
      .where("what", "=", "register_exported")
      .execute();
    expect(log).toHaveLength(1);
  });
});
