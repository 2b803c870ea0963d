import type { FreeTime, SpokenLevel } from "#app/domain/people/profile.ts";
import type { RoleKind } from "#app/domain/people/vocabulary.ts";

/** Enough of a man to recognise him by. */
export type KnownFace = {
  id: string;
  name: string;
  surname: string | null;
  phone: string | null;
  email: string | null;
  kinds: RoleKind[];
};

export type KnownRole = {
  id: string;
  kind: RoleKind;
  stage: string;
  stageOn: string;
  startedOn: string;
  coordinatorId: string | null;
  capacity: number;
};

/** What we know already about a man of the register. */
export type KnownMan = KnownFace & {
  language: string;
  municipalityCode: string | null;
  district: string | null;
  availabilityNote: string | null;
  introduction: string | null;
  profession: string | null;
  canTravel: boolean;
  isProtected: boolean;
  languages: SpokenLevel[];
  availability: FreeTime[];
  interests: string[];
  hopes: string[];
  offers: string[];
  roles: KnownRole[];
  notes: string[];
  /** He has a suggestion or a pair that is not over: where he stands follows from it. */
  isSpokenFor: boolean;
};
