import { areaLabel } from "#app/domain/people/area.server.ts";
import { formatList, formatWeekday } from "#app/i18n/dates.ts";
import { languageName } from "#app/i18n/language-names.ts";
import { LANGUAGES } from "#app/i18n/languages.ts";
import type { MyData } from "./my-data.server.ts";
import type { Say } from "./my-data-say.ts";
import type { Entry } from "./my-data-section.ts";

/** What he has told about himself. */
export function aboutEntry({ profile, registration }: MyData, say: Say): Entry {
  const { t, language, words } = say;
  return say.entry(null, {
    name: profile.name,
    surname: profile.surname,
    phone: say.contact(profile.phone),
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
    special_wish: registration.specialWish,
  });
}

/** What he or the register said; by which of our own forms he came he knows. */
function heardFrom(source: string | null) {
  return source === "door" || source === "office" ? null : source;
}

/** When he joined, to what he has agreed, by what he signs in and where he is signed in. */
export function registrationEntry(
  { registration: told, account, signed, unreachable }: MyData,
  say: Say,
) {
  const { t } = say;
  const entry = say.entry(null, {
    registered: say.dayAt(told.registeredAt),
    source: say.listed([heardFrom(told.source), told.cameFrom ?? told.cameVia]),
    adult: say.date(told.adultConfirmedOn),
    consented: say.date(told.consentedOn),
    special_consented: say.date(told.specialWishConsentedOn),
    protected: say.date(told.protectedOn),
    signs_in_by: say.listed([account.email, say.contact(account.phone)]),
    no_arrival: say.listed(
      unreachable.map(({ contact, since }) => `${say.contact(contact)} (${say.dayAt(since)})`),
    ),
  });
  const line = (key: string, value: string | null | undefined | "") =>
    value ? [{ term: t(key), value }] : [];
  entry.lines.push(
    ...signed.flatMap(({ on, name, version, how }) =>
      line(
        "my_data:term.agreement",
        say.listed([
          say.date(on),
          name,
          t("agreement:version", { version: `\u2066${version}\u2069` }),
          how === "on_paper" && t("agreement:on_paper"),
        ]),
      ),
    ),
    ...account.sessions.flatMap(({ openedAt }) => line("account:sessions", say.instant(openedAt))),
    ...account.cards.flatMap(({ givenAt, worksUntil, takenBackAt }) =>
      line(
        "my_data:term.card",
        say.listed([
          say.dayAt(givenAt),
          takenBackAt
            ? t("common:toast.card_taken_back")
            : t("sign_in:paper.until", { day: say.dayAt(worksUntil) }),
        ]),
      ),
    ),
    ...line("feeds:mine.link", say.dayAt(account.calendarLinkMadeAt)),
  );
  return entry;
}

/** What he is with us, and every step on the way. */
export function roleEntry(role: MyData["roles"][number], say: Say): Entry {
  const { t } = say;
  return {
    title: t(`words:roles.${role.kind}`),
    lines: [
      ...say.entry(null, {
        coordinator: role.coordinator,
        capacity: role.kind === "support_person" && role.capacity,
        break_until: say.date(role.breakUntil),
        waits_since: say.date(role.waitingSince),
        trained: say.date(role.trainedOn),
      }).lines,
      ...role.steps.map(({ stage, on }) => ({
        term: t(`words:stages.${role.kind}.${stage}`),
        value: say.date(on) ?? "",
      })),
    ],
  };
}

/** Times for a talk that the office has offered him; what he has picked is said. */
export function talkEntry(talk: MyData["talks"][number], say: Say): Entry {
  return {
    title: say.t("agreement:talk.title"),
    lines: [
      {
        term: say.instant(talk.startsAt) ?? "",
        value: say.listed([
          talk.by,
          talk.way === "phone" ? say.t("agreement:talk.by_phone") : talk.place,
          talk.pickedAt && say.t("agreement:talk.pick"),
        ]),
      },
    ],
  };
}
