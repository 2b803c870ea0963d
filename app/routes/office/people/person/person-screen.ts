import type { personScreen } from "#app/domain/people/person-screen.server.ts";
import type { roundsOfMan } from "#app/domain/rounds/my-rounds.server.ts";

/** What the page knows of a man; each card takes the part that it shows. */
export type PersonScreen = Awaited<ReturnType<typeof personScreen>> & {
  area: string | null;
  rounds: Awaited<ReturnType<typeof roundsOfMan>>;
};
export type Role = PersonScreen["roles"][number];
