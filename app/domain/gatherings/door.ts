import { addMinutes, type Instant } from "#app/domain/day.ts";

/** So long before the beginning and after the end a man may say himself that he is here. */
export const DOOR_MINUTES = 30;

export type DoorStanding = "early" | "open" | "late" | "cancelled";

type Times = { startsAt: Instant; endsAt: Instant; cancelledAt: string | null };

/** From when until when the code on the door works: the times as they are now, also after a move. */
export function doorHours({ startsAt, endsAt }: Pick<Times, "startsAt" | "endsAt">) {
  return { from: addMinutes(startsAt, -DOOR_MINUTES), to: addMinutes(endsAt, DOOR_MINUTES) };
}

export function doorStanding(event: Times, at: Instant): DoorStanding {
  if (event.cancelledAt) return "cancelled";
  const { from, to } = doorHours(event);
  if (at < from) return "early";
  return at < to ? "open" : "late";
}
