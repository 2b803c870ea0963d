import { useTranslation } from "react-i18next";

/** What a round is, in four sentences. */
export function HowItGoes() {
  const { t } = useTranslation("rounds");
  return (
    <section className="grid max-w-prose gap-3">
      <h2>{t("how.title")}</h2>
      <ol className="grid list-decimal gap-2 ps-5">
        {(["apply", "pair", "group", "length"] as const).map((step) => (
          <li key={step}>{t(`how.${step}`)}</li>
        ))}
      </ol>
    </section>
  );
}
