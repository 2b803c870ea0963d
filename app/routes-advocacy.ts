import { route } from "@remix-run/route-config";

/** The part of the table of contents (`routes.ts`) for what men meet here and what we say about it. */
export function advocacy() {
  return [route("advocacy", "routes/public/advocacy/route.tsx")];
}

export function officeAdvocacy() {
  const folder = "routes/office/advocacy";
  const statement = "advocacy/statements/:id";
  return [
    route("advocacy", `${folder}/route.tsx`),
    route("advocacy/observations/:id/removal", `${folder}/observation-removal.ts`),
    route("advocacy/statements/new", `${folder}/statement/new.tsx`),
    route(statement, `${folder}/statement/route.tsx`),
    route(`${statement}/texts`, `${folder}/statement/texts.ts`),
    route(`${statement}/publication`, `${folder}/statement/publication.ts`),
    route(`${statement}/hiding`, `${folder}/statement/hiding.ts`),
    route(`${statement}/removal`, `${folder}/statement/removal.ts`),
  ];
}
