import { dayOf, helsinkiInstant, type Instant, now } from "#app/domain/day.ts";
import { withdrawLetters, write } from "#app/domain/messages/outbox.server.ts";
import type { RoleKind } from "#app/domain/people/vocabulary.ts";
import { readSetting } from "#app/domain/privacy/settings.server.ts";
import { asOne } from "#app/domain/transaction.server.ts";
import type { Db } from "#db/open.ts";
import { REMIND_AT, reminderDueOn } from "./first-meeting.ts";
import { timesReminder, timesReminderKey } from "./first-meeting-letters.server.ts";
import { type FirstMeeting, firstMeetingOf } from "./first-meeting-rows.server.ts";

/**
 * Reminds once who has ticked none of the times that were offered for a first meeting: due and not yet
 * sent, so a run that was missed is made good by the next. He who says that none suits him has answered.
 * After that it is the office's (`first_times` in the rhythm), and he is not asked again before other
 * times are offered. Returns how many it reminded.
 */
export function remindOfTimes(db: Db, at: Instant = now()): Promise<number> {
  return asOne(db, async (trx) => {
    const cadence = await readSetting(trx, "cadence");
    let reminded = 0;
    for (const { pairId, kind, side } of await silentMen(trx)) {
      const first = (await firstMeetingOf(trx, pairId)) as FirstMeeting;
      const dueOn = reminderDueOn(first, at, cadence[kind]);
      if (!dueOn || dueOn > dayOf(at)) continue;
      await trx
        .updateTable("first_meeting")
        .set(
          side === "participant"
            ? { participant_reminded_at: at }
            : { support_person_reminded_at: at },
        )
        .where("pair_id", "=", pairId)
        .execute();
      const morning = helsinkiInstant(dayOf(at), REMIND_AT);
      const dueAt = morning > at ? morning : at;
      await write(trx, await timesReminder(trx, first, { side, dueAt }), at);
      reminded += 1;
    }
    return reminded;
  });
}

/** A reminder that has not gone yet is not sent: the pair rests now, or he (`side`) would like to stop. */
export async function withdrawReminders(
  trx: Db,
  { pairId, side = null, at }: { pairId: string; side?: RoleKind | null; at: Instant },
) {
  const first = await firstMeetingOf(trx, pairId);
  if (!first) return;
  const sides: RoleKind[] = side ? [side] : ["participant", "support_person"];
  await withdrawLetters(
    trx,
    sides.map((one) => timesReminderKey(first, one)),
    at,
  );
}

/** Who has been offered times and has neither answered nor been reminded; whoever wants to stop is left in peace. */
async function silentMen(trx: Db) {
  const sides: RoleKind[] = ["participant", "support_person"];
  const found = await Promise.all(
    sides.map(async (side) => {
      const rows = await trx
        .selectFrom("first_meeting as first")
        .innerJoin("pair", "pair.id", "first.pair_id")
        .select(["pair.id as pairId", "pair.kind"])
        .where(`first.${side}_answered_at`, "is", null)
        .where(`first.${side}_reminded_at`, "is", null)
        .where("first.fixed_at", "is", null)
        .where("first.cancelled_at", "is", null)
        .where("pair.first_meeting_on", "is", null)
        .where("pair.ended_on", "is", null)
        .where("pair.pause_until", "is", null)
        .where((eb) =>
          eb.not(
            eb.exists(
              eb
                .selectFrom("pair_wish as wish")
                .select("wish.id")
                .whereRef("wish.pair_id", "=", "pair.id")
                .whereRef("wish.person_id", "=", `pair.${side}_id`)
                .where("wish.what", "=", "stop")
                .where("wish.taken_back_at", "is", null)
                .where("wish.handled_at", "is", null),
            ),
          ),
        )
        .execute();
      return rows.map((row) => ({ ...row, side }));
    }),
  );
  return found.flat();
}
