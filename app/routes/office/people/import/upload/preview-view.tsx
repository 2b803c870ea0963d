import { useTranslation } from "react-i18next";
import type { Preview } from "#app/domain/register/preview.server.ts";
import type { Answer } from "#app/http/answering.server.ts";
import { useHref } from "#app/i18n/language-context.tsx";
import { BackLink } from "#app/ui/breadcrumbs.tsx";
import { Actions, Button } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Form } from "#app/ui/form.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageTitle } from "#app/ui/page-title.tsx";
import { Pagination } from "#app/ui/pagination.tsx";
import { Tabs } from "#app/ui/tabs.tsx";
import { NotRead } from "./not-read.tsx";
import { RowsTable } from "./rows-table.tsx";

/** Every row and what becomes of it, one kind of fate at a time; above, the one thing to decide. */
export function PreviewView({
  uploadId,
  fileName,
  preview,
  answer,
}: {
  uploadId: string;
  fileName: string;
  preview: Preview;
  answer: Answer | undefined;
}) {
  const { t } = useTranslation("office_register");
  const href = useHref();
  const { counts, tabs, fate, page, pages, rows } = preview;
  const people = counts.added + counts.changed;
  return (
    <>
      <BackLink href={href("/office/people/import")}>{t("title")}</BackLink>
      <PageTitle lead={t("preview.lead", { file: fileName })}>{t("preview.title")}</PageTitle>
      <div className="grid grid-cols-1 gap-6">
        <Actions>
          {people > 0 && (
            <Form answer={answer} className="">
              <input type="hidden" name="seen" value={preview.print} />
              <Button icon="check">{t("preview.import", { count: people })}</Button>
            </Form>
          )}
          <Form className="" action={href(`/office/people/import/${uploadId}/discarding`)}>
            <Button look="quiet" icon="trash">
              {t("preview.discard")}
            </Button>
          </Form>
        </Actions>
        {people === 0 && <Notice>{t("preview.nothing")}</Notice>}
        <NotRead ignored={preview.ignored} />
        {preview.unknownColleagues.length > 0 && (
          <Notice icon="people" title={t("preview.colleagues_title")}>
            <p>
              {preview.unknownColleagues
                .map((colleague) => t("preview.colleague", colleague))
                .join(", ")}
            </p>
            <p>{t("preview.colleagues_hint")}</p>
          </Notice>
        )}
        <section className="grid grid-cols-1">
          <Tabs
            label={t("preview.tabs")}
            tabs={tabs.map((tab) => ({
              href: `?show=${tab.fate}`,
              label: t(`fate.${tab.fate}`),
              count: tab.count,
              current: tab.fate === fate,
            }))}
          />
          {rows.length > 0 ? (
            <RowsTable rows={rows} caption={t(`fate.${fate}`)} />
          ) : (
            <EmptyState title={t("preview.none")} />
          )}
          <Pagination page={page} pages={pages} hrefOf={(to) => `?show=${fate}&page=${to}`} />
        </section>
      </div>
    </>
  );
}
