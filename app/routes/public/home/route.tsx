import { useTranslation } from "react-i18next";
import { useHref } from "#app/i18n/language-context.tsx";
import { LinkButton } from "#app/ui/button.tsx";
import { Doors } from "./doors.tsx";
import { Hero } from "./hero.tsx";

export default function Home() {
  const { t } = useTranslation("home");
  const href = useHref();
  return (
    <div className="grid gap-8 md:gap-12">
      <Hero />
      <Doors />
      <section aria-labelledby="next" className="grid justify-items-start gap-4">
        <h2 id="next">{t("next.title")}</h2>
        <p className="max-w-prose">{t("next.text")}</p>
        {/* The next events stand here: cards of routes/public/events, from this page's loader. */}
        <LinkButton href={href("/events")} icon="calendar">
          {t("next.go")}
        </LinkButton>
      </section>
      <section aria-labelledby="more" className="grid justify-items-start gap-4">
        <h2 id="more">{t("more.title")}</h2>
        <p className="max-w-prose">{t("more.text")}</p>
        <LinkButton href={href("/services")} look="quiet" icon="heart">
          {t("more.go")}
        </LinkButton>
      </section>
    </div>
  );
}
