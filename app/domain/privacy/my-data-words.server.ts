import { formatInstant } from "#app/i18n/dates.ts";
import { translatorFor } from "#app/i18n/i18n.server.ts";
import type { Language } from "#app/i18n/languages.ts";
import { aboutEntry, registrationEntry, roleEntry, talkEntry } from "./my-about-words.ts";
import type { MyData } from "./my-data.server.ts";
import { myDataHtml } from "./my-data-html.ts";
import { type Say, sayer } from "./my-data-say.ts";
import type { Entry, Section } from "./my-data-section.ts";
import { eventEntries } from "./my-event-words.ts";
import { letterEntries, noteEntries, referralEntry } from "./my-letter-words.ts";
import { pairEntry } from "./my-pair-words.ts";
import { roundEntry, suggestionEntries } from "./my-suggestion-words.ts";

/** The log can be long; all of it is in the file for machines. */
const LOG_SHOWN = 100;

/** What we keep about a man, in his words: for the page and for the file that he takes along. */
export function myDataInWords(data: MyData, language: Language): Section[] {
  const t = translatorFor(language);
  const say = sayer(t, language);
  const sections = {
    about: [aboutEntry(data, say)],
    registration: [registrationEntry(data, say)],
    roles: [
      ...data.roles.map((role) => roleEntry(role, say)),
      ...data.talks.map((talk) => talkEntry(talk, say)),
    ],
    suggestions: suggestionEntries(data, say),
    rounds: data.rounds.map((round) => roundEntry(round, say)),
    pairs: data.pairs.map((pair) => pairEntry(pair, say)),
    events: eventEntries(data, say),
    referrals: data.referrals.map((one) => referralEntry(one, say)),
    notes: noteEntries(data, say),
    messages: letterEntries(data, say),
    log: logEntries(data, say),
  };
  return Object.entries(sections).map(([key, entries]) => ({
    key,
    title: t(`my_data:section.${key}`),
    entries: entries.filter(({ lines, title }) => lines.length > 0 || title),
  }));
}

/** The same as a page of its own, to keep. */
export function myDataPage(data: MyData, language: Language): string {
  const t = translatorFor(language);
  return myDataHtml(myDataInWords(data, language), {
    language,
    title: t("my_data:title"),
    made: t("my_data:made", { when: formatInstant(data.made, language) }),
  });
}

function logEntries({ log }: MyData, say: Say): Entry[] {
  return log.slice(0, LOG_SHOWN).map(({ at, what, by }) =>
    say.entry(say.instant(at), {
      who: say.t(`my_data:by.${by}`),
      what: say.t(`my_data:what.${isView(what) ? "saw" : "changed"}`),
    }),
  );
}

/** Codes of the log that only looked. */
function isView(what: string) {
  return /^(opened|exported|data_taken|seen_.*|.*_(seen|viewed|printed|exported))$/.test(what);
}
