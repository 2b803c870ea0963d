import { useTranslation } from "react-i18next";
import { formatDay } from "#app/i18n/dates.ts";
import { officeLanguage, useHref, useLanguage } from "#app/i18n/language-context.tsx";
import { Badge } from "#app/ui/badge.tsx";
import { Card } from "#app/ui/card.tsx";
import type { AdvocacyScreen } from "./route.tsx";

/** What we have said in public, drafts among them. */
export function StatementsCard({ statements }: Pick<AdvocacyScreen, "statements">) {
  const { t } = useTranslation("office_advocacy");
  const language = officeLanguage(useLanguage());
  const href = useHref();
  return (
    <Card title={t("statement.all")}>
      {statements.length === 0 && <p className="text-soft">{t("statement.none")}</p>}
      <ul className="grid gap-4">
        {statements.map(({ id, title, on, to, isPublic }) => (
          <li key={id}>
            <a className="contact-link" href={href(`/office/advocacy/statements/${id}`)} dir="auto">
              {title}
            </a>{" "}
            {!isPublic && <Badge tone="mind">{t("statement.draft")}</Badge>}
            <span className="block text-soft">
              {formatDay(on, language, { year: true })}, <bdi>{to}</bdi>
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
