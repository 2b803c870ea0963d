import type { Instant } from "#app/domain/day.ts";

/** Revisions are counted from here; any fixed moment would do. */
const EPOCH = Date.parse("2026-01-01T00:00:00Z");
/** RFC 5545 INTEGER ends here; seconds reach it in 2094. */
const LARGEST = 2_147_483_647;

type Changes = {
  sequence: number;
  eventChangedAt: string;
  gatheringChangedAt: string;
  placeChangedAt: string;
};

/**
 * When something that a calendar shows last changed, and a number that grows with it. A new time,
 * text, place or a cancellation each leave their `changed_at`; `sequence` tells apart what happens
 * in the same second.
 */
export function revisionOf({ sequence, ...changes }: Changes) {
  const { eventChangedAt, gatheringChangedAt, placeChangedAt } = changes;
  const [changedAt] = [eventChangedAt, gatheringChangedAt, placeChangedAt].sort().reverse();
  const seconds = Math.max(0, Math.floor((Date.parse(changedAt as string) - EPOCH) / 1000));
  return {
    changedAt: changedAt as Instant,
    sequence: Math.min(LARGEST, seconds + sequence),
  };
}
