import { useTranslation } from "react-i18next";
import { LinkButton } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageTitle } from "#app/ui/page-title.tsx";
import { Steps } from "#app/ui/steps.tsx";
import type { PageHandle } from "#app/ui/title.ts";
import { useHrefVia } from "#app/ui/via.tsx";

export const handle: PageHandle = {
  title: (t) => t("about:title"),
  found: (t) => t("about:lead"),
};

const PATH = ["tell", "talk", "proposal", "answer", "meeting", "after"] as const;

/** What the activity is, for a man who has never heard of such a thing. */
export default function About() {
  const { t } = useTranslation(["about", "rounds"]);
  const href = useHrefVia();
  const path = PATH.map((key) => ({
    label: t(`path.${key}`),
    note: t(`path.${key}_note`),
    state: "next" as const,
  }));
  return (
    <>
      <PageTitle lead={t("lead")}>{t("title")}</PageTitle>
      <div className="grid items-start gap-8 lg:grid-cols-[3fr_2fr]">
        <div className="prose">
          <h2>{t("pair.title")}</h2>
          <p>{t("pair.first")}</p>
          <p>{t("pair.second")}</p>
          <h2>{t("rounds:title")}</h2>
          <p>{t("rounds:lead")}</p>
          <LinkButton href={href("/rounds")} look="quiet" icon="people">
            {t("rounds:see_when")}
          </LinkButton>
          <h2>{t("groups.title")}</h2>
          <p>{t("groups.text")}</p>
          <h2>{t("leisure.title")}</h2>
          <p>{t("leisure.text")}</p>
          <LinkButton href={href("/events")} look="quiet" icon="calendar">
            {t("common:not_found.events")}
          </LinkButton>
          <h2>{t("advocacy.title")}</h2>
          <p>{t("advocacy.text")}</p>
          <LinkButton href={href("/advocacy")} look="quiet" icon="chat">
            {t("advocacy.tell")}
          </LinkButton>
        </div>
        <div className="grid gap-6">
          <Card title={t("path.title")}>
            <Steps label={t("path.title")} steps={path} />
          </Card>
          <Notice icon="lock" title={t("authority.title")}>
            <p>{t("authority.text")}</p>
          </Notice>
          <nav aria-label={t("read_more")}>
            <WayOn href={href("/about/privacy")}>{t("privacy")}</WayOn>
            <WayOn href={href("/about/accessibility")}>{t("accessibility")}</WayOn>
            <WayOn href={href("/about/translations")}>{t("translations:title")}</WayOn>
          </nav>
        </div>
      </div>
    </>
  );
}

function WayOn({ href, children }: { href: string; children: string }) {
  return (
    <a href={href} className="back-link">
      {children}
      <Icon name="arrow" />
    </a>
  );
}
