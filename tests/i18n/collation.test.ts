import { expect, test } from "vitest";
import { byName, sortedByName } from "#app/i18n/collation.ts";
import { LANGUAGE_CODES, type Language } from "#app/i18n/languages.ts";

const sorted = (language: Language, ...names: string[]) =>
  sortedByName(names, language, (name) => name);

test("Finnish and Swedish readers look for å, ä and ö at the end, others beside a and o", () => {
  const towns = ["Ähtäri", "Zürich", "Åbo", "Alavus", "Öster", "Oulu"];
  expect(sorted("fi", ...towns)).toEqual(["Alavus", "Oulu", "Zürich", "Åbo", "Ähtäri", "Öster"]);
  expect(sorted("sv", ...towns)).toEqual(["Alavus", "Oulu", "Zürich", "Åbo", "Ähtäri", "Öster"]);
  for (const language of ["en", "so", "ru"] as const) {
    expect(sorted(language, ...towns).at(-1)).toBe("Zürich");
  }
});

test("letters that keyboards and alphabets add stand where their readers look for them", () => {
  expect(sorted("ru", "Ёлка", "Жук", "Ель")).toEqual(["Ёлка", "Ель", "Жук"]);
  expect(sorted("uk", "Івано", "Їжак", "Ирпінь", "Є")).toEqual(["Є", "Ирпінь", "Івано", "Їжак"]);
  expect(sorted("fa", "گرگان", "لار", "کرج", "پاوه", "تهران")).toEqual([
    "پاوه",
    "تهران",
    "کرج",
    "گرگان",
    "لار",
  ]);
  expect(sorted("ckb", "ڕانیە", "سلێمانی", "زاخۆ", "دهۆک")).toEqual([
    "دهۆک",
    "ڕانیە",
    "زاخۆ",
    "سلێمانی",
  ]);
  expect(sorted("ar", "أحمد", "بكر", "احمد", "تميم").slice(2)).toEqual(["بكر", "تميم"]);
});

test("numbers are counted, capitals do not matter, and the list that was given stays as it was", () => {
  const groups = ["Ryhmä 10", "ryhmä 2", "Ryhmä 1"];
  expect(sorted("fi", ...groups)).toEqual(["Ryhmä 1", "ryhmä 2", "Ryhmä 10"]);
  sortedByName(groups, "fi", (name) => name);
  expect(groups[0]).toBe("Ryhmä 10");
});

test("no language takes its order from the machine", () => {
  for (const language of LANGUAGE_CODES) {
    const order = ["b", "a"].sort(byName(language, (name) => name));
    expect(order).toEqual(["a", "b"]);
  }
  expect(Intl.Collator.supportedLocalesOf(LANGUAGE_CODES)).toEqual(
    LANGUAGE_CODES.filter((code) => !["so", "ckb"].includes(code)),
  );
});
