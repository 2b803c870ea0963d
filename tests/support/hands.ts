import type { Locator, Page } from "playwright-core";
import type { Db } from "#db/open.ts";

/** A reader with a page open, and the way to others in his language. */
export type Reader = { tab: Page; open: (path: string) => Promise<unknown> };

/** Sends the form that a field belongs to. */
export function sendFormOf(tab: Page, field: string) {
  return press(tab, tab.locator("form", { has: tab.locator(field) }).last());
}

export function sendForm(tab: Page, form: string) {
  return press(tab, tab.locator(form).first());
}

/** Sends a form by its own button (or the one with this value), also when it lies in a closed fold. */
export async function press(tab: Page, form: Locator, value?: string) {
  await Promise.all([
    tab.waitForEvent("framenavigated"),
    form.evaluate((element: HTMLFormElement, wanted) => {
      const buttons = [...element.querySelectorAll<HTMLButtonElement>("button:not([type=button])")];
      const main = buttons.find((one) => one.classList.contains("button-main")) ?? buttons[0];
      element.requestSubmit((wanted ? buttons.find((one) => one.value === wanted) : main) ?? null);
    }, value),
  ]);
  await tab.waitForLoadState("load");
}

/** Ticks by the words beside the box, as a finger does; unfolds what hides it. */
export async function tick(tab: Page, box: string) {
  const label = tab.locator("label", { has: tab.locator(box) }).first();
  if (!(await label.isVisible())) {
    await tab
      .locator("details:not([open])", { has: tab.locator(box) })
      .first()
      .locator("summary")
      .first()
      .click();
  }
  await label.click();
}

/** Signs in with the code that was written to the outbox. */
export async function signIn({ tab, open }: Reader, db: Db, email: string) {
  await open("/sign-in");
  await tab.fill('input[name="contact"]', email);
  await sendFormOf(tab, 'input[name="contact"]');
  const letter = await db
    .selectFrom("message")
    .select("facts")
    .where("recipient", "=", email)
    .where("kind", "=", "sign_in_code")
    .orderBy("created_at", "desc")
    .executeTakeFirstOrThrow();
  await tab.fill('input[name="code"]', JSON.parse(letter.facts).code);
  await sendFormOf(tab, 'input[name="code"]');
}
