import { route } from "@remix-run/route-config";

/** The part of the table of contents (`routes.ts`) for letters: whether they arrive, and how they read. */

/** What gateways tell of letters that have gone; no person opens it, so no language stands in it. */
export function deliveryReports() {
  return [route("delivery-reports", "routes/operations/delivery-reports.ts")];
}

/** Letters come back from a contact of a man, and arrive there after all. */
export function returnedLetters() {
  const at = (path: string, file: string) =>
    route(`people/:id/returned-letters${path}`, `routes/office/people/person/${file}`);
  return [at("", "returned-letters.ts"), at("/ending", "returned-letters-ending.ts")];
}

/** Every letter in every language, to read before anybody gets it. */
export function previews() {
  const at = (path: string, file: string) =>
    route(`outbox/previews${path}`, `routes/office/outbox/previews/${file}`);
  return [
    at("", "route.tsx"),
    at("/:kind", "preview/route.tsx"),
    at("/:kind/:written", "preview/page.ts"),
  ];
}
