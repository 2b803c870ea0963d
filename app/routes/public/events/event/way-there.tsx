import { useTranslation } from "react-i18next";
import { inLanguage } from "#app/i18n/language-context.tsx";

/** How to get there in words: what no map says. */
export function WayThere({ way }: { way: { language: string; text: string } | null }) {
  const { t } = useTranslation("finding");
  if (!way) return null;
  return (
    <section className="grid gap-3">
      <h2>{t("way")}</h2>
      <p className="max-w-read whitespace-pre-line" {...inLanguage(way.language)}>
        {way.text}
      </p>
    </section>
  );
}
