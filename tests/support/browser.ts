import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import { chromiumPath } from "../../scripts/chromium.mjs";

export type { BrowserContext, Page } from "playwright-core";

export const PHONE = { width: 360, height: 740 };
export const DESKTOP = { width: 1280, height: 800 };

/**
 * The system's Chromium, without a window and without asking anyone outside. One that `goesBack` keeps
 * whole pages for its back button, as the browsers of people do and those of tests do not.
 */
export function openBrowser({ goesBack = false } = {}): Promise<Browser> {
  return chromium.launch({
    ignoreDefaultArgs: goesBack ? ["--disable-back-forward-cache"] : false,
    executablePath: chromiumPath() ?? "/usr/bin/chromium",
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      // A microphone that beeps, for pages that record; a test still has to allow it.
      "--use-fake-device-for-media-stream",
    ],
  });
}

/** A visitor of his own: cookies, screen, language and time zone. Far from Helsinki by intent. */
export function newVisitor(
  browser: Browser,
  { javaScript = true, screen = PHONE, locale = "fi-FI", timezone = "America/Los_Angeles" } = {},
): Promise<BrowserContext> {
  return browser.newContext({
    javaScriptEnabled: javaScript,
    viewport: screen,
    locale,
    timezoneId: timezone,
    reducedMotion: "reduce",
  });
}

const axeSource = readFileSync(
  createRequire(import.meta.url).resolve("axe-core/axe.min.js"),
  "utf8",
);

/** What axe-core finds on a page that is serious or critical, one readable line each. */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  await page.evaluate(axeSource);
  const violations = await page.evaluate(async () => {
    // @ts-expect-error axe was put there by the line above
    const result = await window.axe.run(document, { resultTypes: ["violations"] });
    return result.violations as {
      id: string;
      impact: string;
      nodes: { html: string; failureSummary: string }[];
    }[];
  });
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(
      ({ id, nodes }) =>
        `${id}: ${nodes[0]?.html.slice(0, 160)} — ${nodes[0]?.failureSummary.split("\n")[1]?.trim()}`,
    );
}

/** How many pixels a page is wider than its window; 0 is right. */
export function overflow(page: Page): Promise<number> {
  return page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - window.innerWidth));
}

/** Controls that lie on top of each other by their boxes, two by two; what scrolls in a box of its own is left out. */
export function overlaps(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const SLACK = 2;
    const controls = [
      ...document.querySelectorAll(
        "main :is(a, button, input, select, textarea, summary, label), header :is(a, button, summary)",
      ),
    ]
      .filter((one) => one.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
      .filter((one) => !one.closest(".leaflet-container, .sr-only"))
      .map((element) => ({ element, box: element.getBoundingClientRect() }))
      .filter(({ box }) => box.width > SLACK && box.height > SLACK);
    const said: string[] = [];
    controls.forEach((one, index) => {
      for (const other of controls.slice(index + 1)) {
        if (one.element.contains(other.element) || other.element.contains(one.element)) continue;
        const across =
          Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
        const down =
          Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
        if (across > SLACK && down > SLACK)
          said.push(
            `${one.element.outerHTML.slice(0, 120)} / ${other.element.outerHTML.slice(0, 120)}`,
          );
      }
    });
    return said.slice(0, 5);
  });
}
