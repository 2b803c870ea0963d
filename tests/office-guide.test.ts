import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

/** What a coordinator reads in bold in the guide stands on a screen, word for word. */
test("the guide names screens and buttons as they are", () => {
  const guide = readFileSync("docs/office-guide.md", "utf8");
  const bold = [...guide.matchAll(/\*\*([^*]+)\*\*/g)].map(([, words = ""]) =>
    words.replaceAll(/\s+/g, " "),
  );
  const folder = "app/i18n/locales/en";
  const shown = readdirSync(folder).flatMap((file) =>
    textsIn(JSON.parse(readFileSync(`${folder}/${file}`, "utf8"))),
  );
  const words = new Set(shown.map((text) => text.replace(/: \{\{\w+\}\}$/, "")));
  expect(bold.filter((one) => !words.has(one))).toEqual([]);
});

function textsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return Object.values(value as Record<string, unknown>).flatMap(textsIn);
}
