import type { Instant } from "#app/domain/day.ts";
import type { Standing } from "#app/domain/gatherings/gathering.ts";
import { useHrefVia } from "#app/ui/via.tsx";
import { WhenLine } from "./event-time.tsx";
import { StandingBadge } from "./standing-badge.tsx";

type ListedDate = {
  id: string;
  startsAt: Instant;
  endsAt: Instant;
  standing: Standing;
  free: number | null;
};

/** Dates of one group below each other, where what it is stands above already. */
export function DateList({ dates }: { dates: ListedDate[] }) {
  const href = useHrefVia();
  return (
    <ul className="grid max-w-read divide-y divide-line border-y border-line">
      {dates.map((date) => (
        <li key={date.id} className="flex flex-wrap items-center gap-x-4 gap-y-1 py-2.5">
          <a
            href={href(`/events/${date.id}`)}
            className={date.standing === "cancelled" ? "line-through" : undefined}
          >
            <WhenLine {...date} />
          </a>
          <StandingBadge standing={date.standing} free={date.free} />
        </li>
      ))}
    </ul>
  );
}
