import { fold } from "#app/domain/fold.ts";
import type { FreeTime } from "#app/domain/people/profile.ts";
import { DAY_PARTS, type DayPart } from "#app/domain/people/vocabulary.ts";
import { hoursAsParts } from "./hour-words.ts";
import { dictionary, nearest } from "./spelling.ts";

const WORKDAYS = [1, 2, 3, 4, 5];
const WEEKEND = [6, 7];
const EVERY_DAY = [...WORKDAYS, ...WEEKEND];
const WHOLE_DAY: DayPart[] = ["morning", "afternoon", "evening"];

const DAYS = dictionary<number[]>([
  [[1], "ma, maanantai, maanantaisin, maanantaina, mån, måndag, mon, monday, mondays"],
  [[2], "ti, tiistai, tiistaisin, tiistaina, tis, tisdag, tue, tues, tuesday, tuesdays"],
  [[3], "ke, keskiviikko, keskiviikkoisin, keskiviikkona, ons, onsdag, wed, wednesday, wednesdays"],
  [[4], "to, torstai, torstaisin, torstaina, tors, torsdag, thu, thur, thurs, thursday, thursdays"],
  [[5], "pe, perjantai, perjantaisin, perjantaina, fre, fredag, fri, friday, fridays"],
  [[6], "la, lauantai, lauantaisin, lauantaina, lör, lördag, sat, saturday, saturdays"],
  [[7], "su, sunnuntai, sunnuntaisin, sunnuntaina, sön, söndag, sun, sunday, sundays"],
]);
const SEVERAL_DAYS = dictionary<number[]>([
  [
    WORKDAYS,
    "arki, arkisin, arkena, arkipäivät, arkipäivisin, viikolla, vardagar, weekday, weekdays",
  ],
  [
    WEEKEND,
    "viikonloppu, viikonloput, viikonloppuisin, vkl, vkonloppu, vl, helg, helger, weekend, weekends",
  ],
  [EVERY_DAY, "päivittäin, dagligen, daily, everyday"],
]);
const PARTS = dictionary<DayPart[]>([
  [
    ["morning"],
    "aamu, aamut, aamuisin, aamulla, aamupäivä, aamupäivät, aamupäivisin, aamupäivällä, ap, morgon, morgnar, förmiddag, morning, mornings",
  ],
  [
    ["afternoon"],
    "iltapäivä, iltapäivät, iltapäivisin, iltapäivällä, ip, eftermiddag, eftermiddagar, afternoon, afternoons",
  ],
  [["evening"], "ilta, illat, iltaisin, illalla, iltoja, kväll, kvällar, evening, evenings"],
  [["night"], "yö, yöt, öisin, yöllä, natt, nätter, night, nights"],
  [["morning", "afternoon"], "päivä, päivät, päivisin, päivällä, dagtid, daytime, days"],
]);
const ANY_TIME =
  /^(milloin vain|milloin vaan|koska vain|koska vaan|aina|aina kay|kaikki kay|mika vain|vapaa|vapaasti|joustava|any ?time|always|flexible|nar som helst)$/;
const FILLERS = new Set(
  "klo kello kl at on in the pa voi paasee kay sopii vapaa free available yleensa usually".split(
    " ",
  ),
);
const SEPARATOR = "/";

type Group = { days: number[]; parts: DayPart[]; several: boolean };

/**
 * Reads "ti ja to iltaisin", "arki-illat ja viikonloput", "ma-to klo 17 jälkeen" into free times.
 * Null when a single word is not understood ("paitsi", "joka toinen"): a guess about a man's time
 * is worse than his own words, which are then kept as a note.
 */
export function readAvailability(text: string): FreeTime[] | null {
  const folded = fold(text.replace(/[\n;]/g, " ; "))
    .replace(/[.!]+$/, "")
    .trim();
  if (ANY_TIME.test(folded)) return timesOf([{ days: EVERY_DAY, parts: WHOLE_DAY, several: true }]);
  const tokens = tokensOf(folded);
  const groups = tokens && groupsOf(tokens);
  return groups && groups.length > 0 ? timesOf(groups) : null;
}

