import { rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { migrate } from "#db/migrate.ts";
import { openDatabase } from "#db/open.ts";
import { dataVersion } from "#db/version.ts";
import { buildAccount } from "#tests/support/accounts.ts";

test("the version of the data changes with every write, of this process and of another", async () => {
  const file = join(tmpdir(), `veljeksi-version-${process.pid}.sqlite`);
  const [ours, theirs] = [openDatabase(file), openDatabase(file)];
  try {
    await migrate(ours);
    const seen = [await dataVersion(ours)];
    expect(await dataVersion(ours)).toBe(seen[0]);
    await buildAccount(ours);
    seen.push(await dataVersion(ours));
    await ours.updateTable("account").set({ name: "Omar" }).execute();
    seen.push(await dataVersion(ours));
    await buildAccount(theirs);
    await nextTurn();
    seen.push(await dataVersion(ours));
    await theirs.deleteFrom("account").execute();
    await nextTurn();
    seen.push(await dataVersion(ours));
    expect(new Set(seen).size).toBe(seen.length);
    await ours.selectFrom("account").select("id").execute();
    expect(await dataVersion(ours)).toBe(seen.at(-1));
  } finally {
    await ours.destroy();
    await theirs.destroy();
    for (const end of ["", "-wal", "-shm"]) rmSync(file + end, { force: true });
  }
});

/** What other processes have written is asked for once per turn of the event loop. */
const nextTurn = () => new Promise(setImmediate);
