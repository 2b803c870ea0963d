import { readFileSync } from "node:fs";
import { crc32, deflateRawSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { registerOf } from "#app/domain/register/tables.ts";
import { ROWS_AT_MOST, readRegister } from "#app/domain/register/workbook.server.ts";
import { someRegisterFile } from "#tests/support/register.ts";

const ABDI = { Nimi: "Abdi Warsame", Puhelin: "040 000 9100" };
const refusalOf = (file: Buffer) =>
  readRegister(file).then(
    () => null,
    (error) => error.code,
  );

describe("a file that is not a register is refused, each with its reason", () => {
  test("a text, nothing, half a file, a picture", async () => {
    const whole = await someRegisterFile({ participants: [ABDI] });
    for (const file of [
      Buffer.from("Nimi;Puhelin"),
      Buffer.alloc(0),
      Buffer.alloc(40),
      whole.subarray(0, 700),
    ])
      expect(await refusalOf(file)).toBe("register_not_xlsx");
  });

  test("an archive that is no workbook", async () => {
    expect(await refusalOf(zip({ "hello.txt": "hello" }))).toBe("register_not_xlsx");
  });

  test("the old Excel, and one with a password", async () => {
    const old = Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(600)]);
    const locked = Buffer.concat([old, Buffer.from("EncryptedPackage", "utf16le")]);
    expect(await refusalOf(old)).toBe("register_old_excel");
    expect(await refusalOf(locked)).toBe("register_encrypted");
  });

  test("more bytes than an upload may have", async () => {
    expect(await refusalOf(Buffer.alloc(5 * 1024 * 1024 + 1))).toBe("register_too_large");
  });

  test("a bomb: little that unpacks to very much, whatever it says of itself", async () => {
    const bomb = Buffer.alloc(70 * 1024 * 1024, "<");
    const sheet = "xl/worksheets/sheet1.xml";
    expect(await refusalOf(zip({ [sheet]: bomb }))).toBe("register_unpacks_to_too_much");
    expect(await refusalOf(zip({ [sheet]: bomb }, { saidBytes: 1000 }))).toBe("register_not_xlsx");
  });

  test("a row where Excel has none, which would fill the memory", async () => {
    const sheet = `<worksheet><sheetData><row r="99999999999"><c r="A1"><v>1</v></c></row></sheetData></worksheet>`;
    expect(await refusalOf(zip({ "xl/worksheets/sheet1.xml": sheet }))).toBe("register_not_xlsx");
  });

  test("a sheet of somebody else", async () => {
    const register = registerOf([
      {
        name: "Taul1",
        rows: [
          ["Nimi", "Puhelin"],
          ["Abdi", "040"],
        ],
      },
    ]);
    expect(register.ignored.sheets).toEqual([{ name: "Taul1", why: "no_list" }]);
    expect(await refusalOf(await someRegisterFile({ participants: [] }))).toBe(
      "register_no_known_sheet",
    );
  });

  test("too many rows", async () => {
    const men = Array.from({ length: ROWS_AT_MOST + 1 }, (_, number) => ({
      Nimi: `Mies ${number}`,
      Puhelin: "1",
    }));
    expect(await refusalOf(await someRegisterFile({ participants: men }))).toBe(
      "register_too_many_rows",
    );
  });

  test("a novel in a cell", async () => {
    const file = await someRegisterFile({ participants: [{ ...ABDI, Huom: "a".repeat(20_000) }] });
    expect(await refusalOf(file)).toBe("register_cell_too_long");
  });
});

