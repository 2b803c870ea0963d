import type { Coordinator } from "#app/domain/accounts/viewer.ts";
import { dayOf, type Instant, now } from "#app/domain/day.ts";
import type { Language } from "#app/i18n/languages.ts";
import type { Db } from "#db/open.ts";
import { advocacyFigures } from "./advocacy-figures.server.ts";
import { dateFigures } from "./date-figures.server.ts";
import type { Section } from "./figure.ts";
import { menFigures } from "./men-figures.server.ts";
import { pairFigures } from "./pair-figures.server.ts";
import { referralFigures } from "./referral-figures.server.ts";
import { saidFigures } from "./said-figures.server.ts";
import { usualYear, yearOf } from "./year.ts";

/**
 * The figures of a year for the funder, each with how it was come by; no personal data. Without a year,
 * the one that is reported next (`usualYear`). The office reads it.
 */
export async function yearReport(
  db: Db,
  {
    year: asked = null,
    language,
    at = now(),
  }: { by: Coordinator; year?: number | null; language: Language; at?: Instant },
) {
  const today = dayOf(at);
  const thisYear = Number(today.slice(0, 4));
  const year = yearOf(Math.min(asked ?? usualYear(today), thisYear), today);
  const men = await menFigures(db, year, language);
  const pairs = await pairFigures(db, year);
  const dates = await dateFigures(db, year, at);
  const said = await saidFigures(db, year);
  const sections: Section[] = [
    { code: "reach", figures: [...dates.reach, ...men.participants] },
    { code: "volunteers", figures: men.volunteers },
    { code: "pairs", figures: pairs.pairs },
    { code: "reasons", figures: pairs.reasons },
    { code: "waiting", figures: pairs.waiting },
    { code: "groups", figures: dates.groups },
    { code: "referrals", figures: await referralFigures(db, year) },
    { code: "advocacy", figures: await advocacyFigures(db, year) },
    { code: "check_ins", figures: said.check_ins },
    { code: "farewells", figures: said.farewells },
    { code: "more_people", figures: said.more_people },
    { code: "more_at_home", figures: said.more_at_home },
    { code: "areas", figures: men.areas },
    { code: "sources", figures: dates.sources },
  ];
  return {
    year: year.year,
    years: [thisYear - 2, thisYear - 1, thisYear],
    until: year.to,
    isOver: year.year < thisYear,
    sections,
  };
}

export type YearReport = Awaited<ReturnType<typeof yearReport>>;
