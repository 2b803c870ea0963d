import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "./button.tsx";
import { Icon } from "./icon.tsx";

/**
 * A GET form that narrows a list: folded on a phone, also when filters are on, so that what was found
 * is seen; open above the list where there is room. `active` is how many are on; `clearHref` is the
 * list without any.
 */
export function Filters({
  action,
  active = 0,
  clearHref,
  children,
}: {
  action?: string;
  active?: number;
  clearHref?: string;
  children: ReactNode;
}) {
  const { t } = useTranslation();
  return (
    <search>
      <form method="get" action={action}>
        <details className="filters">
          <summary className="button button-quiet">
            <Icon name="filter" />
            {active > 0 ? t("filters.open_active", { active }) : t("filters.open")}
          </summary>
          <div className="filters-body">
            {children}
            <div className="actions wide">
              <Button icon="search">{t("filters.apply")}</Button>
            </div>
          </div>
        </details>
        {active > 0 && clearHref && (
          <a className="filters-clear" href={clearHref}>
            {t("filters.clear")}
          </a>
        )}
      </form>
    </search>
  );
}
