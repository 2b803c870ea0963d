import type { TFunction } from "i18next";
import type { MyData } from "./my-data.server.ts";
import type { Say } from "./my-data-say.ts";
import type { Entry } from "./my-data-section.ts";

/** A pair in a man's own data: its days, meetings, and how he said that it goes. */
export function pairEntry(pair: MyData["pairs"][number], say: Say): Entry {
  const { t } = say;
  const days = say.entry(say.date(pair.startedOn), {
    coordinator: say.listed([pair.coordinator, pair.substitute]),
    first_meeting: say.date(pair.firstMeetingOn),
    agreement: say.date(pair.agreementOn),
    next_meeting: [say.instant(pair.nextMeetingAt), pair.nextMeetingPlace]
      .filter(Boolean)
      .join(", "),
    planned_end: say.date(pair.plannedEndOn),
    break_until: say.date(pair.pausedUntil),
    ended: say.date(pair.endedOn),
    ended_because: pair.endReason && t(`my_data:end_reason.${pair.endReason}`),
    contact_after: say.listed([
      pair.contactAfter && t(`my_data:answer.${pair.contactAfter}`),
      pair.contactHow,
    ]),
  });
  const meetings = pair.meetings.map(({ on, minutes, what, place }) => ({
    term: t("my_data:term.met"),
    value: [
      say.date(on),
      t("my_data:minutes", { count: minutes }),
      t(`words:meetings.${what}`),
      place,
    ]
      .filter(Boolean)
      .join(", "),
  }));
  const checkIns = pair.checkIns.map((one) => ({
    term: t("my_data:term.check_in"),
    value: [say.dayAt(one.askedAt), ...checkInWords(one, t), toldWords(one, say)]
      .filter(Boolean)
      .join(", "),
  }));
  const times = pair.timesTicked
    .filter(({ suits }) => suits)
    .map(({ startsAt }) => ({
      term: t("first_meeting:title"),
      value: say.instant(startsAt) ?? "",
    }));
  const first = pair.firstAnswers
    .filter(({ answer }) => answer !== null)
    .map(({ answer, words }) => ({
      term: t("first_meeting:answer.title"),
      value: [t(`first_meeting:answer.${answer}`), words].filter(Boolean).join(", "),
    }));
  const history = pair.history
    .filter(({ what }) => SAID.includes(what))
    .map(({ what, at }) => ({ term: t(`my_data:happened.${what}`), value: say.dayAt(at) ?? "" }));
  const goals = pair.goals.map(({ text, howFar }) => ({
    term: t("pairs:goals.title"),
    value: `${text}, ${t(`pairs:goals.${howFar}`)}`,
  }));
  const wishes = pair.wishes.map(({ what, words }) => ({
    term: t("pairs:wish.title"),
    value: [t(`pairs:wish.${what}`), words].filter(Boolean).join(", "),
  }));
  const farewells = pair.farewells
    .filter(({ face }) => face !== null)
    .map((one) => ({
      term: t("farewell:title"),
      value: [
        t(`check_in:faces.${one.face}`),
        one.morePeople && `${t("farewell:more_people")} ${t(`farewell:outcome.${one.morePeople}`)}`,
        one.moreAtHome &&
          `${t("farewell:more_at_home")} ${t(`farewell:outcome.${one.moreAtHome}`)}`,
        one.next && t(`farewell:afterwards.${one.next}`),
        one.words,
        toldWords(one, say),
      ]
        .filter(Boolean)
        .join(", "),
    }));
  const talks = pair.closingTalks.map(({ on }) => ({
    term: t("farewell:closing_talk"),
    value: say.date(on) ?? "",
  }));
  return {
    title: days.title,
    lines: [
      ...days.lines,
      ...times,
      ...meetings,
      ...first,
      ...checkIns,
      ...goals,
      ...wishes,
      ...talks,
      ...farewells,
      ...history,
    ],
  };
}

/** What happened to a pair and is not said by its days and meetings. */
const SAID = ["handed_over", "paused", "resumed", "meeting_corrected", "meeting_removed"];

/** To whom of the office he said it, and when. */
function toldWords({ toldTo, toldOn }: { toldTo: string | null; toldOn: string | null }, say: Say) {
  return toldOn && say.t("check_in:told", { name: toldTo ?? "", day: say.date(toldOn) });
}

function checkInWords(one: MyData["pairs"][number]["checkIns"][number], t: TFunction) {
  if (!one.answeredAt) return [t("my_data:answer.none")];
  return [
    one.face && t(`check_in:faces.${one.face}`),
    one.didMeet && t(`check_in:said.${one.didMeet}`),
    one.askedToCallAt && t("check_in:said.call_me"),
    one.saidAloudAt && t("check_in:said.aloud"),
    one.words,
  ];
}
