import type { ReactNode } from "react";
import type { BadgeTone } from "./badge.tsx";
import { Icon, type IconName } from "./icon.tsx";

const SIGNS: Record<BadgeTone, IconName> = {
  calm: "info",
  good: "check",
  mind: "warning",
  urgent: "warning",
};

/** Something to know here. calm: good to know; mind: mind this; urgent: act now. */
export function Notice({
  tone = "calm",
  title,
  icon = SIGNS[tone],
  children,
}: {
  tone?: BadgeTone;
  title?: ReactNode;
  icon?: IconName;
  children?: ReactNode;
}) {
  return (
    <div className={`notice notice-${tone}`}>
      <Icon name={icon} />
      <div className="notice-body">
        {title && <p className="font-semibold">{title}</p>}
        {children}
      </div>
    </div>
  );
}
