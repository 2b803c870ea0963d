import { useTranslation } from "react-i18next";
import { bestText, CONTENT_LANGUAGES } from "#app/domain/gatherings/gathering.ts";
import { officeLanguage, useHref, useLanguage } from "#app/i18n/language-context.tsx";
import { languageName } from "#app/i18n/language-names.ts";
import { Card } from "#app/ui/card.tsx";
import { Icon } from "#app/ui/icon.tsx";

type Texts = { id: string; texts: { language: string }[] };

/** Which languages it is told in, and what readers of the others see instead. */
export function TextsCard({ gathering }: { gathering: Texts }) {
  const { t } = useTranslation("office_gatherings");
  const language = officeLanguage(useLanguage());
  const href = useHref();
  const written = gathering.texts.map((text) => text.language);
  return (
    <Card title={t("one.texts")}>
      <p className="text-soft">{t("one.texts_hint")}</p>
      <ul className="mt-3 grid divide-y divide-line">
        {CONTENT_LANGUAGES.map((code) => {
          const shown = bestText(gathering.texts, code)?.language ?? "";
          return (
            <li key={code} className="flex flex-wrap items-center gap-x-3 py-2">
              <a href={href(`/office/gatherings/${gathering.id}/texts/${code}`)}>
                {languageName(code, language)}
              </a>
              <span className="text-soft">
                {written.includes(code) ? (
                  <span className="icon-line">
                    <Icon name="check" />
                    {t("text.written")}
                  </span>
                ) : (
                  t("text.missing", { language: languageName(shown, language) })
                )}
              </span>
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
