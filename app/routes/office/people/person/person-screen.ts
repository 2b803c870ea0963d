import type { duesOfMan } from "#app/domain/pairs/dues-of-man.server.ts";
import type { personScreen } from "#app/domain/people/person-screen.server.ts";
import type { referralsOf } from "#app/domain/referrals/referrals.server.ts";
import type { roundsOfMan } from "#app/domain/rounds/my-rounds.server.ts";

/** What the page knows of a man; each card takes the part that it shows. */
export type PersonScreen = Awaited<ReturnType<typeof personScreen>> & {
  area: string | null;
  rounds: Awaited<ReturnType<typeof roundsOfMan>>;
  referrals: Awaited<ReturnType<typeof referralsOf>>;
  /** What his open pairs ask for. */
  dues: Awaited<ReturnType<typeof duesOfMan>>;
  /** Names the forms of this view of the page, so that two presses are one. */
  post: string;
};
export type Role = PersonScreen["roles"][number];
