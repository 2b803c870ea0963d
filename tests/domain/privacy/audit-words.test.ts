import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { textsIn } from "#app/i18n/i18n.server.ts";

/** The log shows a code without words as it is; a coordinator should never have to read one. */
test("everything that the domain writes into the log has words", () => {
  const texts = textsIn("fi");
  const silent = auditedActs().filter((act) => !texts.exists(`office_audit:what_code.${act}`));
  expect(silent).toEqual([]);
});

function auditedActs(): string[] {
  const sources = readdirSync("app/domain", { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".ts"))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), "utf8"));
  const acts = sources.flatMap((source) =>
    [...source.matchAll(/\baudit\([^;]*?\bwhat: "(\w+)"/g)].map(([, act]) => act as string),
  );
  return [...new Set(acts)].sort();
}
