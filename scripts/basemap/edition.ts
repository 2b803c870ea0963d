import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";

const PUBLIC = "public/basemap";
const FILE = "app/browser/map/edition.ts";

/** Tells the map's address of its files anew when any of them has changed: browsers keep them. */
export function writeEdition(): void {
  const hash = createHash("sha256");
  const names = readdirSync(PUBLIC, { recursive: true }).map(String);
  for (const name of names.filter((one) => one.endsWith(".json")).sort()) {
    hash.update(name).update(readFileSync(`${PUBLIC}/${name}`));
  }
  const edition = hash.digest("hex").slice(0, 8);
  writeFileSync(
    FILE,
    `/** Made by scripts/basemap: changes when any file of the map does. */\nexport const EDITION = "${edition}";\n`,
  );
}
