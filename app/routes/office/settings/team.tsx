import { useTranslation } from "react-i18next";
import type { Instant } from "#app/domain/day.ts";
import type { officeTeam } from "#app/domain/privacy/office-team.server.ts";
import { formatInstant } from "#app/i18n/dates.ts";
import { officeLanguage, useHref, useLanguage } from "#app/i18n/language-context.tsx";
import { MailLink } from "#app/ui/bdi.tsx";
import { LinkButton } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { Table } from "#app/ui/table.tsx";

type One = Awaited<ReturnType<typeof officeTeam>>[number];

/** Everyone who sees men's data. An admin invites and lets go. */
export function Team({ team, mayChange, self }: { team: One[]; mayChange: boolean; self: string }) {
  const { t } = useTranslation("office_settings");
  const language = officeLanguage(useLanguage());
  const base = useHref()("/office/settings/coordinators");
  return (
    <Card
      title={t("team")}
      aside={
        mayChange && (
          <LinkButton look="quiet" icon="plus" href={base}>
            {t("invite")}
          </LinkButton>
        )
      }
    >
      <Table
        caption={t("team")}
        rows={team}
        rowKey={(one) => one.id}
        columns={[
          { head: t("who"), cell: (one) => <bdi>{one.name}</bdi> },
          {
            head: t("email"),
            cell: (one) =>
              one.email && (
                <span className="wrap-anywhere">
                  <MailLink email={one.email} />
                </span>
              ),
          },
          { head: t("role"), cell: (one) => t(`roles.${one.role ?? "coordinator"}`) },
          {
            head: t("looks_after"),
            cell: (one) => `${t("men", { count: one.men })}, ${t("pairs", { count: one.pairs })}`,
          },
          {
            head: t("seen"),
            cell: (one) => (one.seenAt ? formatInstant(one.seenAt as Instant, language) : "–"),
          },
          ...(mayChange
            ? [
                {
                  head: t("access"),
                  cell: (one: One) =>
                    one.id === self ? (
                      t("you")
                    ) : (
                      <a href={`${base}/${one.id}/ending`}>{t("end")}</a>
                    ),
                },
              ]
            : []),
        ]}
      />
    </Card>
  );
}
