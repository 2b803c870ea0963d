import type { Coordinator } from "#app/domain/accounts/viewer.ts";
import { type Day, dayOf, daysBetween, type Instant } from "#app/domain/day.ts";
import { areaLabel } from "#app/domain/people/area.server.ts";
import type { RoleKind } from "#app/domain/people/vocabulary.ts";
import { audit } from "#app/domain/privacy/audit.server.ts";
import type { Language } from "#app/i18n/languages.ts";
import type { Db } from "#db/open.ts";
import { STAGES_OF_PLAN } from "./people.server.ts";
import type { MatchingPerson } from "./person.ts";
import type { TheTwoIds } from "./plan-rules.ts";

/** A man as the office sees him in its plan. */
export type ManInPlan = {
  id: string;
  role: RoleKind;
  name: string;
  isProtected: boolean;
  area: string | null;
  /** How long he has waited. */
  days: number;
};

/**
 * The men of a plan by name. `one` and `two` give whom a screen shows, and remember it: `recordSeen`
 * then writes into the log which protected men were among them.
 */
export async function menInPlan(
  db: Db,
  { people, language, at }: { people: readonly MatchingPerson[]; language: Language; at: Instant },
) {
  const today = dayOf(at);
  const names = await namesOf(db);
  const known = new Map(people.map((man) => [man.role + man.id, man]));
  const seen = new Set<string>();
  const one = (id: string, role: RoleKind): ManInPlan[] => {
    const [man, name] = [known.get(role + id), names.get(id)];
    if (!man || !name) return [];
    if (man.isProtected) seen.add(id);
    return [shown(man, { name, language, today })];
  };
  return {
    one,
    /** The two with what is said about them; nobody when one of them is not in the plan any more. */
    two: <T extends TheTwoIds>(about: T) =>
      one(about.participantId, "participant").flatMap((participant) =>
        one(about.supportPersonId, "support_person").map((supportPerson) => ({
          ...about,
          participant,
          supportPerson,
        })),
      ),
    async recordSeen(by: Coordinator) {
      for (const personId of seen) {
        await audit(db, { by: by.accountId, personId, what: "seen_in_list" }, at);
      }
    },
  };
}

export type MenInPlan = Awaited<ReturnType<typeof menInPlan>>;

/** Of everybody of whom a plan may speak: by their stage or round, for a query takes no list of thousands. */
async function namesOf(db: Db) {
  const stages = [...STAGES_OF_PLAN.participant, ...STAGES_OF_PLAN.support_person];
  const rows = await db
    .selectFrom("person")
    .select(["id", "name", "surname"])
    .where((eb) =>
      eb.or([
        eb(
          "id",
          "in",
          eb.selectFrom("role").select("role.person_id").where("role.stage", "in", stages),
        ),
        eb(
          "id",
          "in",
          eb
            .selectFrom("round_application")
            .select("round_application.person_id")
            .where("round_application.withdrawn_at", "is", null)
            .where("round_application.closed_at", "is", null),
        ),
      ]),
    )
    .execute();
  return new Map(
    rows.map(({ id, name, surname }) => [id, [name, surname].filter(Boolean).join(" ")]),
  );
}

function shown(
  man: MatchingPerson,
  { name, language, today }: { name: string; language: Language; today: Day },
): ManInPlan {
  const { id, role, isProtected } = man;
  const days = Math.max(0, daysBetween(man.waitingSince, today));
  return { id, role, name, isProtected, area: areaLabel(man, language), days };
}
