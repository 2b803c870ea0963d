import readExcelFile, {
  InvalidInputError,
  InvalidSpreadsheetError,
} from "read-excel-file/universal";
import { Refusal } from "#app/domain/refusal.ts";
import { inspectArchive } from "./archive.server.ts";
import { type Register, registerOf, type Sheet } from "./tables.ts";

/** An upload may be this large (app/http/limits.server.ts says the same), and its rows this many. */
const FILE_BYTES = 5 * 1024 * 1024;
export const ROWS_AT_MOST = 5000;
const CELL_LENGTH = 4000;

const OLD_OR_ENCRYPTED = Buffer.from([0xd0, 0xcf, 0x11, 0xe0]);
/** In an encrypted file Excel names the stream that holds the real one. UTF-16. */
const ENCRYPTED_PACKAGE = Buffer.from("EncryptedPackage", "utf16le");

/**
 * Opens an .xlsx register and returns its men's rows. Refuses, each with a reason: what is no .xlsx,
 * the old .xls, a file with a password, one that unpacks to too much, one without a sheet of
 * participants or support persons, one with too many rows.
 */
export async function readRegister(file: Buffer): Promise<Register> {
  if (file.length > FILE_BYTES) throw new Refusal("register_too_large", { field: "file" });
  if (file.subarray(0, 4).equals(OLD_OR_ENCRYPTED)) {
    const code = file.includes(ENCRYPTED_PACKAGE) ? "register_encrypted" : "register_old_excel";
    throw new Refusal(code, { field: "file" });
  }
  inspectArchive(file);
  const register = registerOf(await sheetsOf(file));
  if (register.rows.length === 0) throw new Refusal("register_no_known_sheet", { field: "file" });
  if (register.rows.length > ROWS_AT_MOST)
    throw new Refusal("register_too_many_rows", { field: "file", most: ROWS_AT_MOST });
  if (
    register.rows.some(({ cells }) =>
      Object.values(cells).some((text) => text.length > CELL_LENGTH),
    )
  )
    throw new Refusal("register_cell_too_long", { field: "file", most: CELL_LENGTH });
  return register;
}

async function sheetsOf(file: Buffer): Promise<Sheet[]> {
  const bytes = new Uint8Array(file).buffer;
  try {
    const sheets = await readExcelFile(bytes);
    return sheets.map(({ sheet, data }) => ({
      name: sheet,
      rows: data as unknown as Sheet["rows"],
    }));
  } catch (error) {
    if (error instanceof InvalidInputError || error instanceof InvalidSpreadsheetError)
      throw new Refusal("register_not_xlsx", { field: "file" });
    throw error;
  }
}
