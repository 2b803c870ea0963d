import { useTranslation } from "react-i18next";
import type { publicStatements } from "#app/domain/advocacy/statements.server.ts";
import { formatDay } from "#app/i18n/dates.ts";
import { inLanguage, useLanguage } from "#app/i18n/language-context.tsx";
import { Card } from "#app/ui/card.tsx";

/** What we have said in public: when, to whom, about what. */
export function Statement({
  statement: { id, theme, on, to, language, title, text },
}: {
  statement: Awaited<ReturnType<typeof publicStatements>>[number];
}) {
  const { t } = useTranslation(["advocacy", "words"]);
  const said = inLanguage(language);
  return (
    <Card id={id} level={3} title={<span {...said}>{title}</span>}>
      <p className="mb-3 text-soft">
        {formatDay(on, useLanguage(), { year: true })} · {t(`words:theme.${theme}`)}
        <br />
        {t("said_to")} <bdi>{to}</bdi>
      </p>
      <p className="whitespace-pre-line wrap-anywhere" {...said}>
        {text}
      </p>
    </Card>
  );
}
