import { createRequire } from "node:module";
import { resolve } from "node:path";

/**
 * The folder outside the repository where README.md has you install the source data and the map
 * tools. They are large and needed only when the map is made, so the app does not depend on them.
 */
const folder = process.argv[2];
if (!folder) throw new Error("usage: node scripts/basemap/make.ts <workshop folder>");

const require = createRequire(resolve(folder, "package.json"));

/** A package of the workshop. It brings no types we could check, so the caller names what it uses. */
export function fromWorkshop<T>(name: string): T {
  return require(name) as T;
}

/** The path of a file that a package of the workshop carries. */
export function workshopFile(path: string): string {
  return resolve(folder ?? "", "node_modules", path);
}

type Files = Record<string, string | Buffer>;

/** Runs mapshaper's command line on files in memory and answers the files that it wrote. */
export async function mapshaper(commands: string, input: Files): Promise<Files> {
  const tool = fromWorkshop<{ applyCommands(commands: string, input: Files): Promise<Files> }>(
    "mapshaper",
  );
  return tool.applyCommands(commands, input);
}
