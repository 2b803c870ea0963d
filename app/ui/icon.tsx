import { ICONS, type IconName } from "./icons.ts";

export type { IconName } from "./icons.ts";

/** Stands beside words, never instead of them. `mirrored`: it points, so it turns in RTL. */
export function Icon({ name, mirrored = false }: { name: IconName; mirrored?: boolean }) {
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
