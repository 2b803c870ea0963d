import type { Viewer } from "#app/domain/accounts/viewer.ts";
import { type Day, dayOf, type Instant, now } from "#app/domain/day.ts";
import type { Db } from "#db/open.ts";
import { meetingToCorrect } from "./meetings.server.ts";

export type MeetingToShow = Awaited<ReturnType<typeof meetingToShow>>;

/** One meeting with what its form needs, for whoever may correct it. */
export async function meetingToShow(
  db: Db,
  { by, meetingId, at = now() }: { by: Viewer; meetingId: string; at?: Instant },
) {
  const { meeting, pair } = await meetingToCorrect(db, by, meetingId);
  return {
    ...meeting,
    pairId: pair.id,
    startedOn: pair.startedOn,
    today: dayOf(at) as Day,
  };
}
