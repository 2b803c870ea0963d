import { existsSync, readFileSync } from "node:fs";
import type { RouteConfigEntry } from "@remix-run/route-config";
import routes from "#app/routes.ts";

export type ListedRoute = {
  /** "/:lang/events/:id" */
  path: string;
  file: string;
  /** A route without a page answers only posts. */
  method: "GET" | "POST";
};

/** Every URL of `app/routes.ts`, flat; layouts have none of their own. */
export async function listedRoutes(): Promise<ListedRoute[]> {
  return flatten(await routes, "");
}

function flatten(entries: RouteConfigEntry[], parent: string): ListedRoute[] {
  return entries.flatMap((entry) => {
    const path = [parent, entry.path].filter(Boolean).join("/");
    const children = flatten(entry.children ?? [], path);
    return entry.children ? children : [{ path: `/${path}`, file: entry.file, method: methodOf(entry.file) }];
  });
}

function methodOf(file: string): "GET" | "POST" {
  const source = existsSync(`app/${file}`) ? readFileSync(`app/${file}`, "utf8") : "";
  return /export [^;]*\b(loader|default)\b/.test(source) ? "GET" : "POST";
}
