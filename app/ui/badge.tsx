import type { ReactNode } from "react";
import { Icon, type IconName } from "./icon.tsx";

export type BadgeTone = "calm" | "good" | "mind" | "urgent";

/** A short state in words; the tone only underlines what the words say. */
export function Badge({
  tone = "calm",
  icon,
  children,
}: {
  tone?: BadgeTone;
  icon?: IconName | undefined;
  children: ReactNode;
}) {
  return (
    <span className={`badge badge-${tone}`}>
      {icon && <Icon name={icon} />}
      {children}
    </span>
  );
}
