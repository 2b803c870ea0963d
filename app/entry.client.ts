/**
 * The one script of our pages. They arrive finished; this only makes them better, one small
 * module per attribute, loaded when the page has it.
 */
const ENHANCERS: Record<string, () => Promise<{ enhance(element: HTMLElement): void }>> = {
  "[data-focus]": () => import("./browser/focus.ts"),
  ".error-summary": () => import("./browser/name-errors.ts"),
  "form .error-summary": () => import("./browser/go-back.ts"),
  "[data-once]": () => import("./browser/once.ts"),
  "[data-ask]": () => import("./browser/ask.ts"),
  "[data-menu]": () => import("./browser/menu.ts"),
  "[data-in-view]": () => import("./browser/in-view.ts"),
  "[data-aloud]": () => import("./browser/aloud.ts"),
  "[data-record]": () => import("./browser/record.ts"),
  "[data-letters]": () => import("./browser/letters.ts"),
  ".languages": () => import("./browser/switch-language.ts"),
  "[data-find-language]": () => import("./browser/find-language.ts"),
  "[data-week]": () => import("./browser/week.ts"),
  "[data-share]": () => import("./browser/share.ts"),
  "[data-copy-from]": () => import("./browser/copy.ts"),
  "[data-door]": () => import("./browser/door.ts"),
  "form[data-pocket]:not([data-pocket=''])": () => import("./browser/pocket.ts"),
  "[data-print]": () => import("./browser/print.ts"),
  "[data-nearest]": () => import("./browser/nearest.ts"),
  "[data-map]": () => import("./browser/place-map.ts"),
  "[data-place-picker]": () => import("./browser/place-picker.ts"),
};

for (const [selector, load] of Object.entries(ENHANCERS)) {
  for (const element of document.querySelectorAll<HTMLElement>(selector)) {
    load().then(({ enhance }) => enhance(element));
  }
}

// What a phone has kept without a network goes out from whichever page he opens next.
try {
  if (Object.keys(localStorage).some((key) => key.startsWith("pocket:"))) {
    import("./browser/pocket.ts").then(({ send }) => send());
  }
} catch {
  // A browser that keeps nothing has nothing to send.
}

// A door's list that this phone keeps goes when it is over, or when who opened it is not here any more.
if ("caches" in window) {
  const kept = caches.keys().catch(() => []);
  kept.then((names) => {
    if (names.some((name) => name.startsWith("door "))) import("./browser/door-copy.ts");
  });
}
