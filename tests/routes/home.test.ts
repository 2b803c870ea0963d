import { beforeAll, expect, test } from "vitest";
import { addHours, now } from "#app/domain/day.ts";
import { cancelEvent } from "#app/domain/gatherings/dates.server.ts";
import { loader } from "#app/routes/public/home/route.tsx";
import type { Db } from "#db/open.ts";
import { buildEvent } from "#tests/support/gatherings.ts";
import { get } from "#tests/support/requests.ts";
import { house } from "#tests/support/world.ts";

let db: Db;
beforeAll(async () => {
  db = await house();
});

test("the front page shows the three nearest dates, none that is over, hidden or cancelled", async () => {
  const inHours = (hours: number) => addHours(now(), hours);
  await buildEvent(db, { title: "Eilinen", startsAt: inHours(-30) });
  await buildEvent(db, { title: "Salainen", startsAt: inHours(20), published: false });
  const cancelled = await buildEvent(db, { title: "Peruttu", startsAt: inHours(22) });
  await cancelEvent(db, cancelled);
  for (const hours of [80, 30, 50, 70]) {
    await buildEvent(db, { title: `${hours} tunnin päästä`, startsAt: inHours(hours) });
  }
  const { next } = await (await get(loader, "/fi")).json();
  expect(next.map(({ title }: { title: string }) => title)).toEqual([
    "30 tunnin päästä",
    "50 tunnin päästä",
    "70 tunnin päästä",
  ]);
});
