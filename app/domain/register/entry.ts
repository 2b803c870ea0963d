import type { Day } from "#app/domain/day.ts";
import type { FreeTime } from "#app/domain/people/profile.ts";
import type { Interest, RoleKind, Wish } from "#app/domain/people/vocabulary.ts";
import type { Language } from "#app/i18n/languages.ts";
import type { Colleague } from "./coordinator-words.ts";
import type { SaidLanguage } from "./language-words.ts";
import type { Reason, Remark } from "./remarks.ts";
import type { StageCells } from "./stage-cells.ts";
import type { Headers, Row } from "./tables.ts";

export type Area = { municipalityCode: string; district: string | null };

/** What a man's row says, as the domain speaks of it. Null and empty: the row says nothing about it. */
export type Entry = {
  role: RoleKind;
  name: string;
  surname: string | null;
  phones: string[];
  emails: string[];
  languages: SaidLanguage[];
  letters: Language | null;
  area: Area | null;
  availability: FreeTime[];
  availabilityNote: string | null;
  interests: Interest[];
  hopes: Wish[];
  offers: Wish[];
  profession: string | null;
  introduction: string | null;
  source: string | null;
  stages: StageCells;
  coordinatorId: string | null;
  capacity: number | null;
  isProtected: boolean;
  /** The register says so by a year of birth; the year itself is not kept. */
  isAdult: boolean;
  note: string | null;
};

export type Reading = { row: Row; remarks: Remark[] } & (
  | { entry: Entry; reason: null }
  | { entry: null; reason: Reason }
);

export type Surroundings = {
  today: Day;
  headers: Headers;
  colleagues: Colleague[];
  findArea: (words: string) => Area | null;
};
