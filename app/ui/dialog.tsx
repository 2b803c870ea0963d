import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Icon, type IconName } from "./icon.tsx";

/**
 * Asks before something that cannot be undone. A `<details>` that the browser script turns into a
 * modal dialog: before JavaScript it opens in place, and works as well.
 */
export function Ask({
  label,
  title,
  icon,
  children,
}: {
  label: string;
  title: string;
  icon?: IconName;
  children: ReactNode;
}) {
  const { t } = useTranslation();
  return (
    <details className="ask" data-ask="" data-close={t("close")}>
      <summary className="button button-quiet">
        {icon && <Icon name={icon} />}
        {label}
      </summary>
      <div className="card">
        <h2>{title}</h2>
        {children}
      </div>
    </details>
  );
}