describe("the sheets of a register", () => {
  test("titles above, headers again, empty rows and columns without a header are passed over", () => {
    const header = ["Nimi", "Puh.", null, "Kieli"];
    const { rows } = registerOf([
      {
        name: "Osallistujat",
        rows: [
          ["Rekisteri 2025"],
          [],
          header,
          ["Abdi", "1", "x", "somali"],
          [null, null, null],
          header,
          ["Ali", "2", "", ""],
        ],
      },
    ]);
    expect(rows.map(({ number, cells }) => [number, cells])).toEqual([
      [4, { name: "Abdi", phone: "1", languages: "somali" }],
      [7, { name: "Ali", phone: "2" }],
    ]);
  });

  test("one sheet for both men, told apart by a column", () => {
    const { rows } = registerOf([
      {
        name: "Kaikki",
        rows: [
          ["Nimi", "Puh.", "Rooli"],
          ["Abdi", "1", "osallistuja"],
          ["Pekka", "2", "tukihenkilö"],
          ["N", "3", "?"],
        ],
      },
    ]);
    expect(rows.map(({ role }) => role)).toEqual(["participant", "support_person", null]);
  });

  test("columns that must not be kept are counted and nothing else", () => {
    const register = registerOf([
      {
        name: "Osallistujat",
        rows: [
          ["Nimi", "Puh.", "Hetu"],
          ["Abdi", "1", "131052-308T"],
          ["Ali", "2", null],
        ],
      },
    ]);
    expect(register.ignored.forbidden).toEqual([
      { sheet: "Osallistujat", header: "Hetu", cells: 1 },
    ]);
    expect(JSON.stringify(register)).not.toContain("131052");
  });

  test("an identity code goes from every cell; a phone number that looks like one stays", () => {
    const { rows } = registerOf([
      {
        name: "Osallistujat",
        rows: [
          ["Nimi 131052-308T", "Puh.", "Huom"],
          ["Nimi", "Puh.", "Huom"],
          ["Abdi", "040123-4567", "hetu 131052-308T"],
          ["Ali", "131052-308T", null],
        ],
      },
    ]);
    expect(rows.map(({ cells, codesIn }) => [cells, codesIn])).toEqual([
      [{ name: "Abdi", phone: "040123-4567", notes: "hetu" }, ["notes"]],
      [{ name: "Ali" }, ["phone"]],
    ]);
  });

  test("days are days in Excel's own cells, whatever the time zone", async () => {
    const file = await someRegisterFile({
      participants: [{ ...ABDI, Ilmoittautunut: new Date("2026-03-29T00:00:00Z") }],
    });
    const { rows } = await readRegister(file);
    expect(rows[0]?.cells.joined_on).toBe("2026-03-29");
  });

  test("a large sheet is read as well", { timeout: 60_000 }, async () => {
    const men = Array.from({ length: 3000 }, (_, number) => ({
      Nimi: `Mies Numero ${number}`,
      Puhelin: `040 000 ${number + 1000}`,
      Huom: `muistiinpano ${number} `.repeat(8),
    }));
    expect((await readRegister(await someRegisterFile({ participants: men }))).rows).toHaveLength(
      3000,
    );
  });

  test("the sample has its 120 men and its mess", async () => {
    const { rows, ignored } = await readRegister(readFileSync("tests/fixtures/register.xlsx"));
    expect(rows.length).toBeGreaterThan(120);
    expect(ignored.sheets.map(({ name }) => name)).toEqual([
      "Lue ensin",
      "Tukihenkilökoulutukset",
      "Tilasto",
    ]);
    expect(ignored.forbidden.map(({ header }) => header)).toEqual([
      "Osoite",
      "Henkilötunnus",
      "Kansalaisuus",
      "Oleskelulupa",
    ]);
  });
});

/** An archive of a few files; `saidBytes` is what it says each unpacks to. */
function zip(
  files: Record<string, string | Buffer>,
  { saidBytes }: { saidBytes?: number } = {},
): Buffer {
  const locals: Buffer[] = [];
  const entries: Buffer[] = [];
  let at = 0;
  for (const [name, content] of Object.entries(files)) {
    const bytes = Buffer.from(content);
    const packed = deflateRawSync(bytes);
    const head = Buffer.alloc(26);
    head.writeUInt16LE(20, 0);
    head.writeUInt16LE(8, 4);
    head.writeUInt32LE(crc32(bytes), 10);
    head.writeUInt32LE(packed.length, 14);
    head.writeUInt32LE(saidBytes ?? bytes.length, 18);
    head.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from("PK\x03\x04"), head, Buffer.from(name), packed]);
    const where = Buffer.alloc(14);
    where.writeUInt32LE(at, 10);
    entries.push(
      Buffer.concat([Buffer.from("PK\x01\x02\x14\x00"), head, where, Buffer.from(name)]),
    );
    locals.push(local);
    at += local.length;
  }
  const end = Buffer.alloc(18);
  end.writeUInt16LE(entries.length, 4);
  end.writeUInt16LE(entries.length, 6);
  end.writeUInt32LE(Buffer.concat(entries).length, 8);
  end.writeUInt32LE(at, 12);
  return Buffer.concat([...locals, ...entries, Buffer.from("PK\x05\x06"), end]);
}
