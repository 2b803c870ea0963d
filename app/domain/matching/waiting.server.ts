import type { ExpressionBuilder } from "kysely";
import type { Coordinator } from "#app/domain/accounts/viewer.ts";
import { type Day, dayOf, daysBetween, type Instant, now } from "#app/domain/day.ts";
import { areaLabel } from "#app/domain/people/area.server.ts";
import { READY_STAGE } from "#app/domain/people/stages.ts";
import type { RoleKind } from "#app/domain/people/vocabulary.ts";
import { audit } from "#app/domain/privacy/audit.server.ts";
import type { Language } from "#app/i18n/languages.ts";
import type { Db } from "#db/open.ts";
import type { Schema } from "#db/schema.ts";
import { thatCount } from "./pairs-that-count.ts";

const SHOWN_AT_MOST = 100;

/** Who waits for a pair and has room for one, the longest waiting first. The office's list. */
export async function whoWaits(
  db: Db,
  {
    by,
    role,
    language,
    at = now(),
  }: { by: Coordinator; role: RoleKind; language: Language; at?: Instant },
) {
  const { count } = await waiting(db, role)
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .executeTakeFirstOrThrow();
  const rows = await waiting(db, role)
    .leftJoin("account", "account.id", "role.coordinator_id")
    .select((eb) => [
      "person.id",
      "person.name",
      "person.surname",
      "person.municipality_code as municipalityCode",
      "person.district",
      "person.protected_on as protectedOn",
      waitingSince(eb, role).as("since"),
      "account.name as coordinator",
    ])
    .orderBy("since")
    .orderBy("person.id")
    .limit(SHOWN_AT_MOST)
    .execute();
  for (const { id } of rows.filter(({ protectedOn }) => protectedOn)) {
    await audit(db, { by: by.accountId, personId: id, what: "seen_in_list" }, at);
  }
  return {
    count,
    people: rows.map((man) => ({
      id: man.id,
      name: [man.name, man.surname].filter(Boolean).join(" "),
      area: areaLabel(man, language),
      coordinator: man.coordinator,
      isProtected: man.protectedOn !== null,
      days: Math.max(0, daysBetween(man.since as Day, dayOf(at))),
    })),
  };
}

/** Since when; a support person with room for another pair since his latest pair began or ended. */
function waitingSince(eb: ExpressionBuilder<Schema, "role" | "person">, role: RoleKind) {
  const ready = eb.fn.coalesce("role.waiting_since", "role.stage_on");
  if (role === "participant") return ready;
  const latest = eb
    .selectFrom("pair")
    .select((pair) => pair.fn.max(pair.fn.coalesce("ended_on", "started_on")).as("day"))
    .whereRef("pair.support_person_id", "=", "person.id")
    .where(thatCount);
  return eb.case().when(latest, ">", ready).then(eb.fn.coalesce(latest, ready)).else(ready).end();
}

/** Without those who have been asked already, and support persons whose places are taken. */
function waiting(db: Db, role: RoleKind) {
  const side = role === "participant" ? "participant_id" : "support_person_id";
  return db
    .selectFrom("role")
    .innerJoin("person", "person.id", "role.person_id")
    .where("role.kind", "=", role)
    .where("role.stage", "=", READY_STAGE[role])
    .where((eb) => {
      const asked = eb
        .selectFrom("pair_proposal")
        .select((proposal) => proposal.fn.countAll<number>().as("count"))
        .whereRef(`pair_proposal.${side}`, "=", "person.id")
        .where("pair_proposal.closed_at", "is", null);
      const paired = eb
        .selectFrom("pair")
        .select((pair) => pair.fn.countAll<number>().as("count"))
        .whereRef(`pair.${side}`, "=", "person.id")
        .where("pair.ended_on", "is", null);
      return role === "participant"
        ? eb(asked, "=", 0)
        : eb(eb.ref("role.capacity"), ">", eb(asked, "+", paired));
    });
}
