// `npm start` on a fresh clone: installs what is missing, builds when stale, migrates, serves.
// Plain JavaScript, so that any Node can read it and say what it needs.
import { spawn } from "node:child_process";
import { buildWhenStale } from "./build-when-stale.mjs";
import { installWhatIsMissing, nodeToUse } from "./install.mjs";

installWhatIsMissing();
const node = nodeToUse();
const development = process.argv.includes("--dev");
if (!development) buildWhenStale(node);

const server = spawn(node, ["server.ts", ...process.argv.slice(2)], {
  stdio: "inherit",
  env: { ...process.env, NODE_ENV: development ? "development" : "production" },
});
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => server.kill(signal));
server.on("exit", (code, signal) => process.exit(code ?? (signal ? 0 : 1)));
