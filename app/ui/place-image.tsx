import { useTranslation } from "react-i18next";
import type { PlacePicture } from "#app/domain/places/picture.ts";
import { inLanguage, useLanguage } from "#app/i18n/language-context.tsx";

/** The picture of a place. Its size is known, so nothing moves when it arrives; it is fetched when near. */
export function PlaceImage({ picture, place }: { picture: PlacePicture; place: string }) {
  const { t } = useTranslation("finding");
  const { shows, showsLanguage } = picture;
  const isOther = showsLanguage !== null && showsLanguage !== useLanguage();
  return (
    <img
      src={`/place-pictures/${picture.hash}`}
      width={picture.width}
      height={picture.height}
      alt={shows ?? t("picture", { place })}
      loading="lazy"
      decoding="async"
      className="h-auto max-h-96 w-auto max-w-full rounded"
      {...(isOther ? inLanguage(showsLanguage) : {})}
    />
  );
}
