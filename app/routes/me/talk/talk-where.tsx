import { useTranslation } from "react-i18next";

/** Where the talk is: a public place, or on the phone. Nothing where nobody has said it. */
export function TalkWhere({ way, place }: { way: string | null; place: string | null }) {
  const { t } = useTranslation("agreement");
  if (!way) return null;
  return (
    <p>
      {t("talk.where")}: {way === "phone" ? t("talk.by_phone") : <bdi>{place}</bdi>}
    </p>
  );
}
