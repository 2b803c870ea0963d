import { useTranslation } from "react-i18next";
import { Icon } from "#app/ui/icon.tsx";
import { useHrefVia } from "#app/ui/via.tsx";

/** The poster on the door: the name, and in three sentences what it is. */
export function Hero() {
  const { t } = useTranslation("home");
  const href = useHrefVia();
  return (
    <section className="hero full-width">
      <div className="band" />
      <div className="page-width hero-text">
        <h1>{t("title")}</h1>
        <div className="hero-lead">
          <p>{t("lead")}</p>
          <p>{t("second")}</p>
          <p>{t("third")}</p>
          <a className="back-link" href={href("/about")}>
            {t("read_more")}
            <Icon name="arrow" />
          </a>
        </div>
      </div>
      <div className="brothers" />
    </section>
  );
}
