import { expect, test } from "vitest";
import { bestText } from "#app/domain/gatherings/gathering.ts";
import { languageOf } from "#app/http/language.server.ts";
import { officeLanguage } from "#app/i18n/languages.ts";

const askedFor = (header: string) =>
  languageOf(new Request("http://localhost/", { headers: { "Accept-Language": header } }));

test("a browser gets the language that it asks for, whatever it calls it", () => {
  expect(askedFor("so")).toBe("so");
  expect(askedFor("sv-FI,sv;q=0.9,fi;q=0.8")).toBe("sv");
  expect(askedFor("fi-FI,fi;q=0.9,en;q=0.8")).toBe("fi");
  expect(askedFor("fa-IR,fa;q=0.9")).toBe("fa");
  expect(askedFor("fa-AF")).toBe("fa-AF");
  expect(askedFor("prs-AF,en;q=0.5")).toBe("fa-AF");
  expect(askedFor("ckb-IQ")).toBe("ckb");
  expect(askedFor("ku-Arab-IQ")).toBe("ckb");
  expect(askedFor("uk-UA,ru;q=0.7")).toBe("uk");
  expect(askedFor("")).toBe("fi");
});

test("what is not written in his language he gets in one that he would rather read", () => {
  const texts = ["ar", "en", "fa", "fi"].map((language) => ({ language }));
  expect(bestText(texts, "fa-AF")).toEqual({ language: "fa" });
  expect(bestText(texts, "fi-simple")).toEqual({ language: "fi" });
  expect(bestText(texts, "sv")).toEqual({ language: "fi" });
  expect(bestText(texts, "so")).toEqual({ language: "en" });
  expect(bestText([{ language: "so" }], "uk")).toEqual({ language: "so" });
});

test("the office speaks Finnish to a reader of plain Finnish, and English to others", () => {
  expect(officeLanguage("fi-simple")).toBe("fi");
  expect(officeLanguage("sv")).toBe("sv");
  expect(officeLanguage("ckb")).toBe("en");
});
