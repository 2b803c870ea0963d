import type { AnchorHTMLAttributes, ButtonHTMLAttributes, ReactNode } from "react";
import { Icon, type IconName } from "./icon.tsx";

/** main: the one thing to do here; quiet: also possible; careful: cannot be undone. */
export type ButtonLook = "main" | "quiet" | "careful";

type Look = { look?: ButtonLook | undefined; icon?: IconName | undefined };

/** A button sends its form unless told otherwise. Its text is a verb. */
export function Button({
  look = "main",
  icon,
  children,
  ...rest
}: Look & ButtonHTMLAttributes<HTMLButtonElement>) {
  return (
    <button type="submit" {...rest} className={`button button-${look}`}>
      {icon && <Icon name={icon} />}
      {children}
    </button>
  );
}

/** A link that looks like a button, for going somewhere. */
export function LinkButton({
  look = "main",
  icon,
  children,
  ...rest
}: Look & AnchorHTMLAttributes<HTMLAnchorElement>) {
  return (
    <a {...rest} className={`button button-${look}`}>
      {icon && <Icon name={icon} />}
      {children}
    </a>
  );
}

/** Buttons side by side; on a narrow phone below each other. The main one comes first. */
export function Actions({ children }: { children: ReactNode }) {
  return <div className="actions">{children}</div>;
}
