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
    return entry.children
      ? children
      : [{ path: `/${path}`, file: entry.file, method: methodOf(entry.file) }];
  });
}

/** A URL that takes a post and shows no page of its own is asked by posting. */
function methodOf(file: string): "GET" | "POST" {
  const source = existsSync(`app/${file}`) ? readFileSync(`app/${file}`, "utf8") : "";
  const exports = (name: string) => new RegExp(`export [^;]*?\\b${name}\\b`).test(source);
  return exports("action") && !exports("default") ? "POST" : "GET";
}
