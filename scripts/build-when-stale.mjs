import { existsSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { mtime, run } from "./install.mjs";

const STAMP = "build/.built";
const SOURCES = ["app", "db", "public", "package-lock.json", "vite.config.ts", "remix.config.ts"];

/** Builds when there is no build or when any source is newer than the last one. */
export function buildWhenStale(node) {
  if (existsSync(STAMP) && SOURCES.every((source) => newest(source) <= mtime(STAMP))) return;
  console.log("Building …");
  run(node, ["node_modules/@remix-run/dev/dist/cli.js", "vite:build", "--logLevel", "error"], {
    NODE_ENV: "production",
  });
  writeFileSync(STAMP, "");
}

function newest(path) {
  let latest = mtime(path);
  if (statSync(path).isDirectory()) {
    for (const entry of readdirSync(path, { withFileTypes: true })) {
      latest = Math.max(latest, newest(join(path, entry.name)));
    }
  }
  return latest;
}
