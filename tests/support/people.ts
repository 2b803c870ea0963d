import type { Coordinator } from "#app/domain/accounts/viewer.ts";
import type { Email, Phone } from "#app/domain/contact.ts";
import { addDays, type Day, dayOf, type Instant, now } from "#app/domain/day.ts";
import { newId } from "#app/domain/id.ts";
import { moveAlong } from "#app/domain/people/lifecycle.server.ts";
import type { Profile } from "#app/domain/people/profile.ts";
import { type Registration, registerPerson } from "#app/domain/people/registration.server.ts";
import type { Stage } from "#app/domain/people/stages.ts";
import type { Db } from "#db/open.ts";
import { buildCoordinator } from "./world.ts";

type Man = Partial<Omit<Registration, "by" | "stage" | "role" | "at">> & {
  by?: Coordinator;
  /** Where he stands in the end; every step on the way is taken. */
  stage?: Stage;
  /** The day of the last step; the steps before are earlier. */
  stageOn?: Day;
  at?: Instant;
};
type Built = { personId: string; roleId: string; accountId: string; name: string };

/** A participant who waits for a pair, unless told otherwise. */
export function buildParticipant(db: Db, man: Man = {}): Promise<Built> {
  return build(db, "participant", {
    name: "Yusuf",
    stage: "waiting",
    hopes: ["friendship"],
    ...man,
  });
}

/** A support person who is ready for a pair, unless told otherwise. */
export function buildSupportPerson(db: Db, man: Man = {}): Promise<Built> {
  return build(db, "support_person", {
    name: "Pekka",
    stage: "available",
    offers: ["friendship"],
    ...man,
  });
}

/** What a man says when he says nothing particular; his contact is his alone. */
export function someProfile(profile: Partial<Profile> = {}): Profile {
  return {
    name: "Yusuf",
    surname: null,
    email: `${newId()}@example.org` as Email,
    phone: null as Phone | null,
    language: "fi",
    languages: [
      { language: "fi", level: "fluent" },
      { language: "en", level: "fluent" },
    ],
    availability: [
      { weekday: 2, part: "evening" },
      { weekday: 6, part: "afternoon" },
    ],
    availabilityNote: null,
    interests: ["football", "coffee"],
    hopes: [],
    offers: [],
    municipalityCode: "091",
    district: "Kallio",
    canTravel: false,
    introduction: null,
    profession: null,
    ...profile,
  };
}

const WAYS: Record<string, Stage[]> = {
  participant: ["interested", "talked", "waiting"],
  support_person: ["applied", "talked", "in_training", "agreement_signed", "available"],
};

async function build(db: Db, role: Registration["role"], { stage, ...man }: Man): Promise<Built> {
  const { by = await coordinatorOf(db), at = now(), stageOn = dayOf(at), ...rest } = man;
  const way = wayTo(role, stage as Stage);
  const registered = await registerPerson(db, {
    ...someProfile(),
    adult: true,
    consent: true,
    ...rest,
    by: null,
    role,
    stageOn: addDays(stageOn, 1 - way.length),
    at,
  });
  for (const [position, to] of way.slice(1).entries()) {
    const on = addDays(stageOn, position + 2 - way.length);
    await moveAlong(db, { by, roleId: registered.roleId, to, on, at });
  }
  return { ...registered, accountId: registered.accountId ?? "", name: man.name ?? "" };
}

/** Every step up to a stage; a break or a farewell comes after the whole way. */
function wayTo(role: Registration["role"], stage: Stage): Stage[] {
  const way = WAYS[role] ?? [];
  const end = way.indexOf(stage);
  return end < 0 ? [...way, stage] : way.slice(0, end + 1);
}

const coordinators = new WeakMap<Db, Promise<Coordinator>>();

function coordinatorOf(db: Db): Promise<Coordinator> {
  const known = coordinators.get(db) ?? buildCoordinator(db, "Kaisa");
  coordinators.set(db, known);
  return known;
}
