import type { Email, Phone } from "#app/domain/contact.ts";
import { latinDigits, parsePhone } from "#app/domain/contact.ts";
import { fold } from "#app/domain/fold.ts";
import type { Language } from "#app/i18n/languages.ts";
import type { DayPart, Interest, Level, SpokenLanguage, Wish } from "./vocabulary.ts";

export type SpokenLevel = { language: SpokenLanguage; level: Level };
export type FreeTime = { weekday: number; part: DayPart };

/** What a man tells about himself. Both men are asked the same; only a name and a language must be there. */
export type Profile = {
  name: string;
  surname: string | null;
  email: Email | null;
  phone: Phone | null;
  /** The language in which we write to him. */
  language: Language;
  languages: SpokenLevel[];
  availability: FreeTime[];
  availabilityNote: string | null;
  interests: Interest[];
  /** What he hopes for. */
  hopes: Wish[];
  /** What he offers. */
  offers: Wish[];
  municipalityCode: string | null;
  district: string | null;
  canTravel: boolean;
  introduction: string | null;
  profession: string | null;
};

/** What search finds a man by: name first, so that the list is in its order. */
export function searchTextOf(
  profile: Pick<Profile, "name" | "surname" | "email" | "phone" | "district">,
): string {
  const { name, surname, email, phone, district } = profile;
  const national = phone?.replace(/^\+358/, "0");
  return fold([name, surname, email, phone, national, district].filter(Boolean).join(" "));
}

/** The words of a search; a phone number in any spelling is one word. */
export function searchWordsOf(query: string): string[] {
  const digits = latinDigits(query);
  const phone = /^[\d\s()+-]{5,}$/.test(digits) ? parsePhone(digits) : null;
  if (phone) return [phone];
  if (/^[\d\s-]+$/.test(digits)) return [digits.replace(/[\s-]/g, "")].filter(Boolean);
  return fold(query).split(" ").filter(Boolean).slice(0, 6);
}
