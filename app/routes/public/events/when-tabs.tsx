import { useTranslation } from "react-i18next";
import type { EventFilter } from "#app/domain/gatherings/forms.ts";
import { Tabs } from "#app/ui/tabs.tsx";
import { useHrefVia } from "#app/ui/via.tsx";
import { hrefOfFilter, hrefOfMonth } from "./filter-href.ts";

/** All, this week, this weekend, or a month as a calendar: links, and the other filters stay. */
export function WhenTabs({
  filter,
  onCalendar = false,
}: {
  filter: EventFilter;
  onCalendar?: boolean;
}) {
  const { t } = useTranslation(["events", "finding"]);
  const href = useHrefVia();
  const lists = ([null, "this_week", "this_weekend"] as const).map((when) => ({
    href: hrefOfFilter(href("/events"), { ...filter, when, page: 1 }),
    label: t(`when.${when ?? "any"}`),
    current: !onCalendar && filter.when === when,
  }));
  const month = {
    href: hrefOfMonth(href("/events/month"), filter),
    label: t("finding:calendar.tab"),
    current: onCalendar,
  };
  return <Tabs label={t("when.label")} tabs={[...lists, month]} />;
}
