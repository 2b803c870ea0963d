import { beforeAll, expect, test } from "vitest";
import { writeText } from "#app/domain/gatherings/texts.server.ts";
import { loader as atom } from "#app/routes/feeds/atom.ts";
import { loader as calendar } from "#app/routes/feeds/calendar.ts";
import { loader as geojson } from "#app/routes/feeds/geojson.ts";
import type { Db } from "#db/open.ts";
import { buildEvent } from "#tests/support/gatherings.ts";
import { randomFrom } from "#tests/support/random.ts";
import { get } from "#tests/support/requests.ts";
import { house } from "#tests/support/world.ts";

let db: Db;
beforeAll(async () => {
  db = await house();
});

const FEEDS = [
  [calendar, "/events.ics"],
  [geojson, "/events.geojson"],
  [atom, "/events.atom"],
] as const;
const WRITES = 60;
const READERS = 8;

test("whoever asks after a change was made reads it, however many ask while it is made", async () => {
  const { gatheringId, by } = await buildEvent(db, { title: "Kerta 0." });
  const random = randomFrom(20261124);
  const pause = () => new Promise((done) => setTimeout(done, random.below(3)));
  let [begun, made] = [0, 0];
  const write = async () => {
    while (begun < WRITES) {
      begun++;
      const title = `Kerta ${begun}.`;
      const text = { language: "fi", title, summary: "…", description: "…" };
      await writeText(db, { by, gatheringId, ...text });
      made = begun;
      await pause();
    }
  };
  let reads = 0;
  const read = async () => {
    while (made < WRITES) {
      const [loader, path] = random.one(FEEDS);
      const known = made;
      const said = await (await get(loader, path)).text();
      const seen = Number(/Kerta (\d+)\./.exec(said)?.[1]);
      expect(seen).toBeGreaterThanOrEqual(known);
      expect(seen).toBeLessThanOrEqual(begun);
      reads++;
      if (random.chance(0.3)) await pause();
    }
  };
  await Promise.all([write(), ...Array.from({ length: READERS }, read)]);
  expect(reads).toBeGreaterThan(WRITES);
  for (const [loader, path] of FEEDS) {
    expect(await (await get(loader, path)).text()).toContain(`Kerta ${WRITES}.`);
  }
});
