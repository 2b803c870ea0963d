import type { ReactNode } from "react";

/** The one h1 of a page, with a sentence that says what it is for. */
export function PageTitle({ children, lead }: { children: ReactNode; lead?: ReactNode }) {
  return (
    <div className="page-title">
      <h1>{children}</h1>
      {lead && <p className="page-title-lead">{lead}</p>}
    </div>
  );
}