type Token = { days: number[]; several: boolean } | { parts: DayPart[] } | typeof SEPARATOR;

function tokensOf(text: string): Token[] | null {
  const spread = hoursAsParts(text)
    .replace(/\bjoka (paiva|ilta|aamu)\b/g, "paivittain $1")
    .replace(/\bpaivittain paiva\b/g, "paivittain")
    .replace(/\bevery (day|evening|morning)\b/g, "daily $1s")
    .replace(/\bdaily days\b/g, "daily")
    .replace(/\b(arki|vkl|viikonlop\p{L}*)-?(?=ilta|illat|illoi|aamu|paiv)/gu, "$1 ")
    .replace(/\barkipaivin\b/g, "arki paivisin");
  const tokens: Token[] = [];
  for (const word of spread.match(/[\p{L}\d#]+(?:\s*[-–]\s*\p{L}+)?|[,;&+/]/gu) ?? []) {
    const token = tokenOf(word.replace(/\s*[-–]\s*/, "-"));
    if (token === null) return null;
    if (token !== undefined) tokens.push(token);
  }
  return tokens;
}

/** undefined: a word that carries nothing; null: a word that nobody knows. */
function tokenOf(word: string): Token | null | undefined {
  if (/^([,;&+/]|ja|seka|tai|och|and|or)$/.test(word)) return SEPARATOR;
  if (FILLERS.has(word)) return undefined;
  if (word.startsWith("#")) return { parts: word.slice(1).split("#") as DayPart[] };
  const [from, to] = word.split("-");
  if (from && to) return rangeOf(from, to);
  const several = nearest(word, SEVERAL_DAYS);
  if (several) return { days: several, several: true };
  const days = nearest(word, DAYS);
  if (days) return { days, several: false };
  const parts = nearest(word, PARTS);
  return parts && { parts };
}

/** "ma-to" */
function rangeOf(from: string, to: string): Token | null {
  const first = nearest(from, DAYS)?.[0];
  const last = nearest(to, DAYS)?.[0];
  if (!first || !last || last < first) return null;
  return { days: EVERY_DAY.filter((day) => day >= first && day <= last), several: false };
}

/**
 * Days gather until their parts come: "ti, to iltaisin" is one group, "ma aamu, ke ilta" two. Parts
 * right before their days belong to them; without days they mean every day. A bare day beside days
 * that have parts is not understood; a bare weekend is the whole weekend.
 */
function groupsOf(tokens: Token[]): Group[] | null {
  const groups: Group[] = [];
  let separated = true;
  for (const token of tokens) {
    if (token === SEPARATOR) {
      separated = true;
      continue;
    }
    const open = groups.at(-1);
    if ("parts" in token) {
      if (open && !(separated && isBare(open) && open.several)) open.parts.push(...token.parts);
      else groups.push({ days: [], parts: [...token.parts], several: false });
    } else if (open && takesDays(open, token, separated)) {
      open.several ||= token.several;
      open.days.push(...token.days);
    } else groups.push({ days: [...token.days], parts: [], several: token.several });
    separated = false;
  }
  const somePartsSaid = groups.some(({ parts }) => parts.length > 0);
  return somePartsSaid && groups.some((group) => isBare(group) && !group.several) ? null : groups;
}

function takesDays(open: Group, { several }: { several: boolean }, separated: boolean): boolean {
  if (isBare(open)) return !separated || open.several === several;
  return open.days.length === 0 && !separated;
}

function isBare({ parts }: Group): boolean {
  return parts.length === 0;
}

function timesOf(groups: Group[]): FreeTime[] {
  const times = groups.flatMap(({ days, parts }) =>
    (days.length > 0 ? days : EVERY_DAY).flatMap((weekday) =>
      (parts.length > 0 ? parts : WHOLE_DAY).map((part) => ({ weekday, part })),
    ),
  );
  const inOrder = [
    ...new Map(times.map((time) => [`${time.weekday} ${time.part}`, time])).values(),
  ];
  return inOrder.sort(
    (a, b) => a.weekday - b.weekday || DAY_PARTS.indexOf(a.part) - DAY_PARTS.indexOf(b.part),
  );
}
