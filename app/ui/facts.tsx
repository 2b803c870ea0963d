import type { ReactNode } from "react";
import { Icon, type IconName } from "./icon.tsx";

export type Fact = { term: ReactNode; value: ReactNode; icon?: IconName | undefined };

/** When, where, with whom: pairs of a word and what it says. Facts without a value are left out. */
export function Facts({ items }: { items: Fact[] }) {
  const told = items.filter(({ value }) => value !== null && value !== undefined && value !== "");
  const plain = told.every(({ icon }) => !icon);
  return (
    <dl className={plain ? "facts facts-plain" : "facts"}>
      {told.map(({ term, value, icon }, position) => (
        <div key={position}>
          <dt>
            {icon && <Icon name={icon} />}
            {term}
          </dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
