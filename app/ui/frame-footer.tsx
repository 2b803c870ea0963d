import { useTranslation } from "react-i18next";
import type { FrameData } from "./frame-data.ts";
import { LanguagePicker } from "./language-picker.tsx";
import { LetterSizes } from "./letter-sizes.tsx";
import { useHrefVia } from "./via.tsx";
import { Wordmark } from "./wordmark.tsx";

/** The last thing on every page: all languages, and what we owe the reader to say. */
export function Footer({ here }: { here: FrameData["here"] | undefined }) {
  const { t } = useTranslation();
  const href = useHrefVia();
  return (
    <footer className="site-footer">
      <div className="band" />
      <div className="page-width site-footer-row">
        <div className="site-footer-name">
          <Wordmark />
          <p>{t("footer.free")}</p>
        </div>
        <nav aria-label={t("nav.more")} className="site-footer-ways">
          <a className="nav-link" href={href("/about")}>
            {t("nav.about")}
          </a>
          <a className="nav-link" href={href("/about/privacy")}>
            {t("nav.privacy")}
          </a>
          <a className="nav-link" href={href("/about/accessibility")}>
            {t("nav.accessibility")}
          </a>
        </nav>
        <div className="site-footer-reading">
          <LanguagePicker here={here} label={t("nav.languages")} />
          <LetterSizes here={here} />
        </div>
      </div>
    </footer>
  );
}
