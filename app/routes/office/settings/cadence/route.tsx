import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { db } from "#app/db.server.ts";
import {
  CADENCE_PARTS,
  type CadenceNumber,
  type CadencePart,
} from "#app/domain/cadence-numbers.ts";
import { readSetting } from "#app/domain/privacy/settings.server.ts";
import { asking } from "#app/http/answering.server.ts";
import { requireCoordinator } from "#app/http/guards.server.ts";
import { useHref } from "#app/i18n/language-context.tsx";
import { BackLink } from "#app/ui/breadcrumbs.tsx";
import { LinkButton } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { PageTitle } from "#app/ui/page-title.tsx";
import { Table } from "#app/ui/table.tsx";
import type { PageHandle } from "#app/ui/title.ts";

export const handle: PageHandle = { title: (t) => t("office_settings:cadence.title") };

export const loader = asking(async ({ request }: LoaderFunctionArgs) => {
  const { officeRole } = await requireCoordinator(request);
  return { cadence: await readSetting(db, "cadence"), mayChange: officeRole === "admin" };
});

/** Every number by which the app says "due", "quiet" and "late": for everyone to read, for an admin to change. */
export default function CadencePage() {
  const { t } = useTranslation("office_settings");
  const href = useHref();
  const { cadence, mayChange } = useLoaderData<typeof loader>();
  return (
    <>
      <BackLink href={href("/office/settings")}>{t("title")}</BackLink>
      <PageTitle lead={t("cadence.lead")}>{t("cadence.title")}</PageTitle>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-8">
        {(Object.keys(CADENCE_PARTS) as CadencePart[]).map((part) => (
          <Card key={part} title={t(`cadence.part.${part}`)}>
            <Numbers part={part} values={cadence[part]} />
            {mayChange && (
              <div className="actions mt-4">
                <LinkButton look="quiet" href={href(`/office/settings/cadence/${part}`)}>
                  {t("cadence.change")}
                </LinkButton>
              </div>
            )}
          </Card>
        ))}
      </div>
    </>
  );
}

function Numbers({ part, values }: { part: CadencePart; values: Record<string, number> }) {
  const { t } = useTranslation("office_settings");
  const numbers: [string, CadenceNumber][] = Object.entries(CADENCE_PARTS[part]);
  return (
    <Table
      caption={t(`cadence.part.${part}`)}
      rows={numbers}
      rowKey={([name]) => name}
      columns={[
        { head: t("cadence.what"), cell: ([name]) => t(`cadence.number.${name}`) },
        {
          head: t("cadence.now"),
          cell: ([name, { unit }]) => t(`cadence.${unit}`, { count: values[name] ?? 0 }),
        },
        { head: t("cadence.usually"), cell: ([, { usual }]) => usual },
        { head: t("cadence.limits"), cell: ([, { least, most }]) => `${least}–${most}` },
        { head: t("cadence.source"), cell: ([, { source }]) => t(`cadence.source_of.${source}`) },
      ]}
    />
  );
}
