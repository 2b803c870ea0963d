import type { Coordinator } from "#app/domain/accounts/viewer.ts";
import type { Instant } from "#app/domain/day.ts";
import { env } from "#app/env.server.ts";
import { translatorFor } from "#app/i18n/i18n.server.ts";
import type { Language } from "#app/i18n/languages.ts";
import type { Db } from "#db/open.ts";
import { bestText } from "./gathering.ts";
import { gatheringForOffice } from "./office-screens.server.ts";
import { posterOf } from "./poster.server.ts";

type Asked = {
  by: Coordinator;
  gatheringId: string;
  language: Language;
  via: string;
  at?: Instant;
};

/**
 * Texts to copy into other sites, which have no interface to be filled in by a program: an event
 * for Lähellä.fi, a call for support persons for Vapaaehtoistyö.fi, a short one for social media.
 * In one language; links carry the source.
 */
export async function listingTexts(db: Db, { language, via, ...asked }: Asked) {
  const paper = await posterOf(db, { ...asked, language, via, eventId: null });
  const { texts } = await gatheringForOffice(db, { ...asked, language });
  const t = translatorFor(language);
  const linkTo = (path: string) => `${env.publicUrl}/${language}${path}?via=${via}`;
  const page = linkTo(`/gatherings/${paper.gatheringId}`);
  const dates = paper.dates.map(({ day, clock }) => `${day} ${clock}`);
  const link = `${t("poster:listing.link")}: ${page}`;
  const event = [
    paper.title,
    paper.summary,
    bestText(texts, language)?.description,
    `${t("poster:listing.when")}: ${dates.join("; ")}`,
    `${t("poster:listing.where")}: ${paper.place}, ${paper.address}`,
    [paper.words.spoken, ...paper.facts.map(({ words }) => words)].join(" · "),
    link,
  ];
  const call = [t("home:volunteer.title"), t("doors:volunteer.lead"), linkTo("/volunteer")];
  const short = [paper.title, paper.summary, [dates[0], paper.place].join(" · "), link];
  const written = (lines: (string | undefined)[]) => lines.filter(Boolean).join("\n\n");
  return {
    gatheringId: paper.gatheringId,
    title: paper.title,
    textLanguage: paper.textLanguage,
    texts: [
      { site: "lahella" as const, text: written(event) },
      { site: "vapaaehtoistyo" as const, text: written(call) },
      { site: "social" as const, text: written(short) },
    ],
  };
}
