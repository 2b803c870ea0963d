import writeExcelFile, { type SheetData } from "write-excel-file/node";
import { type Cell, type Register, registerOf } from "#app/domain/register/tables.ts";

type Man = Record<string, Cell>;

/** A register of one sheet or two: men as headers and cells. */
export function someRegister(sheets: { participants?: Man[]; supportPersons?: Man[] }): Register {
  return registerOf(sheetsOf(sheets).map(({ sheet, data }) => ({ name: sheet, rows: data })));
}

/** The same as the bytes of an .xlsx file. */
export function someRegisterFile(sheets: Parameters<typeof someRegister>[0]): Promise<Buffer> {
  return writeExcelFile(
    sheetsOf(sheets).map(({ sheet, data }) => ({
      sheet,
      data: data as SheetData,
      dateFormat: "d.m.yyyy",
    })),
  ).toBuffer() as Promise<Buffer>;
}

function sheetsOf({ participants, supportPersons }: Parameters<typeof someRegister>[0]) {
  return [
    ...(participants ? [{ sheet: "Osallistujat", data: rowsOf(participants) }] : []),
    ...(supportPersons ? [{ sheet: "Tukihenkilöt", data: rowsOf(supportPersons) }] : []),
  ];
}

function rowsOf(men: Man[]): Cell[][] {
  const headers = [...new Set(men.flatMap((man) => Object.keys(man)))];
  return [headers, ...men.map((man) => headers.map((header) => man[header] ?? null))];
}
