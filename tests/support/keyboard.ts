import type { Page } from "./browser.ts";

/** More of a page than anybody would go through: then the keys lead nowhere. */
const STEPS_MOST = 400;

/**
 * What stands in the way of whoever has a keyboard only: what he never reaches, what is reached out of its
 * order, what he cannot see when he is there, and where his keys lead no further.
 */
export async function keyboardFaults(page: Page): Promise<string[]> {
  const wanted = await page.evaluate(markStops);
  const faults: string[] = [];
  const reached: number[] = [];
  for (let step = 0; step < STEPS_MOST; step++) {
    await page.keyboard.press("Tab");
    const stop = await page.evaluate(whereTheKeysAre);
    if (stop === null || (reached.length > 0 && stop.place === reached[0])) break;
    if (stop.place === null) continue;
    reached.push(stop.place);
    faults.push(...stop.faults);
  }
  const names = reached.map((place) => wanted[place]);
  const missed = wanted.filter((_, place) => !reached.includes(place));
  faults.push(...missed.map((name) => `never reached: ${name}`));
  const late = reached.findIndex((place, step) => step > 0 && place < (reached[step - 1] ?? 0));
  if (late >= 0) faults.push(`out of order: ${names[late - 1]}, then ${names[late]}`);
  return faults;
}

/** Marks in the page what the keys should lead to, in its order; of the choices of one question only one. */
function markStops(): string[] {
  const all = document.querySelectorAll<HTMLElement>(
    "a[href], button, input, select, textarea, summary, audio[controls], [tabindex]",
  );
  const asked = new Set<string>();
  const stops = [...all].filter((one) => {
    if (one.tabIndex < 0 || one.matches(":disabled, [inert] *, input[type=hidden]")) return false;
    if (!one.checkVisibility({ visibilityProperty: true })) return false;
    if (!(one instanceof HTMLInputElement) || one.type !== "radio") return true;
    const question = `${one.form?.action} ${one.name}`;
    const chosen = document.querySelector(`input[name="${CSS.escape(one.name)}"]:checked`);
    if (asked.has(question) || (chosen && chosen !== one)) return false;
    asked.add(question);
    return true;
  });
  for (const [place, stop] of stops.entries()) stop.dataset.stop = String(place);
  return stops.map(
    (one) => `${one.localName} "${(one.textContent || one.id).trim().slice(0, 40)}"`,
  );
}

/** Null: the keys have left the page. No place: a part of the page that only scrolls, or a page in the page. */
function whereTheKeysAre(): { place: number | null; faults: string[] } | null {
  const here = document.activeElement as HTMLElement | null;
  if (!here || here === document.body) return null;
  if (!here.dataset.stop) return { place: null, faults: [] };
  const name = `${here.localName} "${(here.textContent || here.id).trim().slice(0, 40)}"`;
  const faults: string[] = [];
  // A choice that is drawn by its label is seen there.
  const seen = here.closest("label") ?? here;
  const { top, bottom, left, right } = seen.getBoundingClientRect();
  if (bottom <= 0 || top >= innerHeight || right <= 0 || left >= innerWidth) {
    faults.push(`out of sight: ${name}`);
  } else {
    const [x, y] = [
      (Math.max(left, 0) + Math.min(right, innerWidth)) / 2,
      (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2,
    ];
    const front = document.elementFromPoint(x, y);
    const isFree = front && (seen.contains(front) || front.contains(seen));
    if (!isFree) faults.push(`covered by ${front?.localName}.${front?.className}: ${name}`);
  }
  const isRinged = [here, seen, here.nextElementSibling, here.parentElement].some((one) => {
    if (!one) return false;
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one);
    return (outlineStyle !== "none" && outlineWidth !== "0px") || boxShadow !== "none";
  });
  if (!isRinged) faults.push(`nothing shows where one is: ${name}`);
  return { place: Number(here.dataset.stop), faults };
}
