import { useTranslation } from "react-i18next";
import { PLAN_RULES } from "#app/domain/matching/plan-rules.ts";
import { Card } from "#app/ui/card.tsx";
import { Table } from "#app/ui/table.tsx";

/** What must hold in every plan: no number outweighs it. */
export function RuleList() {
  const { t } = useTranslation("office_settings");
  return (
    <Card title={t("matching.rules")}>
      <p className="mb-4 max-w-prose text-soft">{t("matching.rules_text")}</p>
      <Table
        caption={t("matching.rules")}
        rows={[...PLAN_RULES]}
        rowKey={(rule) => rule}
        columns={[
          { head: t("matching.rule_name"), cell: (rule) => t(`matching.rule.${rule}`) },
          { head: t("matching.source"), cell: (rule) => t(`matching.rule_source.${rule}`) },
          { head: t("matching.seen"), cell: (rule) => t(`matching.rule_seen.${rule}`) },
        ]}
      />
    </Card>
  );
}
