import { route } from "@remix-run/route-config";

/** The part of the table of contents (`routes.ts`) for what the office writes down for men, and its figures. */
export function told() {
  return [
    route("check-ins/:id/telling", "routes/office/check-ins/telling/route.tsx"),
    route("farewells/:id/telling", "routes/office/farewells/telling/route.tsx"),
  ];
}
