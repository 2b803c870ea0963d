import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { db } from "#app/db.server.ts";
import { formatPhone } from "#app/domain/contact.ts";
import { outboxSheet } from "#app/domain/messages/screens.server.ts";
import { asking } from "#app/http/answering.server.ts";
import { requireCoordinator } from "#app/http/guards.server.ts";
import { formatInstant } from "#app/i18n/dates.ts";
import { inLanguage, officeLanguage, useHref, useLanguage } from "#app/i18n/language-context.tsx";
import { BackLink } from "#app/ui/breadcrumbs.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageTitle } from "#app/ui/page-title.tsx";
import type { PageHandle } from "#app/ui/title.ts";

export const handle: PageHandle = { title: (t) => t("office_outbox:sheet_title") };

export const loader = asking(async ({ request }: LoaderFunctionArgs) => {
  const by = await requireCoordinator(request);
  return outboxSheet(db, { by });
});

/** A page to print and tick off: who gets what, by which number. */
export default function OutboxSheet() {
  const { t } = useTranslation("office_outbox");
  const href = useHref();
  const language = officeLanguage(useLanguage());
  const { organisation, at, letters, left } = useLoaderData<typeof loader>();
  return (
    <>
      <BackLink href={href("/office/outbox")}>{t("title")}</BackLink>
      <PageTitle lead={`${organisation} · ${formatInstant(at, language)}`}>
        {t("sheet_title")}
      </PageTitle>
      <p className="no-print mb-6 max-w-prose text-soft">{t("sheet_hint")}</p>
      {left > 0 && (
        <div className="mb-6">
          <Notice icon="lock">{t("sheet_left", { count: left })}</Notice>
        </div>
      )}
      {letters.length === 0 && <EmptyState title={t("empty.waiting")} />}
      <ol className="grid grid-cols-[minmax(0,1fr)] gap-4">
        {letters.map((letter) => (
          <li key={letter.id} className="card grid grid-cols-[minmax(0,1fr)] gap-2">
            <p className="font-semibold">
              <span aria-hidden="true">☐ </span>
              {letter.personName && <bdi>{letter.personName}, </bdi>}
              <bdi dir="ltr">
                {letter.recipient.includes("@") ? letter.recipient : formatPhone(letter.recipient)}
              </bdi>
            </p>
            <div
              {...inLanguage(letter.words.language)}
              className="whitespace-pre-wrap wrap-anywhere"
            >
              {letter.words.sms}
            </div>
          </li>
        ))}
      </ol>
    </>
  );
}
