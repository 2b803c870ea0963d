import { request as ask, createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import express from "express";
import { afterEach, beforeEach, expect, test } from "vitest";
import { env } from "#app/env.server.ts";
import { limitBodies, limitPosts } from "#app/http/limits.server.ts";

/** Whoever guesses writes the same URL in other ways: Remix finds its page by each of them. */
const SPELLINGS = [
  "/fi/SIGN-IN",
  "/fi/sign%2Din",
  "/fi/%73ign-in/code",
  "/fi/Cards/x",
  "/fi/sign-in.data",
];

let server: Server;
beforeEach(async () => {
  const app = express();
  app.use(limitBodies, ...limitPosts({ ...env, RATE_LIMITS: "on" }));
  app.all("*", (_, response) => response.status(200).end());
  server = createServer(app);
  await new Promise<void>((open) => server.listen(0, "127.0.0.1", open));
});
afterEach(() => new Promise((closed) => server.close(closed)));

test.each(SPELLINGS)("guessing stops after twenty tries, also by %s", async (spelling) => {
  for (let tries = 0; tries < 20; tries++) expect(await post("/fi/sign-in")).toBe(200);
  expect(await post("/fi/sign-in")).toBe(429);
  expect(await post(spelling)).toBe(429);
});

test("a file is as large where it is sent by a capital letter, and a form no larger", async () => {
  expect(await post("/fi/OFFICE/people/import", 4_000_000)).toBe(200);
  expect(await post("/fi/office/people/import", 6_000_000)).toBe(413);
  expect(await post("/fi/join/name", 300_000)).toBe(413);
});

/** As it is written, without the tidying of `fetch`; says the size and sends nothing. */
function post(path: string, bytes = 0): Promise<number> {
  const { port } = server.address() as AddressInfo;
  return new Promise((answered, failed) => {
    const headers = { "Content-Length": bytes };
    const asking = ask({ port, path, method: "POST", headers }, (answer) => {
      answered(answer.statusCode ?? 0);
      asking.destroy();
    });
    asking.on("error", failed);
    asking.flushHeaders();
  });
}
