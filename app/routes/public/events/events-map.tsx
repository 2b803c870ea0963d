import { useTranslation } from "react-i18next";

/** The places of a list on a map, beside it. Without the browser script there is only the list. */
export function EventsMap({ listId }: { listId: string }) {
  const { t } = useTranslation("events");
  return <div data-map="" data-map-list={listId} data-label={t("map.label")} />;
}
