import { useTranslation } from "react-i18next";
import { Listen } from "#app/ui/listen.tsx";

/** "Kysymys 3 / 9", in words first; the bar only underlines it. */
export function Progress({ number, of }: { number: number; of: number }) {
  const { t } = useTranslation("doors");
  return (
    <div className="mb-6 grid max-w-read gap-2">
      <div className="listen-row">
        <p className="font-semibold text-soft">{t("progress", { number, of })}</p>
        <Listen />
      </div>
      <progress className="door-progress" value={number} max={of} aria-hidden="true" />
    </div>
  );
}
