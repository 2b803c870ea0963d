import type { MyData } from "./my-data.server.ts";
import type { Say } from "./my-data-say.ts";
import type { Entry, Line } from "./my-data-section.ts";

/** Every date that he signed up for, every queue, every series, and the groups that he runs. */
export function eventEntries({ events, queues, series, runs }: MyData, say: Say): Entry[] {
  const { t } = say;
  return [
    ...events.map((one) => {
      const entry = say.entry(one.title, {
        day: say.date(one.day),
        signed_up: say.instant(one.signedUpAt),
        source: one.cameFrom ?? one.cameVia,
        friends: one.friends,
        came: one.attendedAt && t("my_data:yes"),
        cancelled: say.instant(one.cancelledAt),
        no_reminder: say.instant(one.noReminderSince),
        reminded: say.instant(one.remindedAt),
      });
      if (one.helpsSince)
        entry.lines.push({ term: t("path:help.yours"), value: say.dayAt(one.helpsSince) ?? "" });
      if (one.face)
        entry.lines.push({
          term: t("faces:title"),
          value: say.listed([t(`check_in:faces.${one.face}`), one.words]),
        });
      return withAnswers(entry, one.answers, say);
    }),
    ...queues.map((one) =>
      withAnswers(
        say.entry(one.title, {
          day: say.date(one.day),
          waiting_since: say.instant(one.waitingSince),
          source: one.cameVia,
          friends: one.friends,
          place_offered: say.instant(one.offeredAt),
          left_queue: say.instant(one.leftQueueAt),
        }),
        one.answers,
        say,
      ),
    ),
    ...series.map((one) =>
      withAnswers(
        say.entry(one.title, {
          signed_up_series: say.instant(one.signedUpAt),
          source: one.cameVia,
          friends: one.friends,
          cancelled: say.instant(one.cancelledAt),
        }),
        one.answers,
        say,
      ),
    ),
    ...runs.map(({ title, kind }) => ({
      title: title ?? null,
      lines: [{ term: t("door:hosted.title"), value: t(`events:kinds.${kind}`) }],
    })),
  ];
}

type Answers = MyData["events"][number]["answers"];

function withAnswers(entry: Entry, answers: Answers, { t }: Say): Entry {
  const lines = answers.map(
    ({ question, kind, answer }): Line => ({
      term: question,
      value: kind === "yes_no" ? t(`questions:${answer}`) : answer,
    }),
  );
  return { ...entry, lines: [...entry.lines, ...lines] };
}
