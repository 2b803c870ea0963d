import { type Coordinator, isCoordinator, type Viewer } from "#app/domain/accounts/viewer.ts";
import { type Instant, now } from "#app/domain/day.ts";
import { audit } from "#app/domain/privacy/audit.server.ts";
import { NotFound } from "#app/domain/refusal.ts";
import { asOne } from "#app/domain/transaction.server.ts";
import type { Db } from "#db/open.ts";
import { mayPlan, mayRunDoor } from "./access.ts";
import { gatheringEntrustedTo } from "./entrusted.server.ts";

/** Who may be host: the office, and support persons who can sign in. */
function mayBeHost(db: Db) {
  return db
    .selectFrom("account")
    .leftJoin("person", "person.account_id", "account.id")
    .where("account.closed_at", "is", null)
    .where((eb) =>
      eb.or([
        eb("account.office_role", "is not", null),
        eb.exists(
          eb
            .selectFrom("role")
            .select("role.id")
            .whereRef("role.person_id", "=", "person.id")
            .where("role.kind", "=", "support_person")
            .where("role.stage", "!=", "left"),
        ),
      ]),
    );
}

/** Who runs this door: the office, and its host for as long as he may be one. Who has left runs none. */
export async function runsDoor(db: Db, by: Viewer, gathering: { hostId: string | null }) {
  if (!mayRunDoor(by, gathering)) return false;
  return isCoordinator(by) || (await mayHost(db, by.accountId));
}

export async function mayHost(db: Db, accountId: string): Promise<boolean> {
  const host = await mayBeHost(db)
    .select("account.id")
    .where("account.id", "=", accountId)
    .executeTakeFirst();
  return host !== undefined;
}

/** The host of a gathering, and who else could be. */
export async function hostsToChoose(
  db: Db,
  { by, gatheringId }: { by: Coordinator; gatheringId: string },
) {
  if (!mayPlan(by)) throw new NotFound();
  const row = await db
    .selectFrom("gathering")
    .select("host_id as hostId")
    .where("id", "=", gatheringId)
    .executeTakeFirst();
  const choices = await mayBeHost(db)
    .select(["account.id", "account.name"])
    .orderBy("account.name")
    .execute();
  return { hostId: row?.hostId ?? null, choices };
}

/** He runs the door of every date of the gathering; null: the office alone does. */
export function setHost(
  db: Db,
  {
    by,
    gatheringId,
    hostId,
    at = now(),
  }: { by: Coordinator; gatheringId: string; hostId: string | null; at?: Instant },
) {
  return asOne(db, async (trx) => {
    const { id } = await gatheringEntrustedTo(trx, by, gatheringId);
    const host = hostId
      ? await mayBeHost(trx)
          .select("person.id as personId")
          .where("account.id", "=", hostId)
          .executeTakeFirst()
      : { personId: null };
    if (!host) throw new NotFound();
    await trx.updateTable("gathering").set({ host_id: hostId }).where("id", "=", id).execute();
    const entry = { by: by.accountId, personId: host.personId, what: "host_set", detail: id };
    await audit(trx, entry, at);
  });
}
