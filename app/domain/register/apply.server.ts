import type { Coordinator } from "#app/domain/accounts/viewer.ts";
import { dayOf, type Instant, now } from "#app/domain/day.ts";
import { addNoteOnPerson } from "#app/domain/pairs/person-notes.server.ts";
import { assignCoordinator, moveAlong, takeUpRole } from "#app/domain/people/lifecycle.server.ts";
import { correctPerson, protectDetails } from "#app/domain/people/profile.server.ts";
import { registerPerson } from "#app/domain/people/registration.server.ts";
import { recordStep } from "#app/domain/people/steps.server.ts";
import type { RoleKind } from "#app/domain/people/vocabulary.ts";
import { audit } from "#app/domain/privacy/audit.server.ts";
import { Refusal } from "#app/domain/refusal.ts";
import { asOne } from "#app/domain/transaction.server.ts";
import type { Db } from "#db/open.ts";
import type { Entry } from "./entry.ts";
import { profileOfNewcomer } from "./newcomer.ts";
import { type Counts, countsOf, planImport, printOf } from "./plan.server.ts";
import { isNewNote, type Plan, type PlannedMan, roleOf } from "./plan.ts";
import type { Register } from "./tables.ts";

type Import = {
  by: Coordinator;
  register: Register;
  /** The print of the plan that the coordinator saw; without it, whatever the plan is now. */
  seen?: string;
  at?: Instant;
};

/**
 * Brings the men of a register over, all or none. The plan is made anew inside the transaction:
 * when anything is different from what the coordinator saw, nothing happens (`register_moved_on`),
 * and so a second import of the same file at the same time adds nobody. No letters go out.
 */
export function importRegister(db: Db, { by, register, seen, at = now() }: Import) {
  return asOne(db, async (trx): Promise<{ counts: Counts; plan: Plan }> => {
    const plan = await planImport(trx, { register, today: dayOf(at) });
    if (seen !== undefined && printOf(plan) !== seen) throw new Refusal("register_moved_on");
    for (const man of plan.men) {
      if (man.known) await bringUpToDate(trx, man, { by, at });
      else await bringIn(trx, man, { by, at });
    }
    const counts = countsOf(plan);
    const detail = String(counts.added + counts.changed);
    await audit(trx, { by: by.accountId, personId: null, what: "register_imported", detail }, at);
    return { counts, plan };
  });
}

type When = { by: Coordinator; at: Instant };

async function bringIn(trx: Db, { entries }: PlannedMan, { by, at }: When) {
  const [first, ...others] = entries;
  if (!first) return;
  const begun = first.stages.steps[0];
  const { personId, roleId } = await registerPerson(trx, {
    ...profileOfNewcomer(first),
    role: first.role,
    by,
    at,
    adult: first.isAdult,
    consent: false,
    source: first.source,
    ...(first.capacity && { capacity: first.capacity }),
    ...(begun && { stageOn: begun.on }),
    coordinatorId: first.coordinatorId,
    welcome: false,
  });
  await takeSteps(trx, { roleId, entry: first, by, at });
  for (const entry of others) await giveRole(trx, { personId, entry, by, at });
  const isProtected = entries.some((entry) => entry.isProtected);
  if (isProtected) await protectDetails(trx, { by, personId, at });
  for (const { note } of entries) if (note) await keepNote(trx, { personId, note, by, at });
}

async function bringUpToDate(
  trx: Db,
  { known, entries, changes, profile, steps }: PlannedMan,
  { by, at }: When,
) {
  if (!known || !profile || changes.length === 0) return;
  const personId = known.id;
  const capacity = changes.includes("capacity")
    ? entries.find(({ role }) => role === "support_person")?.capacity
    : null;
  if (changes.some((change) => !ON_THE_ROLE.has(change)) || capacity)
    await correctPerson(trx, { ...profile, by, personId, at, ...(capacity && { capacity }) });
  for (const entry of entries) {
    const role = roleOf(known, entry.role);
    if (!role) {
      await giveRole(trx, { personId, entry, by, at });
      continue;
    }
    for (const { stage, on } of steps.get(entry.role) ?? [])
      await moveAlong(trx, { by, roleId: role.id, to: stage, on, at });
    const { coordinatorId } = entry;
    if (coordinatorId && coordinatorId !== role.coordinatorId)
      await assignCoordinator(trx, { by, roleId: role.id, coordinatorId, at });
  }
  if (changes.includes("protected")) await protectDetails(trx, { by, personId, at });
  for (const { note } of entries)
    if (isNewNote(note, known)) await keepNote(trx, { personId, note, by, at });
}

/** What is no part of his profile. */
const ON_THE_ROLE = new Set(["role", "stage", "coordinator", "protected", "note", "capacity"]);

async function giveRole(
  trx: Db,
  { personId, entry, by, at }: When & { personId: string; entry: Entry },
) {
  const begun = entry.stages.steps[0];
  const roleId = await takeUpRole(trx, {
    by,
    personId,
    kind: entry.role,
    ...(begun && { on: begun.on }),
    ...(entry.capacity && { capacity: entry.capacity }),
    coordinatorId: entry.coordinatorId,
    at,
  });
  await audit(trx, { by: by.accountId, personId, what: "role_added", detail: entry.role }, at);
  await takeSteps(trx, { roleId, entry, by, at });
}

/** The steps since he came, as the register dates them: history, not moves of today. */
async function takeSteps(
  trx: Db,
  { roleId, entry, by, at }: When & { roleId: string; entry: Entry },
) {
  const kind: RoleKind = entry.role;
  for (const { stage, on } of entry.stages.steps.slice(1)) {
    const role = { id: roleId, kind, stage, waitingSince: null };
    await recordStep(trx, { role, to: stage, on, by: by.accountId, at });
  }
}

function keepNote(trx: Db, { personId, note, by, at }: When & { personId: string; note: string }) {
  return addNoteOnPerson(trx, { by, personId, text: note, on: dayOf(at), at });
}
