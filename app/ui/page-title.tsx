import type { ReactNode } from "react";

/** The one h1 of a page, with a sentence that says what it is for. */
export function PageTitle({ children, lead }: { children: ReactNode; lead?: ReactNode }) {
  return (
    <div className="mb-6 grid gap-2">
      <h1>{children}</h1>
      {lead && <p className="max-w-prose text-lg text-soft">{lead}</p>}
    </div>
  );
}
