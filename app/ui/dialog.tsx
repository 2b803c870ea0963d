import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { ButtonLook } from "./button.tsx";
import { Icon, type IconName } from "./icon.tsx";

/**
 * Asks before something that cannot be undone. A `<details>` that the browser script turns into a
 * modal dialog: before JavaScript it opens in place, and works as well. `open` where the form
 * inside came back with an answer.
 */
export function Ask({
  label,
  title,
  icon,
  look = "quiet",
  open = false,
  children,
}: {
  label: string;
  title: string;
  icon?: IconName;
  look?: ButtonLook;
  open?: boolean;
  children: ReactNode;
}) {
  const { t } = useTranslation();
  return (
    <details className="ask" data-ask="" data-close={t("close")} open={open}>
      <summary className={`button button-${look}`}>
        {icon && <Icon name={icon} />}
        {label}
      </summary>
      <div className="card ask-body">
        <h2>{title}</h2>
        {children}
      </div>
    </details>
  );
}
