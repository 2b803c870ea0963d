import type { ReactNode } from "react";

/** What a list says when it is empty: why, and what to do about it. */
export function EmptyState({ title, children }: { title: ReactNode; children?: ReactNode }) {
  return (
    <div className="empty-state">
      <p className="font-semibold">{title}</p>
      {children}
    </div>
  );
}
