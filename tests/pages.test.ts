import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { PAGES } from "#tests/support/pages.ts";
import { listedRoutes } from "#tests/support/routes.ts";

/** Pages that a URL alone does not open, and what looks at them instead. */
const NEED_MORE: Record<string, string> = {
  "/:lang/join/summary": "a form begun: journeys/from-stranger-to-brother",
  "/:lang/join/thanks": "a form sent: journeys/from-stranger-to-brother",
  "/:lang/volunteer/summary": "a form begun: journeys/from-stranger-to-brother",
  "/:lang/volunteer/thanks": "a form sent: journeys/from-stranger-to-brother",
  "/:lang/sign-in/code": "a code asked for: journeys/from-stranger-to-brother",
  "/:lang/cards/:token": "a card, whose token is kept by its hash only: routes/account/cards",
  "/:lang/office/people/import/:uploadId": "a file sent: journeys/first-steps",
};

test("every page is looked at in every language and width, or it says what is needed for it", async () => {
  const looked = new Set(
    Object.values(PAGES)
      .flat()
      .map((page) => shapeOf(`/:lang${page.split("?")[0]}`)),
  );
  const pages = (await listedRoutes())
    .filter(({ file }) => /export default function/.test(readFileSync(`app/${file}`, "utf8")))
    .map(({ path }) => path)
    .filter((path) => path.startsWith("/:lang") && !path.endsWith("*"));
  const missing = pages.filter((path) => !looked.has(shapeOf(path)) && !NEED_MORE[path]);
  expect(missing).toEqual([]);
});

/** Whatever stands for an id is one and the same; the steps of the doors have names of their own. */
function shapeOf(path: string): string {
  return path
    .replace(/(join|volunteer)\/(name|languages|times)$/, "$1/:step")
    .replace(/translations\/\w+\/\w+$/, "translations/:area/:key")
    .replace(/texts\/\w+$/, "texts/:language")
    .replace(/cadence\/\w+$/, "cadence/:part")
    .replace(/previews\/\w+$/, "previews/:kind")
    .replace("{here}", ":id/:seal")
    .replace(/\{\w+\}|:(?!lang)\w+/g, ":x");
}
