import { useTranslation } from "react-i18next";

/**
 * Where the browser puts a button that sorts the list by distance (browser/nearest.ts). Where we are
 * is asked of the browser and told to nobody.
 */
export function NearMe({ listId }: { listId: string }) {
  const { t } = useTranslation(["finding", "events"]);
  return (
    <div
      className="no-print"
      data-nearest={listId}
      data-sort={t("near.sort")}
      data-back={t("near.back")}
      data-sorted={t("near.sorted")}
      data-failed={t("near.unknown")}
    />
  );
}
