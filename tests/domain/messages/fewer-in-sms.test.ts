import { beforeAll, expect, test, vi } from "vitest";
import { addHours, type Instant } from "#app/domain/day.ts";
import { deliverDue } from "#app/domain/messages/delivery.server.ts";
import { readerByCode, wantNoLetters } from "#app/domain/messages/fewer-letters.server.ts";
import { LETTER_KINDS, traitsOf } from "#app/domain/messages/kinds.ts";
import type { LetterInWords } from "#app/domain/messages/letters.server.ts";
import { type Letter, write } from "#app/domain/messages/outbox.server.ts";
import { previewOf } from "#app/domain/messages/previews.server.ts";
import { smsParts } from "#app/domain/messages/sms.ts";
import { readSettings } from "#app/domain/privacy/settings.server.ts";
import { LANGUAGE_CODES } from "#app/i18n/languages.ts";
import type { Db } from "#db/open.ts";
import { freshDatabase } from "#tests/support/database.ts";

/** As long as the address of a real house may be. */
vi.hoisted(() => {
  process.env.PUBLIC_URL = "https://vieraastaveljeksi.fi";
});
const NOON = "2026-11-24T10:00:00Z" as Instant;
const phone = "+358401234567";

let db: Db;
beforeAll(async () => {
  db = await freshDatabase();
});

test("stands in every language in those letters that have room, and in none that he cannot refuse", async () => {
  const office = await readSettings(db);
  const kinds = Object.keys(LETTER_KINDS);
  for (const language of LANGUAGE_CODES) {
    const having = kinds.filter((kind) =>
      previewOf({ kind, language }, office).sms.includes("/f/"),
    );
    expect(having, language).toEqual(
      expect.arrayContaining([
        "check_in",
        "check_in_reminder",
        "thanks_first_meeting",
        "event_face",
      ]),
    );
    expect(having.filter((kind) => !traitsOf(kind)?.group)).toEqual([]);
  }
});

test("costs a part in the first that a number gets, and later only where there is room", async () => {
  const sent: string[] = [];
  const sms = {
    close() {},
    async send({ letter }: { letter: LetterInWords }) {
      sent.push(letter.sms);
    },
  };
  const remind = async (dedupeKey: string, more: Partial<Letter> = {}, at = NOON) => {
    const facts = { name: "Yusuf", other: "Pekka" };
    const to = { email: null, phone };
    const letter = {
      kind: "thanks_half_way",
      to,
      language: "fi",
      facts,
      link: "/me/and-some-way-further-on",
      dedupeKey,
    };
    await write(db, { ...letter, ...more } as Letter, at);
    await deliverDue(db, { gateways: { mail: null, sms }, clock: () => at });
    return sent.at(-1) ?? "";
  };
  const first = await remind("1");
  expect(smsParts(first)).toBe(2);
  const code = /Vähemmän viestejä: https:\/\/vieraastaveljeksi\.fi\/f\/([\w-]{10})$/.exec(
    first,
  )?.[1];
  const second = await remind("2", {}, addHours(NOON, 1));
  expect(smsParts(second)).toBe(1);
  expect(second).not.toContain("/f/");
  const roomy = {
    kind: "event_reminder",
    facts: { ...EVENT, title: "Suomea yhdessä: arjen sanat" },
  } as const;
  expect(await remind("3", roomy, addHours(NOON, 2))).toContain(`/f/${code}`);

  const token = (await readerByCode(db, code ?? ""))?.token ?? "";
  expect(await readerByCode(db, code?.slice(0, 9) ?? "")).toBe(null);
  expect(await readerByCode(db, "~~~~~~~~~~")).toBe(null);
  await wantNoLetters(db, { token, group: "thanks", at: NOON });
  const before = sent.length;
  await remind("4", {}, addHours(NOON, 3));
  expect(sent).toHaveLength(before);
});

const EVENT = { name: "Yusuf", starts: "2026-12-24T15:30:00Z", place: "Keskustakirjasto" };
