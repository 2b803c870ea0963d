import type { Page } from "playwright-core";

/**
 * Texts that do not fit where they stand: wider than their box, or hidden by one that cuts off. What
 * only a screen reader sees, and what scrolls sideways in a box of its own, is left out.
 */
export function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const SLACK = 1.5;
    const isElsewhere = (element: Element) => {
      for (
        let box: Element | null = element;
        box && box !== document.body;
        box = box.parentElement
      ) {
        const { overflowX, clipPath } = getComputedStyle(box);
        if (/auto|scroll/.test(overflowX) || clipPath.startsWith("inset")) return true;
      }
      return false;
    };
    const hasText = (element: Element) =>
      [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim());
    const said: string[] = [];
    for (const element of document.querySelectorAll<HTMLElement>("body *")) {
      if (
        !hasText(element) ||
        element.closest(".sr-only, .skip-link, svg, .leaflet-container, option, script")
      )
        continue;
      if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
      if (isElsewhere(element)) continue;
      const { display, overflowY } = getComputedStyle(element);
      const wide = display !== "inline" && element.scrollWidth > element.clientWidth + SLACK;
      const high =
        /hidden|clip/.test(overflowY) && element.scrollHeight > element.clientHeight + SLACK;
      const { left, right, width } = element.getBoundingClientRect();
      const out =
        width > 0 && (left < -SLACK || right > document.documentElement.clientWidth + SLACK);
      if (wide || high || out)
        said.push(
          `${element.outerHTML.slice(0, 140)}: ${[wide && "wide", high && "high", out && "out"].filter(Boolean)}`,
        );
    }
    return said.slice(0, 6);
  });
}
