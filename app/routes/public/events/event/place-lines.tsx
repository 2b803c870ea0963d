import { useTranslation } from "react-i18next";

type Place = { place: string; address: string; municipality: string; lat: number; lon: number };

/** Where it is, with a link into the phone's map application and one to a map on the web. */
export function PlaceLines({ place }: { place: Place }) {
  const { t } = useTranslation("events");
  const { lat, lon } = place;
  const point = `${lat},${lon}`;
  return (
    <div id="where">
      <p data-point="" data-lat={lat} data-lon={lon} data-title={place.place} data-href="#where">
        <bdi>{place.place}</bdi>
      </p>
      <p className="font-normal">
        <bdi>{place.address}</bdi> · <bdi>{place.municipality}</bdi>
      </p>
      <p data-silent="" className="mt-1 flex flex-wrap gap-x-5 gap-y-1 font-normal">
        <a
          href={`https://www.openstreetmap.org/?mlat=${lat}&mlon=${lon}#map=17/${lat}/${lon}`}
          rel="noopener noreferrer external"
        >
          {t("event.open_map")}
        </a>
        <a href={`geo:${point}?q=${point}(${encodeURIComponent(place.place)})`}>
          {t("event.in_phone")}
        </a>
      </p>
    </div>
  );
}
