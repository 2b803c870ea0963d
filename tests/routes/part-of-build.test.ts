import type { ServerBuild } from "@remix-run/node";
import { matchRoutes } from "@remix-run/react";
import type { RouteConfigEntry } from "@remix-run/route-config";
import { expect, test } from "vitest";
import { partsOf } from "#app/http/part-of-build.ts";
import routes from "#app/routes.ts";
import { PAGES } from "#tests/support/pages.ts";
import { listedRoutes } from "#tests/support/routes.ts";

const HOUSE = await houseWithRoutes();
const partFor = partsOf(HOUSE);

test("a path leads to the same room through its part of the routes as through all of them", async () => {
  const paths = [...(await everyPath()), ...STRANGE];
  expect(paths.map((path) => [path, roomsOn(partFor(path), path)])).toEqual(
    paths.map((path) => [path, roomsOn(HOUSE, path)]),
  );
});

test("the part of a page is small, and the same for the next one like it", () => {
  const part = partFor("/fi/office");
  expect(Object.keys(part.routes).length).toBeLessThan(20);
  expect(Object.keys(part.assets.routes)).toEqual(Object.keys(part.routes));
  expect(partFor("/ar/office")).toBe(part);
});

/** Written by hand, by old links and by those who try doors. */
const STRANGE = [
  "/",
  "//",
  "/fi",
  "/fi/",
  "/FI/Office",
  "/fi/office/",
  "/fi//office",
  "/fi/%6Fffice",
  "/fi/events.data",
  "/fi/office/nothing/here/at/all",
  "/nothing",
  "/events.ics",
  "/fi/events.ics",
  "/:lang/office",
  "/*",
  "/fi/constructor/__proto__",
  "/healthz/deeper",
];

/** Each URL of the house with a language and some id, and one segment longer; as a page of the list has it. */
async function everyPath() {
  const listed = (await listedRoutes()).map(({ path }) =>
    path.replace(":lang", "fi").replaceAll(/:\w+/g, "some-id-1"),
  );
  const pages = Object.values(PAGES)
    .flat()
    .map((page) => `/so${page.split("?")[0]?.replaceAll(/\{\w+\}/g, "x/y")}`);
  return [...new Set([...listed, ...listed.map((path) => `${path}/more`), ...pages])];
}

function roomsOn(build: ServerBuild, path: string) {
  const matches = matchRoutes(treeOf(build), path);
  return matches?.map(({ route, params }) => [route.id, params]) ?? null;
}

type Tree = NonNullable<Parameters<typeof matchRoutes>[0]>;
const trees = new WeakMap<ServerBuild, Tree>();

function treeOf(build: ServerBuild): Tree {
  const known = trees.get(build);
  if (known) return known;
  const below = Map.groupBy(Object.values(build.routes), (route) => route?.parentId);
  const under = (parentId?: string): Tree =>
    (below.get(parentId) ?? []).map((route) =>
      route?.index
        ? { id: route.id, index: true }
        : { id: route?.id, path: route?.path, children: under(route?.id) },
    );
  const tree = under();
  trees.set(build, tree);
  return tree;
}

async function houseWithRoutes() {
  const flat: Record<string, object> = { root: { id: "root", path: "" } };
  const add = (entries: RouteConfigEntry[], parentId: string) => {
    for (const { file, path, index, children = [] } of entries) {
      flat[file] = { id: file, parentId, path, index };
      add(children, file);
    }
  };
  add(await routes, "root");
  return { routes: flat, assets: { routes: flat } } as unknown as ServerBuild;
}
