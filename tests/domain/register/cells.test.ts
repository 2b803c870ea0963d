import { describe, expect, test } from "vitest";
import type { Day } from "#app/domain/day.ts";
import { meaningOf } from "#app/domain/register/columns.ts";
import { readContacts } from "#app/domain/register/contact-words.ts";
import { readCoordinator } from "#app/domain/register/coordinator-words.ts";
import { readBirthYear, readDay } from "#app/domain/register/day-words.ts";
import { readInterests, readWishes } from "#app/domain/register/interest-words.ts";
import { readName } from "#app/domain/register/name-words.ts";
import { isSensitive } from "#app/domain/register/sensitive-words.ts";
import { roleOfSheet } from "#app/domain/register/sheets.ts";
import { readStage } from "#app/domain/register/stage-words.ts";

describe("headers", () => {
  test.each([
    ["Nimi", "name"],
    ["NIMI *", "name"],
    ["Sukunimi Etunimi", "name_turned"],
    ["Etunimi", "first_name"],
    ["Puh.", "phone"],
    ["Puh.nro", "phone"],
    ["Puhelinnumero (GSM)", "phone"],
    ["Puhelinumero", "phone"],
    ["S-posti", "email"],
    ["Sähköpostiosoite", "email"],
    ["E-mail address", "email"],
    ["Puhelin / sähköposti", "contact"],
    ["Kielitaito (taso)", "languages"],
    ["Äidinkieli", "mother_tongue"],
    ["Suomen kielen taso", "finnish"],
    ["Kaupunginosa", "district"],
    ["Milloin pääsee?", "availability"],
    ["STATUS", "stage"],
    ["Haastattelu pvm", "talked_on"],
    ["Koord.", "coordinator"],
    ["Huom!", "notes"],
    ["Turvakielto", "protected"],
    ["Synt.vuosi", "birth"],
    ["Henkilötunnus", "forbidden"],
    ["HETU", "forbidden"],
    ["Osoite", "forbidden"],
    ["Kotiosoite", "forbidden"],
    ["Home address", "forbidden"],
    ["Kansalaisuus", "forbidden"],
    ["Kotimaa", "forbidden"],
    ["Country of origin", "forbidden"],
    ["Uskonto", "forbidden"],
    ["Oleskelulupa (voimassa)", "forbidden"],
    ["Terveydentila", "forbidden"],
    ["Kengännumero", null],
    ["", null],
  ])("%s", (header, meaning) => {
    expect(meaningOf(header)).toBe(meaning);
  });
});

describe("sheets", () => {
  test.each([
    ["Tukihenkilöt", "support_person"],
    ["TUKIHENKILÖT 2024", "support_person"],
    ["Vapaaehtoiset", "support_person"],
    ["Osallistujat", "participant"],
    ["Asiakkaat (uudet)", "participant"],
    ["Participants", "participant"],
    ["Tukihenkilökoulutus kevät", null],
    ["Tilasto osallistujat", null],
    ["Taul1", null],
  ])("%s", (name, role) => {
    expect(roleOfSheet(name)).toBe(role);
  });
});

describe("names", () => {
  test.each([
    [{ whole: "Matti Virtanen" }, "Matti|Virtanen"],
    [{ whole: "Virtanen, Matti" }, "Matti|Virtanen"],
    [{ whole: "VIRTANEN Matti" }, "Matti|Virtanen"],
    [{ whole: "Virtanen Matti", turned: true }, "Matti|Virtanen"],
    [{ whole: "MATTI VIRTANEN" }, "Matti|Virtanen"],
    [{ whole: "ali hassan mohamed" }, "Ali|Hassan Mohamed"],
    [{ whole: "Omar al-Said" }, "Omar|al-Said"],
    [{ whole: "jukka-pekka mäkinen" }, "Jukka-Pekka|Mäkinen"],
    [{ whole: "Mohamed (Mo) Abdi" }, "Mohamed|Abdi|Mo"],
    [{ whole: "Ali" }, "Ali|"],
    [{ first: "Matti Juhani", last: "Virtanen" }, "Matti Juhani|Virtanen"],
    [{ last: "Virtanen" }, "Virtanen|"],
    [{ whole: "  Ähtäri   Åke  " }, "Ähtäri|Åke"],
    [{ whole: "محمد علي" }, "محمد|علي"],
    [{ whole: "?" }, null],
    [{ whole: "12" }, null],
    [{}, null],
  ])("%o", (cells, expected) => {
    const read = readName(cells);
    const said = read && [read.name, read.surname ?? "", ...(read.aside ? [read.aside] : [])];
    expect(said?.join("|") ?? null).toBe(expected);
  });
});

