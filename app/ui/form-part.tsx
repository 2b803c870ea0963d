import type { ReactNode } from "react";

/** One matter of a long form, with its heading. */
export function FormPart({ title, children }: { title: ReactNode; children: ReactNode }) {
  return (
    <section className="card grid w-full gap-4">
      <h2>{title}</h2>
      {children}
    </section>
  );
}
