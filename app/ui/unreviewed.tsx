import { useTranslation } from "react-i18next";
import { useLanguage } from "#app/i18n/language-context.tsx";
import { UNREVIEWED_LANGUAGES } from "#app/i18n/languages.ts";
import { Notice } from "./notice.tsx";
import { useHrefVia } from "./via.tsx";

/** Says so where no native speaker has checked the language of the page, and asks for help. */
export function UnreviewedNotice() {
  const { t } = useTranslation();
  const href = useHrefVia();
  if (!UNREVIEWED_LANGUAGES.includes(useLanguage())) return null;
  return (
    <aside aria-label={t("unreviewed.title")} className="page-width no-print pb-12">
      <Notice tone="mind" icon="language" title={t("unreviewed.title")}>
        <p>
          {t("unreviewed.text")} <a href={href("/about/translations")}>{t("unreviewed.tell")}</a>
        </p>
      </Notice>
    </aside>
  );
}
