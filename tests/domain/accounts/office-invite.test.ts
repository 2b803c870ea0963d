import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, expect, test } from "vitest";
import { openDatabase } from "#db/open.ts";

const run = promisify(execFile);
const folder = mkdtempSync(join(tmpdir(), "veljeksi-invite-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const DATABASE_FILE = join(folder, "new", "house.sqlite");
const invite = (...words: string[]) =>
  run(process.execPath, ["scripts/office-invite.ts", ...words], {
    env: { ...process.env, DATABASE_FILE },
  });

test("the first coordinator is invited from the command line, once", async () => {
  const { stdout } = await invite("--email", "Kaisa@Example.org", "--name", "Kaisa");
  expect(stdout).toContain("kaisa@example.org may sign in now: http");
  const db = openDatabase(DATABASE_FILE);
  const accounts = await db.selectFrom("account").select(["email", "office_role"]).execute();
  await db.destroy();
  expect(accounts).toEqual([{ email: "kaisa@example.org", office_role: "admin" }]);
  await expect(invite("--email", "kaisa@example.org")).rejects.toMatchObject({
    code: 1,
    stderr: "kaisa@example.org signs somebody in already.\n",
  });
  await expect(invite("--email", "kaisa")).rejects.toMatchObject({ code: 1 });
});
