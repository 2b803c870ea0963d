// `npm test` on a fresh clone: installs what is missing, Chromium included, builds, runs everything.
import { spawnSync } from "node:child_process";
import { buildWhenStale } from "./build-when-stale.mjs";
import { installChromium } from "./chromium.mjs";
import { installWhatIsMissing, nodeToUse } from "./install.mjs";

installWhatIsMissing();
installChromium();
const node = nodeToUse();
buildWhenStale(node);

const { status } = spawnSync(
  node,
  [
    "node_modules/vitest/vitest.mjs",
    "run",
    "--reporter=default",
    "--reporter=./tests/support/closing-line.ts",
    ...process.argv.slice(2),
  ],
  { stdio: "inherit", env: { ...process.env, NODE_ENV: "test" } },
);
process.exit(status ?? 1);
