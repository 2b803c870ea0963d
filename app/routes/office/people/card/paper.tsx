import { useTranslation } from "react-i18next";
import type { cardPaper } from "#app/domain/accounts/card-paper.server.ts";
import { inLanguage } from "#app/i18n/language-context.tsx";
import { Notice } from "#app/ui/notice.tsx";

/** The card to print, and the PIN to say: never both on one paper. */
export function Paper({ pin, paper }: { pin: string; paper: ReturnType<typeof cardPaper> }) {
  const { t } = useTranslation("office_card");
  return (
    <div className="grid gap-6">
      <div className="no-print max-w-prose">
        <Notice tone="mind" icon="key" title={t("pin_title")}>
          <p className="my-2 text-3xl font-bold tracking-[0.15em] tabular-nums">
            <bdi dir="ltr">{`${pin.slice(0, 3)} ${pin.slice(3)}`}</bdi>
          </p>
          <p>{t("pin_hint")}</p>
        </Notice>
      </div>
      <p className="no-print max-w-prose text-soft">{t("print_hint")}</p>
      <section {...inLanguage(paper.language)} className="card grid max-w-md gap-4">
        <h2>{paper.title}</h2>
        <svg
          viewBox={`0 0 ${paper.qr.size} ${paper.qr.size}`}
          className="w-56 max-w-full bg-white"
          role="img"
          aria-label={t("qr")}
          shapeRendering="crispEdges"
        >
          <path d={paper.qr.path} fill="#000" />
        </svg>
        <ol className="grid list-decimal gap-1 ps-6">
          {paper.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        <p>{paper.until}</p>
        <p className="text-soft">{paper.lost}</p>
      </section>
    </div>
  );
}
