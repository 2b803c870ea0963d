import { addDays, type Day, daysBetween, weekdayOf } from "#app/domain/day.ts";

/** What two men can do without money, tickets or alcohol, and in which months; none said: all year. */
const IDEAS = {
  walk: null,
  library: null,
  games: null,
  thermos: null,
  cook: null,
  sauna: null,
  form: null,
  phone: null,
  words: null,
  music: null,
  football: [4, 10],
  outdoor_gym: [4, 10],
  fishing: [5, 9],
  swim: [6, 8],
  berries: [7, 9],
  skate: [12, 2],
} as const satisfies Record<string, readonly [from: number, to: number] | null>;
export type Idea = keyof typeof IDEAS;

const IDEAS_A_WEEK = 4;
const A_MONDAY = "2024-01-01" as Day;

/**
 * Some ideas for a pair in the week of a day: the same all week and for both men, others the week
 * after, each in its turn. What does not suit the season is left out.
 */
export function ideasFor(pairId: string, day: Day): Idea[] {
  const month = Number(day.slice(5, 7));
  const inSeason = (Object.keys(IDEAS) as Idea[]).filter((idea) => suits(IDEAS[idea], month));
  const monday = addDays(day, 1 - weekdayOf(day));
  const week = daysBetween(A_MONDAY, monday) / 7;
  const own = [...pairId].reduce((sum, letter) => sum + letter.charCodeAt(0), 0);
  const first = own + week * IDEAS_A_WEEK;
  return Array.from(
    { length: IDEAS_A_WEEK },
    (_, turn) => inSeason[(first + turn) % inSeason.length] as Idea,
  );
}

function suits(season: readonly [number, number] | null, month: number): boolean {
  if (season === null) return true;
  const [from, to] = season;
  return from <= to ? from <= month && month <= to : month >= from || month <= to;
}
