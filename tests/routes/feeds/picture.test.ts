import { beforeAll, describe, expect, test } from "vitest";
import { widthOf } from "#app/domain/feeds/picture/drawing.server.ts";
import { pictureSvg } from "#app/domain/feeds/picture/picture-svg.ts";
import { wrapped } from "#app/domain/feeds/picture/wrapping.ts";
import { cancelEvent } from "#app/domain/gatherings/dates.server.ts";
import { loader as picture } from "#app/routes/feeds/event-picture.ts";
import type { Db } from "#db/open.ts";
import { buildEvent } from "#tests/support/gatherings.ts";
import { get } from "#tests/support/requests.ts";
import { house } from "#tests/support/world.ts";

let db: Db;
beforeAll(async () => {
  db = await house();
});

const asked = (id: string, language = "fi") =>
  get(picture, `/${language}/events/${id}/picture.png`, { params: { id } });

describe("the picture of a date", () => {
  test("is a PNG of 1200 × 630, another one in another language and after a change", async () => {
    const { eventId, by } = await buildEvent(db);
    const answer = await asked(eventId);
    expect(answer.headers.get("Content-Type")).toBe("image/png");
    expect(answer.headers.get("Content-Encoding")).toBeNull();
    const bytes = Buffer.from(await answer.arrayBuffer());
    expect(bytes.subarray(1, 4).toString()).toBe("PNG");
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([1200, 630]);
    const other = async (language: string) =>
      Buffer.from(await (await asked(eventId, language)).arrayBuffer());
    expect((await other("ar")).equals(bytes)).toBe(false);
    await cancelEvent(db, { by, eventId });
    expect((await other("fi")).equals(bytes)).toBe(false);
  });

  test("is not there for what is not published", async () => {
    const { eventId } = await buildEvent(db, { published: false });
    expect((await asked(eventId)).status).toBe(404);
    expect((await asked("unknown")).status).toBe(404);
  });
});

describe("its words", () => {
  const words = {
    title: "Suomea",
    when: "ti 24. marraskuuta · 17.30",
    where: "Kirjasto",
    dir: "ltr",
  } as const;

  test("are written as they are, never as markup", () => {
    const svg = pictureSvg({ ...words, title: "</text><script>alert(1)</script>" }, widthOf);
    expect(svg).not.toContain("<script");
  });

  test("stand at the right edge from right to left", () => {
    const svg = pictureSvg({ ...words, title: "الفنلندية معاً", dir: "rtl" }, widthOf);
    expect(svg).toContain('text-anchor="end"');
    expect(svg).toContain("Noto Sans Arabic");
  });

  test("are measured as they are drawn: joined Arabic letters are narrower than single ones", () => {
    const style = { size: 50, bold: true };
    const alone = [..."كلمات"].reduce((sum, letter) => sum + widthOf(letter, style), 0);
    expect(widthOf("كلمات", style)).toBeLessThan(alone);
    expect(widthOf("", style)).toBe(0);
  });
});

describe("lines", () => {
  const widthOf = (line: string) => line.length;
  const inLines = (text: string, lines = 2) => wrapped(text, { room: 10, lines, widthOf });

  test("break between words, at most so many", () => {
    expect(inLines("yksi kaksi kolme")).toEqual(["yksi kaksi", "kolme"]);
    expect(inLines("yksi kaksi kolme neljä viisi")).toEqual(["yksi kaksi", "kolme nel…"]);
    expect(inLines("")).toEqual([]);
  });

  test("cut a word that is wider than the room, never within a letter of two signs", () => {
    expect(inLines("äärimmäisenpitkäsana")).toEqual(["äärimmäis…"]);
    const family = "👨‍👩‍👧‍👦";
    expect(wrapped(family.repeat(9), { room: 40, lines: 1, widthOf })[0]).toBe(
      `${family.repeat(3)}…`,
    );
  });
});
