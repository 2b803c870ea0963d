import type { ReactNode } from "react";

/** A man in a list: his name, a line about him, what state he is in. Never a picture. */
export function Person({
  name,
  href,
  detail,
  badge,
}: {
  name: string;
  href?: string | undefined;
  detail?: ReactNode;
  badge?: ReactNode;
}) {
  return (
    <div className="person">
      <span className="person-initial" aria-hidden="true">
        {firstLetter(name)}
      </span>
      <div className="min-w-0">
        <p className="person-name">
          {href ? (
            <a href={href} dir="auto">
              {name}
            </a>
          ) : (
            <bdi>{name}</bdi>
          )}
          {badge}
        </p>
        {detail && <div className="person-detail">{detail}</div>}
      </div>
    </div>
  );
}

function firstLetter(name: string) {
  return [...name.trim()][0]?.toLocaleUpperCase() ?? "";
}
