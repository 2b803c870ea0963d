import { useTranslation } from "react-i18next";
import type { SourceChain } from "#app/domain/sources/screens.server.ts";
import { type BuiltIn, SOURCE_PARAM } from "#app/domain/sources/source.ts";
import { usePageContext } from "#app/http/page-context.tsx";
import { useHref } from "#app/i18n/language-context.tsx";
import { useAnswerTo } from "#app/routes/answer-to.ts";
import { Button } from "#app/ui/button.tsx";
import { TextField } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";
import { Table } from "#app/ui/table.tsx";

/** Each source and its chain; its link opens in the language of whoever follows it. */
export function ChainTable({ sources }: { sources: SourceChain[] }) {
  const { t } = useTranslation("office_reach");
  const { site } = usePageContext();
  const href = useHref();
  const linkTo = (path: string, code: string) => `${site}${path}?${SOURCE_PARAM}=${code}`;
  const linkIn = (path: string, code: string) => linkTo(href(path), code);
  const few = (men: number | null) => men ?? t("sources.few");
  return (
    <section className="overflow-x-auto" aria-label={t("sources.title")} tabIndex={0}>
      <Table
        caption={t("sources.title")}
        rows={sources}
        rowKey={(row) => row.code}
        columns={[
          {
            head: t("sources.column.source"),
            cell: (row) => (
              <>
                <span className="block">
                  <bdi>{row.name ?? t(`sources.built_in.${row.code as BuiltIn}`)}</bdi>
                </span>
                {row.retiredAt && <span className="block font-normal">{t("sources.retired")}</span>}
                <details className="font-normal">
                  <summary className="py-2.5">{t("sources.link")}</summary>
                  <div className="grid gap-4 pb-3">
                    <bdi dir="ltr" className="wrap-anywhere">
                      {linkTo("/events", row.code)}
                    </bdi>
                    {row.kind === "partner" && (
                      <Framed address={linkIn("/embed/events", row.code)} />
                    )}
                    {row.name !== null && !row.retiredAt && (
                      <Doings code={row.code} name={row.name} />
                    )}
                  </div>
                </details>
              </>
            ),
          },
          { head: t("sources.column.kind"), cell: (row) => t(`sources.kinds.${row.kind}`) },
          { head: t("sources.column.opened"), cell: (row) => row.opened },
          { head: t("sources.column.signed_up"), cell: (row) => row.signedUp },
          { head: t("sources.column.came"), cell: (row) => row.came },
          { head: t("sources.column.again"), cell: (row) => few(row.again) },
          { head: t("sources.column.wants"), cell: (row) => few(row.wants) },
          { head: t("sources.column.offers"), cell: (row) => few(row.offers) },
        ]}
      />
    </section>
  );
}

/** What a partner puts into his own page. */
function Framed({ address }: { address: string }) {
  const { t } = useTranslation("office_reach");
  return (
    <>
      <span>{t("sources.frame")}</span>
      <code dir="ltr" className="wrap-anywhere">
        {`<iframe src="${address}" title="Vieraasta Veljeksi"></iframe>`}
      </code>
    </>
  );
}

/** Another name, or no more of it. */
function Doings({ code, name }: { code: string; name: string }) {
  const { t } = useTranslation("office_reach");
  const here = useHref()(`/office/sources/${code}`);
  return (
    <>
      <Form id={`name-${code}`} action={`${here}/name`} answer={useAnswerTo(`${here}/name`)}>
        <TextField
          name="name"
          label={t("sources.name")}
          defaultValue={name}
          maxLength={80}
          required
        />
        <Button look="quiet">{t("sources.rename")}</Button>
      </Form>
      <Form action={`${here}/retirement`}>
        <p>{t("sources.retire_text")}</p>
        <Button look="careful">{t("sources.retire")}</Button>
      </Form>
    </>
  );
}
