import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { describe, expect, test } from "vitest";

/** What each room may import. Imports point inwards: routes → domain → db. */
type Import = { from: string; to: string; typeOnly: boolean };

const imports = sourceFiles(["app", "db", "demo", "scripts", "bench"]).flatMap(importsOf);
const broken = (isWrong: (one: Import) => boolean) =>
  imports.filter(isWrong).map(({ from, to }) => `${from} imports ${to}`);
const within = (path: string, room: string) => path.startsWith(`${room}/`);

describe("imports point inwards", () => {
  test("routes never speak SQL", () => {
    expect(
      broken(
        ({ from, to }) => within(from, "app/routes") && /^kysely|^better-sqlite3|^db\//.test(to),
      ),
    ).toEqual([]);
  });

  test("the domain knows neither HTTP nor React nor routes", () => {
    expect(
      broken(
        ({ from, to }) =>
          within(from, "app/domain") &&
          (/^@remix-run|^react|^express/.test(to) || /^app\/(routes|http|ui|browser)\//.test(to)),
      ),
    ).toEqual([]);
  });

  test("the database imports nothing of the app", () => {
    expect(broken(({ from, to }) => within(from, "db") && within(to, "app"))).toEqual([]);
  });

  test("shared components know no database and no domain verbs", () => {
    expect(
      broken(
        ({ from, to }) =>
          within(from, "app/ui") &&
          (within(to, "db") || (within(to, "app/domain") && /\.server/.test(to))),
      ),
    ).toEqual([]);
  });

  test("browser scripts import nothing of the server", () => {
    expect(
      broken(({ from, to }) => within(from, "app/browser") && /\.server|^db\//.test(to)),
    ).toEqual([]);
  });

  test("migrations are frozen: they import only kysely", () => {
    expect(broken(({ from, to }) => within(from, "db/migrations") && to !== "kysely")).toEqual([]);
  });

  test("only env.server.ts reads the environment", () => {
    const readers = sourceFiles(["app", "db", "demo"]).filter(
      (file) => /process\.env\b/.test(readFileSync(file, "utf8")) && file !== "app/env.server.ts",
    );
    expect(readers).toEqual([]);
  });
});

/** Who may lean on whom between the areas of the domain; what is missing here is not allowed. */
const MAY_USE: Record<string, string[]> = {
  accounts: ["messages", "privacy"],
  people: ["accounts", "messages", "places", "privacy", "sources"],
  places: ["accounts", "privacy"],
  matching: ["accounts", "people", "places", "messages", "privacy"],
  pairs: ["accounts", "people", "matching", "places", "messages", "privacy"],
  gatherings: ["accounts", "people", "places", "messages", "privacy"],
  rounds: [
    "accounts",
    "people",
    "matching",
    "pairs",
    "places",
    "gatherings",
    "messages",
    "privacy",
  ],
  sources: ["accounts"],
  advocacy: ["accounts", "gatherings"],
  feeds: ["accounts", "gatherings", "places"],
  messages: ["accounts", "privacy"],
  referrals: ["accounts", "people", "privacy"],
  register: ["accounts", "people", "pairs", "places", "privacy"],
};
/** These read everything, and nobody may need them to do his work. */
const READERS = ["reports", "privacy", "today"];

describe("areas of the domain", () => {
  test("use each other in one direction", () => {
    const crossings = imports
      .map(({ from, to }) => ({ from, to, area: areaOf(from), used: areaOf(to) }))
      .filter(({ area, used }) => area && used && area !== used && !READERS.includes(area));
    const wrong = crossings.filter(
      ({ area, used }) => !MAY_USE[area as string]?.includes(used as string),
    );
    expect(wrong.map(({ from, to }) => `${from} imports ${to}`)).toEqual([]);
  });

  test("never use each other in a circle", () => {
    const edges = new Map<string, Set<string>>();
    for (const { from, to, typeOnly } of imports) {
      if (typeOnly) continue;
      const file = edges.get(from) ?? new Set();
      edges.set(from, file.add(to));
    }
    expect(circlesIn(edges)).toEqual([]);
  });

  test("write only their own tables", () => {
    const wrong = sourceFiles(["app/domain"]).flatMap((file) => {
      const area = areaOf(file);
      if (!area || READERS.includes(area)) return [];
      const tables = [
        ...readFileSync(file, "utf8").matchAll(
          /\.(?:insertInto|updateTable|deleteFrom)\("(\w+)"\)/g,
        ),
      ];
      return tables
        .map(([, table]) => table as string)
        .filter((table) => ownerOf(table) !== area)
        .map((table) => `${file} writes ${table} of ${ownerOf(table)}`);
    });
    expect(wrong).toEqual([]);
  });
});

describe("files stay small enough to read at once", () => {
  test("no room has grown past its walls", () => {
    const long = sourceFiles(["app", "db", "scripts"])
      .filter((file) => !within(file, "db/migrations"))
      // The table of contents is one page, however many rooms there are.
      .filter((file) => file !== "app/routes.ts")
      .map((file) => ({ file, lines: readFileSync(file, "utf8").split("\n").length }))
      .filter(({ lines }) => lines > 220);
    expect(long).toEqual([]);
  });

  test("there are no drawers", () => {
    const drawers = sourceFiles(["app", "db", "demo", "tests"]).filter((file) =>
      /(^|\/)(utils?|helpers?|misc|common|types)(\.|\/)/.test(file),
    );
    expect(drawers).toEqual([]);
  });
});

function sourceFiles(rooms: string[]): string[] {
  return rooms.flatMap((room) => {
    try {
      return readdirSync(room, { recursive: true, withFileTypes: true })
        .filter(
          (entry) =>
            entry.isFile() && /\.(ts|tsx)$/.test(entry.name) && !/\.d\.ts$/.test(entry.name),
        )
        .map((entry) => relative(".", join(entry.parentPath, entry.name)));
    } catch {
      return [];
    }
  });
}

function importsOf(file: string): Import[] {
  const source = readFileSync(file, "utf8");
  const found = source.matchAll(/\b(import|export)\b(\s+type\b)?[^;"]*?"([^"]+)"/g);
  return [...found].map(([, , type, to]) => ({
    from: file,
    to: resolved(file, to as string),
    typeOnly: type !== undefined,
  }));
}

function resolved(file: string, specifier: string): string {
  if (specifier.startsWith("#")) return specifier.slice(1);
  if (specifier.startsWith(".")) return relative(".", join(file, "..", specifier));
  return specifier;
}

function areaOf(path: string): string | undefined {
  return /^app\/domain\/([\w-]+)\//.exec(path)?.[1];
}

/** The area whose schema file declares the table. */
function ownerOf(table: string): string | undefined {
  const file = readdirSync("db/schema").find((name) =>
    new RegExp(`^\\s+${table}: \\w+Table;`, "m").test(
      readFileSync(join("db/schema", name), "utf8"),
    ),
  );
  return file?.replace(/\.ts$/, "");
}

function circlesIn(edges: Map<string, Set<string>>): string[][] {
  const done = new Set<string>();
  const circles: string[][] = [];
  const walk = (file: string, path: string[]) => {
    if (path.includes(file)) circles.push([...path.slice(path.indexOf(file)), file]);
    if (done.has(file) || path.includes(file)) return;
    for (const next of edges.get(file) ?? []) walk(next, [...path, file]);
    done.add(file);
  };
  for (const file of edges.keys()) walk(file, []);
  return circles;
}
