import { route } from "@remix-run/route-config";

/** The part of the table of contents (`routes.ts`) for what the office writes down for men, and its figures. */
export function told() {
  return [
    route("check-ins/:id/telling", "routes/office/check-ins/telling/route.tsx"),
    route("check-ins/:id/hearing", "routes/office/check-ins/hearing.ts"),
    route("farewells/:id/telling", "routes/office/farewells/telling/route.tsx"),
    route("pairs/:id/contact-after", "routes/office/pairs/pair/contact-after.ts"),
    route("reports", "routes/office/reports/route.tsx"),
    route("reports/file", "routes/office/reports/file.ts"),
  ];
}

/** What a man does on the page of his pair besides: to ask for a call, and the next meeting for his calendar. */
export function myPairAsks() {
  return [
    route("me/pair/call", "routes/me/pair/call.ts"),
    route("me/pair/next-meeting/calendar.ics", "routes/me/pair/next-meeting/calendar.ts"),
  ];
}
