import { ICONS, type IconName } from "./icons.ts";

export type { IconName } from "./icons.ts";

/** What points along the line of reading turns with it. */
const POINTING: readonly IconName[] = ["arrow", "back", "chevron"];

/** Stands beside words, never instead of them. `mirrored`: turns in RTL, as arrows do anyway. */
export function Icon({
  name,
  mirrored = POINTING.includes(name),
}: {
  name: IconName;
  mirrored?: boolean;
}) {
  return (
    <svg
      className={mirrored ? "icon icon-mirrored" : "icon"}
      viewBox="0 0 24 24"
      aria-hidden="true"
      focusable="false"
    >
      <path d={ICONS[name]} />
    </svg>
  );
}
