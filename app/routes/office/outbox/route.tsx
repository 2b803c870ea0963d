import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { db } from "#app/db.server.ts";
import { OutboxQuery } from "#app/domain/messages/forms.ts";
import { SHOWN } from "#app/domain/messages/outbox-state.ts";
import { outboxScreen } from "#app/domain/messages/screens.server.ts";
import { asking } from "#app/http/answering.server.ts";
import { readFields } from "#app/http/forms.server.ts";
import { requireCoordinator } from "#app/http/guards.server.ts";
import { languageOf } from "#app/http/language.server.ts";
import { officeLanguage, useHref } from "#app/i18n/language-context.tsx";
import { LinkButton } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageTitle } from "#app/ui/page-title.tsx";
import { Pagination } from "#app/ui/pagination.tsx";
import { Tabs } from "#app/ui/tabs.tsx";
import type { PageHandle } from "#app/ui/title.ts";
import { LetterList } from "./letter-list.tsx";

export const handle: PageHandle = { title: (t) => t("office_outbox:title") };

export const loader = asking(async ({ request }: LoaderFunctionArgs) => {
  const by = await requireCoordinator(request);
  const query = readFields(new URL(request.url).searchParams, OutboxQuery);
  return outboxScreen(db, { by, language: officeLanguage(languageOf(request)), ...query });
});

export default function Outbox() {
  const { t } = useTranslation(["office_outbox", "office_letters"]);
  const href = useHref();
  const { shown, page, pages, counts, byHand, letters } = useLoaderData<typeof loader>();
  const hrefOf = (state: string, page = 1) => href(`/office/outbox?shown=${state}&page=${page}`);
  return (
    <>
      <PageTitle lead={t("lead")}>{t("title")}</PageTitle>
      <p className="-mt-4 mb-6">
        <a href={href("/office/outbox/previews")} className="contact-link">
          {t("office_letters:previews.title")}
        </a>
      </p>
      {byHand.length > 0 && (
        <div className="mb-6 max-w-prose">
          <Notice title={t(`by_hand.${byHand.length === 2 ? "both" : byHand[0]}`)}>
            <p>{t("by_hand.hint")}</p>
            <p className="mt-3">
              <LinkButton look="quiet" icon="print" href={href("/office/outbox/sheet")}>
                {t("sheet")}
              </LinkButton>
            </p>
          </Notice>
        </div>
      )}
      <Tabs
        label={t("states")}
        tabs={SHOWN.map((state) => ({
          href: hrefOf(state),
          label: t(`shown.${state}`),
          current: state === shown,
          ...(state === "waiting" || state === "gave_up" ? { count: counts[state] } : {}),
        }))}
      />
      {letters.length === 0 ? (
        <EmptyState title={t(`empty.${shown}`)} />
      ) : (
        <LetterList letters={letters} shown={shown} />
      )}
      <Pagination page={page} pages={pages} hrefOf={(page) => hrefOf(shown, page)} />
    </>
  );
}
