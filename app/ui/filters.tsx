import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "./button.tsx";
import { Icon } from "./icon.tsx";

/**
 * A GET form that narrows a list: folded on a phone, open beside the list where there is room.
 * `active` is how many filters are on; `clearHref` is the list without any.
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
        <details className="filters" open={active > 0}>
          <summary className="button button-quiet">
            <Icon name="filter" />
            {active > 0 ? t("filters.open_active", { active }) : t("filters.open")}
          </summary>
          <div className="filters-body">
            {children}
            <div className="actions wide">
              <Button icon="search">{t("filters.apply")}</Button>
              {active > 0 && clearHref && <a href={clearHref}>{t("filters.clear")}</a>}
            </div>
          </div>
        </details>
      </form>
    </search>
  );
}
