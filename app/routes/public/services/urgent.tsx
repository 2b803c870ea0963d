import { useTranslation } from "react-i18next";
import { Icon } from "#app/ui/icon.tsx";

/** The two numbers that must be found at once. Both are public and free to call in Finland. */
export function Urgent() {
  const { t } = useTranslation("services");
  return (
    <section className="urgent" aria-labelledby="urgent">
      <h2 id="urgent">{t("urgent.title")}</h2>
      <ul className="urgent-numbers">
        <Number shown="112" dialled="112" what={t("urgent.emergency")}>
          {t("urgent.emergency_note")}
        </Number>
        <Number shown="080 005 005" dialled="080005005" what={t("urgent.nollalinja")}>
          {t("urgent.nollalinja_note")}
        </Number>
      </ul>
    </section>
  );
}

function Number({
  shown,
  dialled,
  what,
  children,
}: {
  shown: string;
  dialled: string;
  what: string;
  children: string;
}) {
  return (
    <li>
      <p className="font-semibold">{what}</p>
      <a href={`tel:${dialled}`} className="urgent-number">
        <Icon name="phone" />
        <bdi dir="ltr">{shown}</bdi>
      </a>
      <p>{children}</p>
    </li>
  );
}
