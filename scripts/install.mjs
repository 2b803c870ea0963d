import { spawnSync } from "node:child_process";
import { existsSync, statSync } from "node:fs";

const OLDEST_NODE = [22, 18];
const NODE_OF_THE_PROJECT = "node_modules/node/bin/node";
const INSTALLED = "node_modules/.package-lock.json";

/** Runs `npm install` when there is no node_modules, or when the lock file is newer. */
export function installWhatIsMissing() {
  const isCurrent = existsSync(INSTALLED) && mtime(INSTALLED) >= mtime("package-lock.json");
  if (isCurrent) return;
  console.log("Installing what is missing (npm install) …");
  run("npm", ["install", "--no-audit", "--no-fund", "--loglevel=error"]);
}

/** The project's own Node where it is installed, else this one; refuses one that is too old. */
export function nodeToUse() {
  if (existsSync(NODE_OF_THE_PROJECT)) return NODE_OF_THE_PROJECT;
  const [major, minor] = process.versions.node.split(".").map(Number);
  const [oldestMajor, oldestMinor] = OLDEST_NODE;
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor))
    return process.execPath;
  console.error(
    `Vieraasta Veljeksi needs Node.js ${OLDEST_NODE.join(".")} or newer; this is ${process.versions.node}. ` +
      "Run `npm install` (it brings Node 24) and then `npm start`.",
  );
  process.exit(1);
}

/** Runs a command in the foreground and stops everything when it fails. */
export function run(command, args, env = {}) {
  const { status } = spawnSync(command, args, {
    stdio: "inherit",
    env: { ...process.env, ...env },
  });
  if (status !== 0) process.exit(status ?? 1);
}

export function mtime(file) {
  return statSync(file).mtimeMs;
}
