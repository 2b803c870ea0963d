import { beforeAll, describe, expect, test } from "vitest";
import { eventJsonLd } from "#app/domain/feeds/event-json-ld.ts";
import { feedEvent } from "#app/domain/feeds/feed-events.server.ts";
import { eventCalendar } from "#app/domain/feeds/public-calendar.server.ts";
import { copyGathering } from "#app/domain/gatherings/copying.server.ts";
import { GatheringForm } from "#app/domain/gatherings/forms.ts";
import { gatheringForOffice } from "#app/domain/gatherings/office-screens.server.ts";
import { editGathering } from "#app/domain/gatherings/planning.server.ts";
import { eventForVisitor } from "#app/domain/gatherings/screens.server.ts";
import { formatEuros } from "#app/i18n/fact-words.ts";
import { LANGUAGE_CODES } from "#app/i18n/languages.ts";
import type { Db } from "#db/open.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { buildEvent } from "#tests/support/gatherings.ts";
import { buildCoordinator } from "#tests/support/world.ts";

let db: Db;
let by: Awaited<ReturnType<typeof buildCoordinator>>;
beforeAll(async () => {
  db = await freshDatabase();
  by = await buildCoordinator(db);
});

const asked = (fee: string, facts: string[] = []) =>
  GatheringForm.safeParse({ kind: "leisure", placeId: "x", languages: ["fi"], facts, fee });

describe("a fee", () => {
  test.each([
    ["5", 500],
    ["5,5", 550],
    ["5.50 €", 550],
    ["٥", 500],
    ["0,05", 5],
  ])("typed as %s is %i cents, and a small fee is meant", (typed, feeCents) => {
    expect(asked(typed).data).toMatchObject({ feeCents, facts: ["small_fee"] });
  });

  test.each(["0", "-5", "5,555", "viisi", "1000", "5 000", "🙂"])("%s is no amount", (typed) => {
    expect(asked(typed).error?.issues).toMatchObject([{ message: "not_euros", path: ["fee"] }]);
  });

  test("may stand without an amount", () => {
    expect(asked("", ["small_fee"]).data).toMatchObject({ feeCents: null, facts: ["small_fee"] });
  });

  test("is written in each language with its amount", () => {
    for (const language of LANGUAGE_CODES) {
      expect(formatEuros(500, language)).toMatch(/5/);
      expect(formatEuros(500, language)).toContain("€");
      expect(formatEuros(500, language)).not.toContain("00");
      expect(formatEuros(550, language)).toMatch(/5\D50/);
    }
  });

  test("is told wherever the date is, and goes with a copy", async () => {
    const { eventId, gatheringId } = await buildEvent(db, { by });
    const { placeId, kind } = await gatheringForOffice(db, { by, gatheringId, language: "fi" });
    const edit = { by, gatheringId, placeId, kind, languages: ["fi"] };
    const free = editGathering(db, { ...edit, facts: ["free"], feeCents: 550 });
    await expect(free).rejects.toMatchObject({ code: "facts_contradict" });
    await editGathering(db, { ...edit, facts: ["small_fee"], feeCents: 550 });
    const event = await eventForVisitor(db, { eventId, viewer: null, language: "fi" });
    const said = { site: "https://x.example", siteName: "X", language: "fi" as const };
    expect(eventJsonLd(event, said)).toMatchObject({
      isAccessibleForFree: false,
      offers: { price: 5.5, priceCurrency: "EUR" },
    });
    expect(await eventCalendar(db, { eventId, language: "fi" })).toContain("Maksu 5\\,50");
    const copy = await copyGathering(db, { by, gatheringId });
    expect(await gatheringForOffice(db, { by, gatheringId: copy, language: "fi" })).toMatchObject({
      feeCents: 550,
    });
    await editGathering(db, { ...edit, facts: ["free"] });
    expect((await feedEvent(db, eventId)).feeCents).toBeNull();
  });
});
