import { formatDate, formatList, formatWeekday } from "#app/i18n/dates.ts";
import type { MyData } from "./my-data.server.ts";
import type { Say } from "./my-data-say.ts";
import type { Entry } from "./my-data-section.ts";

/** Whom he was suggested and whom he was shown, without saying who; and how the office planned with him. */
export function suggestionEntries(data: MyData, say: Say): Entry[] {
  const { thoughtOf, setAside } = data.plans;
  return [
    ...data.suggestions.map((one) => suggestionEntry(one, say)),
    ...data.shown.map((one) => suggestionEntry({ closedAt: null, openUntil: null, ...one }, say)),
    ...thoughtOf.map(({ at, what, untilOn }) =>
      say.entry(say.dayAt(at), {
        thought_of: say.t(`my_data:answer.${what === "pinned" ? "yes" : "not_now"}`),
        until: say.date(untilOn),
      }),
    ),
    ...setAside.map(({ at, untilOn }) =>
      say.entry(say.dayAt(at), { set_aside: say.date(untilOn) }),
    ),
  ];
}

type Suggested = Pick<MyData["suggestions"][number], "suggestedAt" | "answeredAt" | "closedAt"> & {
  openUntil: string | null;
  answer: string | null;
  words?: string | null;
};

function suggestionEntry(one: Suggested, say: Say): Entry {
  return say.entry(say.dayAt(one.suggestedAt), {
    answer: say.t(`my_data:answer.${one.answer ?? "none"}`),
    answered: say.instant(one.answeredAt),
    why_not: one.words,
    until: say.date(one.openUntil),
    closed: say.instant(one.closedAt),
  });
}

/** A round to which he has applied. */
export function roundEntry(round: MyData["rounds"][number], say: Say): Entry {
  const { t, language } = say;
  return say.entry(round.title, {
    applied: say.instant(round.appliedAt),
    applied_as: t(`words:roles.${round.side}`),
    field: t(`rounds:fields.${round.field}`),
    goal: t(`words:wishes.${round.goal}`),
    evenings: formatList(
      round.evenings.map((weekday) => formatWeekday(weekday, language)),
      language,
    ),
    withdrawn: say.instant(round.withdrawnAt),
    closed: say.instant(round.closedAt),
    came: formatList(
      round.cameOn.map((day) => formatDate(day, language)),
      language,
    ),
  });
}
