import { addMinutes, type Instant } from "#app/domain/day.ts";

/** Minutes between tries, growing: the last try comes 24 hours after the first. */
const WAITS_MINUTES = [1, 5, 20, 60, 180, 360, 814];

/** When a letter is tried again after so many tries that went wrong; null: given up, visibly. */
export function nextTry(tries: number, at: Instant): Instant | null {
  const wait = WAITS_MINUTES[tries - 1];
  return wait === undefined ? null : addMinutes(at, wait);
}
