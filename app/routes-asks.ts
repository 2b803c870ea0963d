import { route } from "@remix-run/route-config";

/** The part of the table of contents (`routes.ts`) for what is asked before a date and after it. */

/** "How was it?", by the link that a man gets after a date. */
export function faces() {
  return [
    route("faces/:token", "routes/public/faces/route.tsx"),
    route("faces/:token/answers", "routes/public/faces/answers.ts"),
  ];
}

/** What is done with one source. */
export function source() {
  return ["name", "retirement"].map((verb) =>
    route(`sources/:code/${verb}`, `routes/office/sources/${verb}.ts`),
  );
}

/** What is asked of whoever signs up for a gathering, in its languages. */
export function questions() {
  return [
    route("gatherings/:id/questions", "routes/office/gatherings/gathering/questions.ts"),
    route(
      "gatherings/:id/questions/:questionId/removal",
      "routes/office/gatherings/question/removal.ts",
    ),
    route(
      "gatherings/:id/questions/:questionId/texts/:language",
      "routes/office/gatherings/question/route.tsx",
    ),
  ];
}
