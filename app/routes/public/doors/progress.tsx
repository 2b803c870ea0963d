import { useTranslation } from "react-i18next";

/** "Kysymys 3 / 9", in words first; the bar only underlines it. */
export function Progress({ number, of }: { number: number; of: number }) {
  const { t } = useTranslation("doors");
  return (
    <div className="mb-6 grid max-w-read gap-2">
      <p className="font-semibold text-soft">{t("progress", { number, of })}</p>
      <progress className="door-progress" value={number} max={of} aria-hidden="true" />
    </div>
  );
}
