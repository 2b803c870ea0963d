// `npm run check`: format, lint, types, tests. Everything that must hold before a change lands.
import { installWhatIsMissing, nodeToUse, run } from "./install.mjs";

installWhatIsMissing();
const node = nodeToUse();
run(node, ["node_modules/@biomejs/biome/bin/biome", "check", "--error-on-warnings", "."]);
run(node, ["node_modules/typescript/bin/tsc", "--noEmit", "-p", "."]);
run(node, ["scripts/test.mjs"]);
