import type { Coordinator } from "#app/domain/accounts/viewer.ts";
import { type Day, dayOf, daysBetween, type Instant, now } from "#app/domain/day.ts";
import { areaLabel } from "#app/domain/people/area.server.ts";
import { personEntrustedTo } from "#app/domain/people/entrusted.server.ts";
import type { RoleKind } from "#app/domain/people/vocabulary.ts";
import { audit } from "#app/domain/privacy/audit.server.ts";
import { readSetting } from "#app/domain/privacy/settings.server.ts";
import { NotFound } from "#app/domain/refusal.ts";
import type { Language } from "#app/i18n/languages.ts";
import type { Db } from "#db/open.ts";
import { neverMatchesOf } from "./never-match.server.ts";
import { matchingPerson, readyPeople } from "./people.server.ts";
import type { MatchingPerson } from "./person.ts";
import { rank } from "./ranking.ts";
import { normalised } from "./wishes.ts";

const SHOWN_AT_MOST = 20;

/**
 * Who fits this man, best first, with reasons: support persons for a participant, participants for a
 * support person. For the office; the man and every protected man in the list is an audit entry.
 */
export async function matchesScreen(
  db: Db,
  {
    by,
    personId,
    language,
    at = now(),
  }: { by: Coordinator; personId: string; language: Language; at?: Instant },
) {
  const { name } = await personEntrustedTo(db, by, personId);
  const man = await manToMatch(db, personId);
  const never = await neverMatchesOf(db, personId);
  const others = await readyPeople(db, otherRole(man.role));
  const { suggestions, fitting, leftOut } = rank(man, others, {
    today: dayOf(at),
    weights: normalised(await readSetting(db, "matching_weights")),
    audience: "office",
    isNeverMatch: (one, other) => never.has(one) || never.has(other),
    atMost: SHOWN_AT_MOST,
  });
  const known = new Map(others.map((other) => [other.id, other]));
  const named = await namesOf(db, [...suggestions.map((one) => one.personId), ...never]);
  await audit(db, { by: by.accountId, personId, what: "matches_seen" }, at);
  for (const shown of [...named.values()].filter(({ protectedOn }) => protectedOn)) {
    await audit(db, { by: by.accountId, personId: shown.id, what: "seen_in_list" }, at);
  }
  return {
    man: { ...shownOf(man, { language, today: dayOf(at) }), name },
    suggestions: suggestions.map(({ personId: id, ...why }) => ({
      ...shownOf(known.get(id) as MatchingPerson, { language, today: dayOf(at) }),
      name: fullName(named.get(id)),
      ...why,
    })),
    fitting,
    leftOut,
    never: [...never].map((id) => ({ id, name: fullName(named.get(id)) })),
  };
}

/** In the role in which he waits; else as a participant, else as a support person. */
async function manToMatch(db: Db, personId: string): Promise<MatchingPerson> {
  const roles = [
    await matchingPerson(db, personId, "participant"),
    await matchingPerson(db, personId, "support_person"),
  ].filter((role) => role !== null);
  const man = roles.find(({ isReady }) => isReady) ?? roles[0];
  if (!man) throw new NotFound();
  return man;
}

function otherRole(role: RoleKind): RoleKind {
  return role === "participant" ? "support_person" : "participant";
}

async function namesOf(db: Db, ids: string[]) {
  const rows = await db
    .selectFrom("person")
    .select(["id", "name", "surname", "protected_on as protectedOn"])
    .where("id", "in", ids.length > 0 ? ids : [""])
    .execute();
  return new Map(rows.map((row) => [row.id, row]));
}

function fullName(man: { name: string; surname: string | null } | undefined) {
  return [man?.name, man?.surname].filter(Boolean).join(" ");
}

function shownOf(man: MatchingPerson, { language, today }: { language: Language; today: Day }) {
  const { id, role, isReady, freePlaces, isProtected, languages } = man;
  return {
    id,
    role,
    isReady,
    freePlaces,
    isProtected,
    languages,
    area: areaLabel(man, language),
    waitedDays: Math.max(0, daysBetween(man.waitingSince, today)),
  };
}
