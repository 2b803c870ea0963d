import type { Cadence } from "#app/domain/cadence-numbers.ts";
import { addDays, dayOf, helsinkiInstant, type Instant } from "#app/domain/day.ts";
import type { Letter } from "#app/domain/messages/outbox.server.ts";
import { needOfCheckIn } from "./check-in.ts";
import type { CheckInRow } from "./check-in-rows.server.ts";
import { addressed } from "./letters.ts";
import type { ManToReach } from "./men.server.ts";

type ToTell = Pick<
  CheckInRow,
  | "id"
  | "kind"
  | "talk"
  | "token"
  | "sentOn"
  | "remindedOn"
  | "answeredOn"
  | "face"
  | "callMeOn"
  | "handledOn"
>;

/** Quiet hours are over by then, and he has the day before him. */
const ASK_AT = "10:00";
const MIDNIGHT = "00:00";

/**
 * Asks a man how it is going, or reminds him once. When the office takes over, it is too late for
 * either to go.
 */
export function checkInLetter(
  kind: "check_in" | "check_in_reminder",
  {
    checkIn,
    man,
    other,
    cadence,
    at,
  }: { checkIn: ToTell; man: ManToReach; other: string; cadence: Cadence; at: Instant },
): Letter {
  const taken = needOfCheckIn(checkIn, cadence)?.since ?? dayOf(at);
  const morning = helsinkiInstant(dayOf(at), ASK_AT);
  return {
    ...addressed(man),
    kind,
    facts: { name: man.name, other },
    link: `/check-ins/${checkIn.token}`,
    dedupeKey: `${kind} ${checkIn.id}`,
    dueAt: morning > at ? morning : at,
    expiresAt: helsinkiInstant(addDays(taken, 1), MIDNIGHT),
  };
}

/** Both letters of a check-in, to be withdrawn when it is answered, taken up or over. */
export function checkInKeys(checkInId: string): string[] {
  return [`check_in ${checkInId}`, `check_in_reminder ${checkInId}`];
}
