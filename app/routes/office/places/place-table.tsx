import { useTranslation } from "react-i18next";
import type { placesKept } from "#app/domain/places/screens.server.ts";
import { useHref } from "#app/i18n/language-context.tsx";
import { Badge } from "#app/ui/badge.tsx";
import { Table } from "#app/ui/table.tsx";

type Place = Awaited<ReturnType<typeof placesKept>>[number];

/** Meeting places; the map beside reads each one's point from its name. */
export function PlaceTable({ places, id }: { places: Place[]; id: string }) {
  const { t } = useTranslation("office_places");
  const href = useHref();
  return (
    <div id={id}>
      <Table
        caption={t("title")}
        rows={places}
        rowKey={(place) => place.id}
        columns={[
          {
            head: t("column.name"),
            cell: (place) => (
              <span data-point="" data-lat={place.lat} data-lon={place.lon}>
                <a href={href(`/office/places/${place.id}`)} dir="auto">
                  {place.name}
                </a>{" "}
                {place.retiredAt && <Badge>{t("retired")}</Badge>}
              </span>
            ),
          },
          { head: t("column.address"), cell: (place) => <bdi>{place.address}</bdi> },
          {
            head: t("column.area"),
            cell: (place) => [place.district, place.municipality].filter(Boolean).join(", "),
          },
          { head: t("column.step_free"), cell: (place) => t(`step_free.${place.stepFree}`) },
          { head: t("column.used"), cell: (place) => place.gatherings },
        ]}
      />
    </div>
  );
}
