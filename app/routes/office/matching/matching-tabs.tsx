import { useTranslation } from "react-i18next";
import { useHref } from "#app/i18n/language-context.tsx";
import { Tabs } from "#app/ui/tabs.tsx";

/** The plan, who waits on either side, and what is under way. */
export function MatchingTabs({
  here,
}: {
  here: "plan" | "participant" | "support_person" | "proposals" | "rounds";
}) {
  const { t } = useTranslation(["office_matching", "office_rounds"]);
  const href = useHref();
  return (
    <Tabs
      label={t("tabs")}
      tabs={[
        { href: href("/office/matching"), label: t("plan.tab"), current: here === "plan" },
        {
          href: href("/office/matching/waiting"),
          label: t("participants"),
          current: here === "participant",
        },
        {
          href: href("/office/matching/waiting?role=support_person"),
          label: t("support_persons"),
          current: here === "support_person",
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