describe("phone numbers and addresses", () => {
  test.each([
    ["040 123 4567", "+358401234567"],
    ["040-1234567", "+358401234567"],
    ["040123-4567", "+358401234567"],
    ["+358 40 123 4567", "+358401234567"],
    ["+358 (0)40 123 4567", "+358401234567"],
    ["00358401234567", "+358401234567"],
    ["358401234567", "+358401234567"],
    ["401234567", "+358401234567"],
    ["+3580401234567", "+358401234567"],
    ["٠٤٠١٢٣٤٥٦٧", "+358401234567"],
    ["040 123 4567 / 050 555 1234", "+358401234567 +358505551234"],
    ["0401234567 0505551234", "+358401234567 +358505551234"],
    ["040 123 4567 tai 050 555 1234", "+358401234567 +358505551234"],
    ["040 123 4567 (iltaisin)", "+358401234567 #iltaisin"],
    ["+46 70 123 45 67", "+46701234567"],
    ["ali@example.org", "ali@example.org"],
    ["Ali@Example.ORG; 040 123 4567", "+358401234567 ali@example.org"],
    ["<mailto:ali@example.org>", "ali@example.org"],
    ["040 123", "?040 123"],
    ["ali@example", "?ali@example"],
    ["ei puhelinta", "#ei puhelinta"],
    ["puh. 040 123 4567 (vaimon numero)", "+358401234567 #vaimon numero"],
    ["", ""],
  ])("%s", (text, expected) => {
    const { phones, emails, unread, words } = readContacts(text);
    const rest = [...unread.map((text) => `?${text}`), ...words.map((text) => `#${text}`)];
    expect([...phones, ...emails, ...rest].join(" ")).toBe(expected);
  });
});

describe("days", () => {
  test.each([
    ["4.1.2024", "2024-01-04"],
    ["04.01.24", "2024-01-04"],
    ["4/1/2024", "2024-01-04"],
    ["2024-01-04", "2024-01-04"],
    ["ke 4.1.2024", "2024-01-04"],
    ["45295", "2024-01-04"],
    ["31.2.2024", null],
    ["kevät 2023", null],
    ["1/2024", null],
    ["2023", null],
  ])("%s", (text, day) => {
    expect(readDay(text)).toBe(day);
  });

  test.each([
    ["1985", 1985],
    ["12.3.1985", 1985],
    ["s. 1985", 1985],
    ["39", 1987],
    ["39 v", 1987],
    ["nuori", null],
  ])("born %s", (text, year) => {
    expect(readBirthYear(text, "2026-11-24" as Day)).toBe(year);
  });
});

describe("where a man stands", () => {
  test.each([
    ["participant", "odottaa", "waiting"],
    ["participant", "Odottaa paria", "waiting"],
    ["participant", "haastateltu", "talked"],
    ["participant", "tutustuttu 3.2.", "talked"],
    ["participant", "pari", "paired pair"],
    ["participant", "on pari (Matti)", "paired pair"],
    ["participant", "ei paria", "waiting"],
    ["participant", "tauolla", "on_a_break"],
    ["participant", "lopettanut", "moved_on"],
    ["participant", "muuttanut Ouluun", "moved_on"],
    ["participant", "uusi", "interested"],
    ["participant", "ei vielä tavattu", "interested"],
    ["participant", "???", null],
    ["support_person", "koulutettu", "in_training"],
    ["support_person", "koulutettu, odottaa paria", "available"],
    ["support_person", "odottaa koulutusta", "talked"],
    ["support_person", "vapaa", "available"],
    ["support_person", "pari", "available pair"],
    ["support_person", "tukisuhteessa", "available pair"],
    ["support_person", "sopimus tehty", "agreement_signed"],
    ["support_person", "haastateltu", "talked"],
    ["support_person", "tauolla kesään asti", "on_a_break"],
    ["support_person", "lopettanut", "left"],
    ["support_person", "signed up", "applied"],
    ["support_person", "väntar", "available"],
  ] as const)("%s: %s", (role, text, expected) => {
    const read = readStage(text, role);
    expect(read && read.stage + (read.hasPair ? " pair" : "")).toBe(expected);
  });
});

describe("interests and wishes", () => {
  test("by their words, in any of the languages, with a slip", () => {
    expect(readInterests("jalkapalo, kokkaus ja sauna; lentäminen")).toEqual({
      codes: ["football", "cooking", "sauna"],
      unread: ["lentaminen"],
    });
    expect(readWishes("suomen puhuminen / kaupunki ja luonto tutuksi, friend").codes).toEqual([
      "finnish_practice",
      "city_and_nature",
      "friendship",
    ]);
  });
});

describe("colleagues", () => {
  const colleagues = [
    { id: "1", name: "Kaisa Virtanen", email: "kaisa.v@example.org" },
    { id: "2", name: "Omar Haddad", email: null },
    { id: "3", name: "Kaisu Virtanen", email: null },
  ];
  test.each([
    ["Kaisa", "1"],
    ["kaisa v.", "1"],
    ["OH", "2"],
    ["KV", null],
    ["Virtanen", null],
    ["Haddad", "2"],
    ["kaisa.v@example.org", "1"],
    ["Pekka", null],
    ["-", null],
  ])("%s", (text, id) => {
    expect(readCoordinator(text, colleagues)).toBe(id);
  });
});

describe("what a note must not speak of", () => {
  test.each([
    ["Käy moskeijassa perjantaisin", true],
    ["diabetes", true],
    ["sai kielteisen päätöksen Migriltä", true],
    ["Asks about residence permit", true],
    ["Soittaa kitaraa, tykkää kalastaa", false],
    ["tavattu kahvilassa 3.4., mukava mies", false],
    ["Är asylsökande och har uppehållstillstånd", true],
    ["Vill ha en bönepaus", true],
    ["Dömd för brott", true],
    ["Tycker om brottning och snickeri", false],
  ])("%s", (text, sensitive) => {
    expect(isSensitive(text)).toBe(sensitive);
  });
});
