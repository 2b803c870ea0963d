import { useTranslation } from "react-i18next";
import { type Narrowing, narrowingsIn } from "#app/domain/gatherings/filter.ts";
import type { EventFilter } from "#app/domain/gatherings/forms.ts";
import { Actions, LinkButton } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { useHrefVia } from "#app/ui/via.tsx";
import { hrefOfFilter } from "./filter-href.ts";

/** Nothing found: what to relax, and how many events each relaxation would show, in the list. */
export function EmptyList({
  filter,
  relaxations,
  ahead,
}: {
  filter: EventFilter;
  relaxations: { without: Narrowing; count: number }[];
  /** How many there are without any filter. */
  ahead: number;
}) {
  const { t } = useTranslation("events");
  const href = useHrefVia();
  const list = href("/events");
  if (ahead === 0 || narrowingsIn(filter).length === 0) {
    return (
      <EmptyState title={t("empty.none_title")}>
        <p>{t("empty.none_text")}</p>
        <LinkButton href={href("/join")}>{t("empty.join")}</LinkButton>
      </EmptyState>
    );
  }
  return (
    <EmptyState title={t("empty.title")}>
      {relaxations.length > 0 && (
        <>
          <p>{t("empty.text")}</p>
          <ul className="grid gap-2">
            {relaxations.map(({ without, count }) => (
              <li key={without}>
                <a href={hrefOfFilter(list, { ...filter, [without]: null, page: 1 })}>
                  {t(`relax.${without}`)}
                </a>
                {": "}
                {t("count", { count })}
              </li>
            ))}
          </ul>
        </>
      )}
      <Actions>
        <LinkButton href={list} look="quiet">
          {t("empty.all")} ({ahead})
        </LinkButton>
      </Actions>
    </EmptyState>
  );
}
