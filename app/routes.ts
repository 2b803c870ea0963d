import { index, layout, type RouteConfig, route } from "@remix-run/route-config";

/**
 * The table of contents: every URL and its file. Every page lives under its language;
 * a URL without one redirects. `tests/routes/access.test.ts` has a row for each.
 */
export default [
  index("routes/language/without.ts", { id: "without-language" }),
  route("healthz", "routes/operations/healthz.ts"),

  route(":lang", "routes/language/route.tsx", [index("routes/public/home/route.tsx")]),

  route("*", "routes/language/without.ts"),
] satisfies RouteConfig;
