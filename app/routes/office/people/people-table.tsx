import { useTranslation } from "react-i18next";
import type { Day } from "#app/domain/day.ts";
import { isClosed, isReady } from "#app/domain/people/stages.ts";
import type { RoleKind } from "#app/domain/people/vocabulary.ts";
import { formatDay, formatList } from "#app/i18n/dates.ts";
import { officeLanguage, useHref, useLanguage } from "#app/i18n/language-context.tsx";
import { languageName } from "#app/i18n/language-names.ts";
import { Badge } from "#app/ui/badge.tsx";
import { Table } from "#app/ui/table.tsx";

type Role = { kind: RoleKind; stage: string; stageOn: string; coordinator: string | null };
type Man = {
  id: string;
  name: string;
  surname: string | null;
  isProtected: boolean;
  hasSameContact: boolean;
  languages: string[];
  area: string | null;
  roles: Role[];
};

/** A man per row: where he stands, what he speaks, where he is, who looks after him. */
export function PeopleTable({ people }: { people: Man[] }) {
  const { t } = useTranslation("office_people");
  const language = officeLanguage(useLanguage());
  const spoken = (codes: string[]) =>
    formatList(
      codes.map((code) => languageName(code, language)),
      language,
    );
  return (
    <Table
      caption={t("title")}
      rows={people}
      rowKey={(man) => man.id}
      columns={[
        { head: t("column.name"), cell: (man) => <NameOf man={man} /> },
        { head: t("column.stage"), cell: (man) => <StagesOf roles={man.roles} /> },
        { head: t("column.languages"), cell: (man) => spoken(man.languages) },
        { head: t("column.area"), cell: (man) => <bdi>{man.area}</bdi> },
        { head: t("column.coordinator"), cell: (man) => <CoordinatorsOf roles={man.roles} /> },
      ]}
    />
  );
}

function NameOf({ man }: { man: Man }) {
  const { t } = useTranslation("office_people");
  const href = useHref();
  return (
    <span className="flex flex-wrap items-center gap-2">
      <a href={href(`/office/people/${man.id}`)} dir="auto" className="py-2">
        {[man.name, man.surname].filter(Boolean).join(" ")}
      </a>
      {man.isProtected && (
        <Badge tone="mind" icon="lock">
          {t("protected")}
        </Badge>
      )}
      {man.hasSameContact && (
        <Badge tone="mind" icon="warning">
          {t("same_contact_badge")}
        </Badge>
      )}
    </span>
  );
}

function StagesOf({ roles }: { roles: Role[] }) {
  const { t } = useTranslation(["office_people", "words"]);
  const language = officeLanguage(useLanguage());
  return (
    <span className="grid justify-items-start gap-1.5">
      {roles.map((role) => (
        <span key={role.kind + role.stage + role.stageOn} className="grid justify-items-start">
          <Badge tone={isReady(role.kind, role.stage) ? "mind" : toneOf(role.stage)}>
            {t(`words:stages.${role.kind}.${role.stage}`)}
          </Badge>
          <span className="text-sm text-soft">
            {t(`words:roles.${role.kind}`)},{" "}
            {t("since", { day: formatDay(role.stageOn as Day, language) })}
          </span>
        </span>
      ))}
    </span>
  );
}

function CoordinatorsOf({ roles }: { roles: Role[] }) {
  const { t } = useTranslation("office_people");
  const open = roles.filter((role) => !isClosed(role.stage));
  const names = [...new Set(open.map((role) => role.coordinator ?? t("no_coordinator")))];
  return <>{names.join(", ")}</>;
}

function toneOf(stage: string) {
  return stage === "paired" ? "good" : "calm";
}
