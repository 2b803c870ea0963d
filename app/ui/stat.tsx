import type { ReactNode } from "react";

/** Figures side by side: put `Stat`s inside. */
export function Stats({ children }: { children: ReactNode }) {
  return <dl className="stats">{children}</dl>;
}

/** One figure and what it counts; `note` says how it was come by. */
export function Stat({
  value,
  label,
  note,
  href,
}: {
  value: ReactNode;
  label: ReactNode;
  note?: ReactNode;
  href?: string | undefined;
}) {
  return (
    <div className="stat">
      <dt>{href ? <a href={href}>{label}</a> : label}</dt>
      <dd className="stat-value">
        <bdi>{value}</bdi>
      </dd>
      {note && <dd className="stat-note">{note}</dd>}
    </div>
  );
}
