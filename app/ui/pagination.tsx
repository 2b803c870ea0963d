import { useTranslation } from "react-i18next";
import { Icon } from "./icon.tsx";

/** Earlier and later pages of a long list, as links; `hrefOf` makes the URL of a page (from 1). */
export function Pagination({
  page,
  pages,
  hrefOf,
}: {
  page: number;
  pages: number;
  hrefOf: (page: number) => string;
}) {
  const { t } = useTranslation();
  if (pages <= 1) return null;
  return (
    <nav aria-label={t("pages.label")} className="pagination">
      {page > 1 && (
        <a className="button button-quiet" rel="prev" href={hrefOf(page - 1)}>
          <Icon name="back" />
          {t("pages.previous")}
        </a>
      )}
      <span>{t("pages.of", { page, pages })}</span>
      {page < pages && (
        <a className="button button-quiet" rel="next" href={hrefOf(page + 1)}>
          {t("pages.next")}
          <Icon name="arrow" />
        </a>
      )}
    </nav>
  );
}
