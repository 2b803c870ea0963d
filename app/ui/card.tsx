import type { ReactNode } from "react";

/** A piece of a page with a heading of its own. `id` lets a link lead to it. */
export function Card({
  title,
  children,
  aside,
  id,
  level = 2,
}: {
  title?: ReactNode;
  children: ReactNode;
  aside?: ReactNode;
  id?: string;
  /** 3 where the card lies below a heading of second level. */
  level?: 2 | 3;
}) {
  const Heading = level === 2 ? "h2" : "h3";
  return (
    <section className="card" id={id}>
      {(title || aside) && (
        <div className="card-head">
          {title && <Heading>{title}</Heading>}
          {aside}
        </div>
      )}
      {children}
    </section>
  );
}
