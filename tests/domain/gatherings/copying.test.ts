import { beforeEach, expect, test } from "vitest";
import type { Coordinator } from "#app/domain/accounts/viewer.ts";
import { addHours, now } from "#app/domain/day.ts";
import { copyGathering } from "#app/domain/gatherings/copying.server.ts";
import { gatheringForOffice } from "#app/domain/gatherings/office-screens.server.ts";
import { addQuestion, writeQuestion } from "#app/domain/gatherings/questions.server.ts";
import { retirePlace } from "#app/domain/places/places.server.ts";
import { NotFound } from "#app/domain/refusal.ts";
import type { Db } from "#db/open.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { buildEvent } from "#tests/support/gatherings.ts";
import { buildCoordinator } from "#tests/support/world.ts";

let db: Db;
let by: Coordinator;
let gatheringId: string;
beforeEach(async () => {
  db = await freshDatabase();
  by = await buildCoordinator(db);
  const say = (language: string, title: string) => ({
    ...{ language, title, summary: `${title}.`, description: "Tule!" },
  });
  ({ gatheringId } = await buildEvent(db, {
    ...{ by, kind: "peer_group", capacity: 7, contactName: "Kaisa" },
    ...{ languages: ["so", "fi"], facts: ["quiet", "free"], enrolment: "whole_series" },
    texts: [say("fi", "Isät Suomessa"), say("so", "Aabbayaal")],
  }));
  const asked = { by, gatheringId, question: "Tarvitsetko tulkin?", why: "Pyydämme hänet." };
  const questionId = await addQuestion(db, { ...asked, kind: "yes_no", language: "fi" });
  await writeQuestion(db, { ...asked, questionId, language: "so", question: "Turjubaan?" });
});

const read = (id: string) => gatheringForOffice(db, { by, gatheringId: id, language: "fi" });

test("a copy says the same in every language and asks the same; it is a draft without dates", async () => {
  const copyId = await copyGathering(db, { by, gatheringId });
  const { id, questions, ahead, publishedAt, ...same } = await read(gatheringId);
  const copy = await read(copyId);
  expect(copy).toMatchObject({ ...same, behind: [], ahead: [], publishedAt: null });
  expect([id === copy.id, ahead.length, publishedAt === null]).toEqual([false, 1, false]);
  const said = (all: typeof questions) =>
    all.map(({ kind, texts }) => [kind, ...texts.map(({ questionId: _, ...text }) => text)]);
  expect(said(copy.questions)).toEqual(said(questions));
  expect(said(copy.questions)[0]).toHaveLength(3);
});

test("is refused where its place is out of use, and not found for others", async () => {
  const man = { ...by, officeRole: null } as unknown as Coordinator;
  for (const asked of [
    { by, gatheringId: "unknown" },
    { by: man, gatheringId },
  ]) {
    await expect(copyGathering(db, asked)).rejects.toThrow(NotFound);
  }
  const { placeId } = await read(gatheringId);
  await retirePlace(db, { by, placeId, at: addHours(now(), 240) });
  await expect(copyGathering(db, { by, gatheringId })).rejects.toMatchObject({
    code: "place_retired",
  });
  expect(await db.selectFrom("gathering").select("id").execute()).toHaveLength(1);
});
