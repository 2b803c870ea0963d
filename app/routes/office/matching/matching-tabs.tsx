import { useTranslation } from "react-i18next";
import { useHref } from "#app/i18n/language-context.tsx";
import { Tabs } from "#app/ui/tabs.tsx";

/** The plan, who waits, and what is under way. */
export function MatchingTabs({ here }: { here: "plan" | "waiting" | "proposals" | "rounds" }) {
  const { t } = useTranslation(["office_matching", "office_rounds"]);
  const href = useHref();
  return (
    <Tabs
      label={t("tabs")}
      tabs={[
        { href: href("/office/matching"), label: t("plan.tab"), current: here === "plan" },
        {
          href: href("/office/matching/waiting"),
          label: t("waiting_title"),
          current: here === "waiting",
        },
        {
          href: href("/office/proposals"),
          label: t("proposals"),
          current: here === "proposals",
        },
        {
          href: href("/office/rounds"),
          label: t("office_rounds:title"),
          current: here === "rounds",
        },
      ]}
    />
  );
}
