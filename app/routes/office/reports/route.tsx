import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { db } from "#app/db.server.ts";
import type { Section } from "#app/domain/reports/figure.ts";
import { ReportQuery } from "#app/domain/reports/forms.ts";
import { type YearReport, yearReport } from "#app/domain/reports/report.server.ts";
import { asking } from "#app/http/answering.server.ts";
import { readFields } from "#app/http/forms.server.ts";
import { requireCoordinator } from "#app/http/guards.server.ts";
import { languageOf } from "#app/http/language.server.ts";
import { formatDay } from "#app/i18n/dates.ts";
import { officeLanguage, useHref, useLanguage } from "#app/i18n/language-context.tsx";
import { Actions, LinkButton } from "#app/ui/button.tsx";
import { PageTitle } from "#app/ui/page-title.tsx";
import { Table } from "#app/ui/table.tsx";
import { Tabs } from "#app/ui/tabs.tsx";
import type { PageHandle } from "#app/ui/title.ts";

export const handle: PageHandle = { title: (t) => t("office_reports:title") };

export const loader = asking(async ({ request }: LoaderFunctionArgs) => {
  const by = await requireCoordinator(request);
  const { year } = readFields(new URL(request.url).searchParams, ReportQuery);
  return yearReport(db, { by, year, language: officeLanguage(languageOf(request)) });
});

/** The figures of a year for the funder: on the screen, on A4, and as Excel. */
export default function Reports() {
  const { t } = useTranslation(["office_reports", "office_advocacy"]);
  const href = useHref();
  const language = officeLanguage(useLanguage());
  const report = useLoaderData<typeof loader>() as YearReport;
  const { year, years, until, sections } = report;
  return (
    <>
      <PageTitle lead={t("until", { day: formatDay(until, language, { year: true }) })}>
        {t("title")} <bdi>{year}</bdi>
      </PageTitle>
      <Tabs
        label={t("year")}
        tabs={years.map((one) => ({
          href: href(`/office/reports?year=${one}`),
          label: String(one),
          current: one === year,
        }))}
      />
      <div className="my-6 grid gap-3">
        <Actions>
          <LinkButton look="quiet" icon="download" href={href(`/office/reports/file?year=${year}`)}>
            {t("excel")}
          </LinkButton>
          <LinkButton look="quiet" icon="chat" href={href("/office/advocacy")}>
            {t("office_advocacy:title")}
          </LinkButton>
        </Actions>
        <p className="max-w-prose text-soft">{t("lead")}</p>
      </div>
      <div className="grid gap-8">
        {sections.map((section) => (
          <Figures key={section.code} section={section} />
        ))}
      </div>
    </>
  );
}

function Figures({ section: { code, figures } }: { section: Section }) {
  const { t } = useTranslation("office_reports");
  return (
    <section className="grid gap-2">
      <h2>{t(`section.${code}`)}</h2>
      <p className="max-w-prose text-soft">{t(`from.${code}`)}</p>
      {figures.length === 0 ? (
        <p>{t("nothing")}</p>
      ) : (
        <Table
          caption={t(`section.${code}`)}
          rows={figures}
          rowKey={(figure) => figure.code + (figure.name ?? "")}
          columns={[
            {
              head: t("column.what"),
              cell: ({ code: figure, name }) =>
                name === undefined ? t(`figure.${code}.${figure}`) : name || t("not_said"),
            },
            {
              head: t("column.value"),
              cell: ({ value, of }) => {
                const said = typeof value === "number" ? value : t(`unsaid.${value}`);
                return of === undefined ? said : t("of", { value: said, of });
              },
            },
            { head: t("column.how"), cell: ({ how }) => t(`how.${how}`) },
          ]}
        />
      )}
    </section>
  );
}
