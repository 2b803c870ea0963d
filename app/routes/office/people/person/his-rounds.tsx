import { useTranslation } from "react-i18next";
import { inLanguage, useHref } from "#app/i18n/language-context.tsx";
import { Card } from "#app/ui/card.tsx";
import type { PersonScreen } from "./person-screen.ts";

/** The rounds to which he has applied or in which he is: why he may not be in the usual plan. */
export function HisRounds({ screen: { rounds } }: { screen: PersonScreen }) {
  const { t } = useTranslation("office_rounds");
  const href = useHref();
  if (rounds.length === 0) return null;
  return (
    <Card title={t("title")}>
      <ul className="grid gap-2">
        {rounds.map(({ id, text, application }) => (
          <li key={id}>
            {t(`his.${application}`)}:{" "}
            <a
              className="contact-link"
              href={href(`/office/rounds/${id}`)}
              {...inLanguage(text.language)}
            >
              {text.title}
            </a>
          </li>
        ))}
      </ul>
    </Card>
  );
}
