import { describe, expect, test } from "vitest";
import { readAvailability } from "#app/domain/register/availability-words.ts";
import { readLanguages } from "#app/domain/register/language-words.ts";

describe("languages as offices write them", () => {
  test.each([
    ["arabia, suomi (alkeet), englanti hyvä", "ar fi:basic en:fluent"],
    ["somali äidinkieli", "so:native"],
    ["Somali (äidinkieli), suomi A2", "so:native fi:basic"],
    ["äidinkieli dari, suomea vähän", "fa-AF:native fi:basic"],
    ["arabia ja englanti", "ar en"],
    ["suomi/ruotsi/englanti", "fi sv en"],
    ["englnati, venäjä sujuva", "en ru:fluent"],
    ["Soomaali, af-soomaali, suomi", "so fi"],
    ["العربية، الإنجليزية", "ar ?الانجليزيه"],
    ["arabiska modersmål, svenska flytande", "ar:native sv:fluent"],
    ["Arabic (native), English – fluent; Finnish: basic", "ar:native en:fluent fi:basic"],
    ["hyvä suomi, vähän englantia", "fi:fluent en:basic"],
    ["puhuu suomea ja hieman ruotsia", "fi sv:basic"],
    ["kurdi sorani", "ckb"],
    ["kurdi (sorani), arabia", "ckb ar"],
    ["kurmanji", "ku"],
    ["farsi/dari", "fa fa-AF"],
    ["suomi englanti arabia", "fi en ar"],
    ["suomi B1, englanti C1", "fi:basic en:fluent"],
    ["Suomi äk, englanti hyvin", "fi:native en:fluent"],
    ["tigrinja, amhara vähän", "ti am:basic"],
    ["українська, русский", "uk ru"],
    ["klingon, suomi", "fi ?klingon"],
    ["suomi, suomi hyvä", "fi:fluent"],
    ["", ""],
  ])("%s", (text, expected) => {
    const { languages, unread } = readLanguages(text);
    const said = languages.map(({ language, level }) =>
      level ? `${language}:${level}` : language,
    );
    expect([...said, ...unread.map((word) => `?${word}`)].join(" ")).toBe(expected);
  });
});

describe("free times as offices write them", () => {
  test.each([
    ["ti ja to iltaisin", "2e 4e"],
    ["ti, to ilta", "2e 4e"],
    ["Ma aamu, ke ilta", "1m 3e"],
    ["arki-iltaisin", "1e 2e 3e 4e 5e"],
    ["arki-illat ja viikonloput", "1e 2e 3e 4e 5e 6mae 7mae"],
    ["viikonloppuisin", "6mae 7mae"],
    ["vkl", "6mae 7mae"],
    ["iltaisin", "1e 2e 3e 4e 5e 6e 7e"],
    ["viikonloput ja iltaisin", "1e 2e 3e 4e 5e 6mae 7mae"],
    ["ma-to klo 17 jälkeen", "1e 2e 3e 4e"],
    ["ma–ke 17-20", "1e 2e 3e"],
    ["la päivällä", "6ma"],
    ["ti ja to", "2mae 4mae"],
    ["tiistaisin iltapäivällä ja illalla", "2ae"],
    ["milloin vain", "1mae 2mae 3mae 4mae 5mae 6mae 7mae"],
    ["Tue and Thu evenings", "2e 4e"],
    ["evenings and weekends", "1e 2e 3e 4e 5e 6mae 7mae"],
    ["weekdays after 5pm", "1e 2e 3e 4e 5e"],
    ["arkisin 10-14", "1ma 2ma 3ma 4ma 5ma"],
    ["joka ilta", "1e 2e 3e 4e 5e 6e 7e"],
    ["ti iltapäivä ilta; to yö", "2ae 4n"],
    ["måndag kväll", "1e"],
    ["maanantia iltaisin", "1e"],
    ["ti paitsi kesällä", null],
    ["ei tiistaisin", null],
    ["joka toinen ke", null],
    ["la päivällä, su", null],
    ["vuorotyö, sovitaan", null],
    ["2x/vko", null],
    ["", null],
  ])("%s", (text, expected) => {
    const times = readAvailability(text);
    const days = new Map<number, string>();
    for (const { weekday, part } of times ?? [])
      days.set(weekday, (days.get(weekday) ?? "") + part[0]);
    expect(times && [...days].map(([day, parts]) => `${day}${parts}`).join(" ")).toBe(expected);
  });
});
