import { useTranslation } from "react-i18next";
import type { PlacePicture } from "#app/domain/places/picture.ts";
import { inLanguage, useLanguage } from "#app/i18n/language-context.tsx";

/** A tall picture leaves room for words on a phone; in pixels. */
const HEIGHT_MOST = 384;

/** The picture of a place. Its size is known, so nothing moves when it arrives; it is fetched when near. */
export function PlaceImage({ picture, place }: { picture: PlacePicture; place: string }) {
  const { t } = useTranslation("finding");
  const { shows, showsLanguage } = picture;
  const scale = Math.min(1, HEIGHT_MOST / picture.height);
  const isOther = showsLanguage !== null && showsLanguage !== useLanguage();
  return (
    <img
      src={`/place-pictures/${picture.hash}`}
      width={Math.round(picture.width * scale)}
      height={Math.round(picture.height * scale)}
      alt={shows ?? t("picture", { place })}
      loading="lazy"
      decoding="async"
      className="h-auto max-w-full rounded"
      {...(isOther ? inLanguage(showsLanguage) : {})}
    />
  );
}
