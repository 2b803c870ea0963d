import { readdirSync, readFileSync } from "node:fs";
import { sql } from "kysely";
import ts from "typescript";
import { expect, test } from "vitest";
import { freshDatabase } from "#tests/support/database.ts";

/** Row types against migrated columns: names, text or number, nullable or not. */
test("every row type tells the truth about its table", async () => {
  expect(declaredTables()).toEqual(await migratedTables());
});

const KINDS: Record<string, string> = { text: "string", blob: "Uint8Array" };

type Tables = Record<string, Record<string, string>>;

async function migratedTables(): Promise<Tables> {
  const db = await freshDatabase();
  const { rows } = await sql<{ name: string; column: string; type: string; required: number }>`
    select m.name, c.name as "column", c.type, c."notnull" as required
    from sqlite_master m, pragma_table_info(m.name) c
    where m.type = 'table' and m.name not like 'sqlite_%' and m.name not like 'kysely_%'`.execute(
    db,
  );
  const tables: Tables = {};
  for (const { name, column, type, required } of rows) {
    tables[name] ??= {};
    tables[name][column] = `${KINDS[type.toLowerCase()] ?? "number"}${required ? "" : " | null"}`;
  }
  return tables;
}

function declaredTables(): Tables {
  const sources = readdirSync("db/schema").map((file) =>
    ts.createSourceFile(
      file,
      readFileSync(`db/schema/${file}`, "utf8"),
      ts.ScriptTarget.Latest,
      true,
    ),
  );
  const interfaces = new Map(
    sources.flatMap(({ statements }) =>
      statements
        .filter(ts.isInterfaceDeclaration)
        .map((one) => [one.name.text, [...one.members].filter(ts.isPropertySignature)] as const),
    ),
  );
  const areas = [...interfaces.keys()].filter((name) => name.endsWith("Tables"));
  const tables: Tables = {};
  for (const entry of areas.flatMap((area) => interfaces.get(area) ?? [])) {
    const columns = interfaces.get(entry.type?.getText() ?? "") ?? [];
    tables[entry.name.getText()] = Object.fromEntries(
      columns.map((column) => [column.name.getText(), kindOf(column.type?.getText() ?? "")]),
    );
  }
  return tables;
}

/** `"a" | "b" | null` and `Generated<number>` are told by what the database stores. */
function kindOf(type: string): string {
  const bare = type.replace(/"[^"]*"/g, "").replace(/Generated<([^>]+)>/, "$1");
  const kind = /\b(number|Uint8Array)\b/.exec(bare)?.[0] ?? "string";
  return /\bnull\b/.test(bare) ? `${kind} | null` : kind;
}
