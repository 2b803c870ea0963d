import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Email, Phone } from "#app/domain/contact.ts";
import type { Day, Instant } from "#app/domain/day.ts";
import { LETTER_KINDS, type LetterKind, traitsOf } from "#app/domain/messages/kinds.ts";
import { putIntoWords } from "#app/domain/messages/letters.server.ts";
import { SMS_PARTS_MOST, smsParts } from "#app/domain/messages/sms.ts";
import { formatDay, formatInstant } from "#app/i18n/dates.ts";
import { LANGUAGE_CODES, type Language } from "#app/i18n/languages.ts";

const OFFICE = {
  organisation_name: "Vieraasta Veljeksi",
  office_phone: "+358401234567" as Phone,
  office_email: "toimisto@example.org" as Email,
  office_hours: { firstWeekday: 1, lastWeekday: 5, opens: "09:00", closes: "16:00" },
};
const LINK = `/sign-ups/${"x".repeat(22)}`;
const KINDS = Object.keys(LETTER_KINDS) as LetterKind[];
const EVERY = KINDS.flatMap((kind) => LANGUAGE_CODES.map((language) => ({ kind, language })));

const written = (kind: LetterKind, language: Language, facts = traitsOf(kind)?.facts ?? {}) =>
  putIntoWords({ kind, language, facts, link: LINK }, OFFICE);

