import { useTranslation } from "react-i18next";
import { useHref } from "#app/i18n/language-context.tsx";
import { LinkButton } from "#app/ui/button.tsx";
import { useHrefVia } from "#app/ui/via.tsx";

/** Two doors, equally wide: both men are asked, neither is helped by the other. */
export function Doors() {
  const { t } = useTranslation("home");
  const href = useHref();
  const hrefVia = useHrefVia();
  return (
    <div className="grid gap-5 md:grid-cols-2">
      <section className="door door-sun">
        <h2>{t("join.title")}</h2>
        <p>{t("join.text")}</p>
        <LinkButton href={hrefVia("/join")} icon="pair">
          {t("join.go")}
        </LinkButton>
      </section>
      <section className="door door-leaf">
        <h2>{t("volunteer.title")}</h2>
        <p>{t("volunteer.text")}</p>
        <LinkButton href={hrefVia("/volunteer")} icon="handshake">
          {t("volunteer.go")}
        </LinkButton>
      </section>
    </div>
  );
}
