import type { TFunction } from "i18next";
import { formatPhone } from "#app/domain/contact.ts";
import { type Day, dayOf, type Instant } from "#app/domain/day.ts";
import { areaLabel } from "#app/domain/people/area.server.ts";
import { formatDate, formatInstant, formatList, formatWeekday } from "#app/i18n/dates.ts";
import { translatorFor } from "#app/i18n/i18n.server.ts";
import { languageName } from "#app/i18n/language-names.ts";
import { LANGUAGES, type Language } from "#app/i18n/languages.ts";
import type { MyData } from "./my-data.server.ts";
import { myDataHtml } from "./my-data-html.ts";
import type { Entry, Section } from "./my-data-section.ts";
import { pairEntry } from "./my-pair-words.ts";

/** The log can be long; all of it is in the file for machines. */
const LOG_SHOWN = 100;

/** What we keep about a man, in his words: for the page and for the file that he takes along. */
export function myDataInWords(data: MyData, language: Language): Section[] {
  const t = translatorFor(language);
  const say = { t, language, ...sayer(t, language) };
  const sections = {
    about: [about(data, say)],
    registration: [registration(data, say)],
    roles: data.roles.map((role) => roleEntry(role, say)),
    suggestions: [
      ...data.suggestions.map((one) => suggestionEntry(one, say)),
      ...data.shown.map((one) => suggestionEntry({ closedAt: null, ...one }, say)),
    ],
    rounds: data.rounds.map((round) => roundEntry(round, say)),
    pairs: data.pairs.map((pair) => pairEntry(pair, say)),
    events: data.events.map((event) => eventEntry(event, say)),
    referrals: data.referrals.map(({ on, service, gotThere }) =>
      say.entry(say.date(on), {
        shown_to: t(`words:service.${service}`),
        got_there: gotThere && t(`my_data:answer.${gotThere}`),
      }),
    ),
    notes: [...data.notes, ...data.pairs.flatMap(({ notes }) => notes)].map((note) =>
      say.entry(say.date(note.on), { note: note.text, written_by: note.by }),
    ),
    messages: data.messages.map(({ channel, recipient, sentAt, writtenAt }) =>
      say.entry(say.instant(sentAt ?? writtenAt), {
        sent_to: `${t(`my_data:channel.${channel}`)}, ${contact(recipient)}`,
      }),
    ),
    log: data.log.slice(0, LOG_SHOWN).map(({ at, what, by }) =>
      say.entry(say.instant(at), {
        who: t(`my_data:by.${by}`),
        what: t(`my_data:what.${isView(what) ? "saw" : "changed"}`),
      }),
    ),
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

export type Say = ReturnType<typeof sayer> & { t: TFunction; language: Language };
type Values = Record<string, string | number | null | undefined | false>;

function sayer(t: TFunction, language: Language) {
  const words = (area: string, codes: string[]) =>
    formatList(
      codes.map((code) => t(`words:${area}.${code}`)),
      language,
    );
  return {
    words,
    date: (day: string | null) => day && formatDate(day as Day, language),
    instant: (at: string | null) => at && formatInstant(at as Instant, language),
    /** The terms are keys of `my_data:term`. */
    entry: (title: string | null | undefined, values: Values): Entry => ({
      title: title ?? null,
      lines: Object.entries(values).flatMap(([key, value]) =>
        value ? [{ term: t(`my_data:term.${key}`), value: String(value) }] : [],
      ),
    }),
  };
}

function about({ profile, registration: { specialWish } }: MyData, say: Say): Entry {
  const { t, language, words } = say;
  return say.entry(null, {
    name: profile.name,
    surname: profile.surname,
    phone: profile.phone && formatPhone(profile.phone),
    email: profile.email,
    language: LANGUAGES[profile.language]?.name ?? profile.language,
    languages: formatList(
      profile.languages.map(
        (one) => `${languageName(one.language, language)} (${t(`words:levels.${one.level}`)})`,
      ),
      language,
    ),
    times: formatList(
      profile.availability.map(
        ({ weekday, part }) =>
          `${formatWeekday(weekday, language, "short")} ${t(`words:parts.${part}`)}`,
      ),
      language,
    ),
    times_note: profile.availabilityNote,
    interests: words("interests", profile.interests),
    hopes: words("wishes", profile.hopes),
    offers: words("wishes", profile.offers),
    area: areaLabel(profile, language),
    can_travel: profile.canTravel && t("my_data:yes"),
    profession: profile.profession,
    introduction: profile.introduction,
    special_wish: specialWish,
  });
}

function registration({ registration: told, account, signed }: MyData, say: Say): Entry {
  return say.entry(null, {
    registered: say.date(dayOf(told.registeredAt as Instant)),
    source: [told.source, told.cameVia].filter(Boolean).join(", "),
    adult: say.date(told.adultConfirmedOn),
    consented: say.date(told.consentedOn),
    special_consented: say.date(told.specialWishConsentedOn),
    protected: say.date(told.protectedOn),
    agreement: signed && [say.date(signed.signedOn), signed.name].join(", "),
    signs_in_by: [account.email, account.phone && formatPhone(account.phone)]
      .filter(Boolean)
      .join(", "),
  });
}

function roleEntry(role: MyData["roles"][number], say: Say): Entry {
  const { t } = say;
  return {
    title: t(`words:roles.${role.kind}`),
    lines: [
      ...say.entry(null, {
        coordinator: role.coordinator,
        capacity: role.kind === "support_person" && role.capacity,
        break_until: say.date(role.breakUntil),
      }).lines,
      ...role.steps.map(({ stage, on }) => ({
        term: t(`words:stages.${role.kind}.${stage}`),
        value: say.date(on) ?? "",
      })),
    ],
  };
}

type Suggested = Pick<MyData["suggestions"][number], "suggestedAt" | "answeredAt" | "closedAt"> & {
  answer: string | null;
  words?: string | null;
};

function suggestionEntry(one: Suggested, say: Say): Entry {
  const { t } = say;
  return say.entry(say.date(dayOf(one.suggestedAt as Instant)), {
    answer: t(`my_data:answer.${one.answer ?? "none"}`),
    answered: say.instant(one.answeredAt),
    why_not: one.words,
    closed: say.instant(one.closedAt),
  });
}

function roundEntry(round: MyData["rounds"][number], say: Say): Entry {
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

function eventEntry(event: MyData["events"][number], say: Say): Entry {
  const { t } = say;
  const { title, lines } = say.entry(event.title, {
    day: say.date(event.day),
    friends: event.friends,
    came: event.attendedAt && t("my_data:yes"),
    cancelled: say.instant(event.cancelledAt),
    waiting_since: say.instant(event.waitingSince),
    left_queue: say.instant(event.leftQueueAt),
  });
  const answers = event.answers.map(({ question, kind, answer }) => ({
    term: question,
    value: kind === "yes_no" ? t(`questions:${answer}`) : answer,
  }));
  return { title, lines: [...lines, ...answers] };
}

/** Codes of the log that only looked. */
function isView(what: string) {
  return /^(opened|exported|data_taken|seen_.*|.*_(seen|viewed|printed|exported))$/.test(what);
}

function contact(recipient: string) {
  return recipient.includes("@") ? recipient : formatPhone(recipient);
}
