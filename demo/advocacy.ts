import type { Coordinator } from "#app/domain/accounts/viewer.ts";
import { noteObservation } from "#app/domain/advocacy/observations.server.ts";
import { publishStatement, sayIn, writeStatement } from "#app/domain/advocacy/statements.server.ts";
import type { Theme } from "#app/domain/advocacy/theme.ts";
import { addDays, type Day } from "#app/domain/day.ts";
import type { Language } from "#app/i18n/languages.ts";
import type { Db } from "#db/open.ts";

/** What men have told; the first ones by themselves, in their own languages. */
const TOLD: [daysAgo: number, theme: Theme, language: Language, text: string][] = [
  [3, "work", "en", "Every job asks for perfect Finnish, also for cleaning."],
  [9, "officials", "ar", "الرسائل الرسمية صعبة جداً، ولا أحد يشرحها."],
  [12, "language", "fi", "Kurssin jälkeen ei ole ketään, kenen kanssa puhua suomea."],
  [20, "language", "so", "Koorsadu waa subaxdii oo keliya. Waan shaqeeyaa subaxdii."],
  [33, "loneliness", "fi", "Rapussa kukaan ei tervehdi. Neljä vuotta samassa talossa."],
  [51, "work", "fi", "Ulkomaista tutkintoa ei lueta, vaikka alalla on pula."],
  [70, "language", "fi", "Iltakurssille jonotettiin viisi kuukautta."],
];

const STATEMENT = {
  theme: "language",
  to: "Kaupungin hyvinvointilautakunta",
  language: "fi",
  title: "Iltakursseja myös niille, jotka käyvät työssä",
  text: "Moni mies on töissä, kun suomen kurssi pidetään. Iltakurssille jonotetaan kuukausia.\n\nEhdotamme iltaryhmiä kirjastoihin ja vapaaehtoisia keskustelemaan. Kieli opitaan puhumalla.",
} as const;

/** What men meet here, a statement that everyone may read, and a draft. */
export async function haveASay(db: Db, { today, kaisa }: { today: Day; kaisa: Coordinator }) {
  for (const [turn, [daysAgo, theme, language, text]] of TOLD.entries()) {
    const by = turn < 4 ? null : kaisa;
    await noteObservation(db, { by, theme, language, text, on: addDays(today, -daysAgo) });
  }
  const id = await writeStatement(db, { by: kaisa, on: addDays(today, -15), ...STATEMENT });
  await sayIn(db, {
    by: kaisa,
    id,
    language: "en",
    title: "Evening courses for men who work",
    text: "Many men are at work when the Finnish course is held, and wait months for an evening course.\n\nWe propose evening groups in libraries, with volunteers to talk to. A language is learned by speaking.",
  });
  await publishStatement(db, { by: kaisa, id });
  await writeStatement(db, {
    by: kaisa,
    theme: "work",
    on: today,
    to: "Työnantajien järjestö",
    language: "fi",
    title: "Suomen taidon vaatimus kohtuulliseksi",
    text: "Luonnos: mitä taitoa työ todella vaatii?",
  });
}
