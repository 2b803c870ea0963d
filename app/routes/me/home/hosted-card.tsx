import { useTranslation } from "react-i18next";
import { formatInstant } from "#app/i18n/dates.ts";
import { inLanguage, useHref, useLanguage } from "#app/i18n/language-context.tsx";
import { Card } from "#app/ui/card.tsx";
import type { MyPage } from "./route.tsx";

/** The dates that he runs himself; each leads to its door. */
export function HostedCard({ dates }: { dates: MyPage["hosted"] }) {
  const { t } = useTranslation("door");
  const href = useHref();
  const language = useLanguage();
  if (dates.length === 0) return null;
  return (
    <Card title={t("hosted.title")}>
      <ul className="grid gap-4">
        {dates.map((date) => (
          <li key={date.id}>
            <a
              href={href(`/door/${date.id}`)}
              className="thumb font-semibold"
              {...inLanguage(date.textLanguage)}
            >
              {date.title}
            </a>
            <p className="text-soft">{formatInstant(date.startsAt, language)}</p>
          </li>
        ))}
      </ul>
    </Card>
  );
}