describe.each(EVERY)("$kind in $language", ({ kind, language }) => {
  test("has a subject, a text, a page and a text message with nothing left to fill in", () => {
    const letter = written(kind, language);
    for (const part of [letter.subject, letter.text, letter.html, letter.sms]) {
      expect(part).not.toMatch(/\{\{|\}\}|undefined|\[object/);
      expect(part.length).toBeGreaterThan(10);
    }
    expect(letter.subject).not.toContain("\n");
    for (const part of [letter.text, letter.html, letter.sms]) {
      expect(part).toContain(`/${language}${LINK}`);
    }
  });

  test("speaks of every fact that it is given", () => {
    const letter = written(kind, language);
    const named = JSON.stringify(textsOf(language)[kind]);
    const facts = Object.keys(traitsOf(kind)?.facts ?? {});
    expect(facts.filter((fact) => !named.includes(`{{${fact}}}`))).toEqual([]);
    expect(letter.text.length).toBeGreaterThan(40);
  });

  test.each(["", "Aleksanteri Johannes ".repeat(8), "محمد عبد الرحمن ".repeat(8)])(
    "fits three parts of a text message, and never cuts a day or a time: %j",
    (long) => {
      const facts = Object.entries(traitsOf(kind)?.facts ?? {}).map(([name, value]) => [
        name,
        long && typeof value === "string" && !/^\d/.test(value) ? long : value,
      ]);
      const { sms } = written(kind, language, Object.fromEntries(facts));
      expect(smsParts(sms)).toBeLessThanOrEqual(SMS_PARTS_MOST);
      for (const when of timesIn(kind, language)) expect(inPlainSpaces(sms)).toContain(when);
    },
  );
});

describe("every letter that the code writes", () => {
  test("is a kind that the registry knows", () => {
    const unknown = readdirSync("app/domain", { recursive: true, encoding: "utf8" })
      .filter((file) => /letters(\.server)?\.ts$/.test(file) && !file.startsWith("messages"))
      .flatMap((file) => {
        const source = readFileSync(join("app/domain", file), "utf8");
        const kinds = [...source.matchAll(/\bkind: "(\w+)"/g)].map(([, kind]) => kind as string);
        return kinds.filter((kind) => !traitsOf(kind)).map((kind) => `${file}: ${kind}`);
      });
    expect(unknown).toEqual([]);
  });

  test("stands in the texts, and the texts hold no other", () => {
    const { frame: _, ...kinds } = textsOf("fi");
    expect(Object.keys(kinds).sort()).toEqual([...KINDS].sort());
  });
});

describe("a letter", () => {
  test("writes times, days and phone numbers as its reader does", () => {
    const say = (language: Language) =>
      putIntoWords(
        {
          kind: "office_invitation",
          language,
          facts: { name: "2026-11-24T15:30:00Z", by: "+358401234567" },
          link: null,
        },
        OFFICE,
      ).text;
    expect(say("fi")).toContain("ti 24. marraskuuta klo 17.30");
    expect(say("fi")).toMatch(/040\s123\s4567/);
    expect(say("ar")).toContain("17:30");
  });

  test("keeps names apart from the sentence around them, and cannot be broken by them", () => {
    const letter = putIntoWords(
      {
        kind: "office_invitation",
        language: "ar",
        facts: { name: `<img src=x> {{by}} $t(common:site)`, by: 'Kaisa "K" & co' },
        link: "/sign-in",
      },
      OFFICE,
    );
    expect(letter.html).toContain("<bdi>&lt;img src=x&gt; {{by}} $t(common:site)</bdi>");
    expect(letter.html).toContain("<bdi>Kaisa &quot;K&quot; &amp; co</bdi>");
    expect(letter.html).toContain('<html lang="ar" dir="rtl">');
    expect(letter.text).toContain("\u2068<img src=x> {{by}} $t(common:site)\u2069");
  });

  test("in a language that we do not have is written in Finnish", () => {
    const letter = putIntoWords(
      { kind: "sign_in_code", language: "tlh", facts: { code: "123456" }, link: null },
      OFFICE,
    );
    expect(letter.language).toBe("fi");
  });

  test("says how to reach the office, when the office has said it", () => {
    expect(written("sign_in_code", "fi").text).toMatch(
      /040\s123\s4567, toimisto@example.org, ma–pe 09.00–16.00/,
    );
    const silent = { ...OFFICE, office_phone: null, office_email: null, office_hours: null };
    const { text } = putIntoWords(
      { kind: "sign_in_code", language: "fi", facts: { code: "1" }, link: null },
      silent,
    );
    expect(text).not.toContain("toimistoon");
  });
});

describe("a text message", () => {
  test("is counted as phones count it", () => {
    expect(smsParts("ä".repeat(160))).toBe(1);
    expect(smsParts("ä".repeat(161))).toBe(2);
    expect(smsParts("ä".repeat(306))).toBe(2);
    expect(smsParts("€".repeat(80))).toBe(1);
    expect(smsParts("€".repeat(81))).toBe(2);
    expect(smsParts("س".repeat(70))).toBe(1);
    expect(smsParts("س".repeat(71))).toBe(2);
    expect(smsParts("س".repeat(135))).toBe(3);
  });

  test("of a code fits one part", () => {
    const codes = LANGUAGE_CODES.map((language) => {
      const { sms } = putIntoWords(
        { kind: "sign_in_code", language, facts: { code: "123456" }, link: null },
        OFFICE,
      );
      return smsParts(sms);
    });
    expect(codes).toEqual(LANGUAGE_CODES.map(() => 1));
  });
});

/** The days and times that a text message of this kind speaks of, as its reader reads them. */
function timesIn(kind: LetterKind, language: Language) {
  const { sms } = textsOf(language)[kind] as { sms: string };
  return Object.entries(traitsOf(kind)?.facts ?? {})
    .filter(([name, value]) => sms.includes(`{{${name}}}`) && /^\d{4}-/.test(`${value}`))
    .map(([, value]) =>
      inPlainSpaces(
        `${value}`.length > 10
          ? formatInstant(value as Instant, language)
          : formatDay(value as Day, language),
      ),
    );
}

function inPlainSpaces(text: string) {
  return text.replace(/\s/g, " ");
}

function textsOf(language: Language): Record<string, unknown> {
  return JSON.parse(readFileSync(`app/i18n/locales/${language}/messages.json`, "utf8"));
}
