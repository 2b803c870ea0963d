import type { LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { db } from "#app/db.server.ts";
import { feedbackScreen } from "#app/domain/privacy/feedback-answers.server.ts";
import { FEEDBACK_SHOWN, FeedbackQuery } from "#app/domain/privacy/forms.ts";
import { wordingOf } from "#app/domain/privacy/wording.server.ts";
import { type Answer, asking } from "#app/http/answering.server.ts";
import { readFields } from "#app/http/forms.server.ts";
import { requireCoordinator } from "#app/http/guards.server.ts";
import { useHref } from "#app/i18n/language-context.tsx";
import { isLanguage } from "#app/i18n/languages.ts";
import { modelOf, textAt } from "#app/i18n/texts.server.ts";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageTitle } from "#app/ui/page-title.tsx";
import { Pagination } from "#app/ui/pagination.tsx";
import { Tabs } from "#app/ui/tabs.tsx";
import type { PageHandle } from "#app/ui/title.ts";
import { FeedbackCard } from "./feedback-card.tsx";

export const handle: PageHandle = { title: (t) => t("office_feedback:title") };

export const loader = asking(async ({ request }: LoaderFunctionArgs) => {
  await requireCoordinator(request);
  const screen = await feedbackScreen(
    db,
    readFields(new URL(request.url).searchParams, FeedbackQuery),
  );
  return {
    ...screen,
    feedback: screen.feedback.map((one) => ({ ...one, wording: wordingToday(one) })),
  };
});

/** The text that a reader would put better, as it stands today; one that is gone since is empty. */
function wordingToday({ page, language }: { page: string | null; language: string }) {
  const place = wordingOf(page);
  if (!place || !isLanguage(language)) return null;
  return {
    place: `${language}/${place.area}.json · ${place.key}`,
    text: textAt({ language, isOffice: true }, place) ?? "",
    model: modelOf(place),
  };
}

export default function Feedback() {
  const { t } = useTranslation(["office_feedback", "errors"]);
  const href = useHref();
  const answer = useActionData<Answer>();
  const { shown, page, pages, feedback } = useLoaderData<typeof loader>();
  const hrefOf = (state: string, page = 1) => href(`/office/feedback?shown=${state}&page=${page}`);
  return (
    <>
      <PageTitle lead={t("lead")}>{t("title")}</PageTitle>
      {answer?.refusal && <Notice tone="mind" title={t(`errors:refusal.${answer.refusal}`)} />}
      <Tabs
        label={t("states")}
        tabs={FEEDBACK_SHOWN.map((state) => ({
          href: hrefOf(state),
          label: t(`shown.${state}`),
          current: state === shown,
        }))}
      />
      {feedback.length === 0 && <EmptyState title={t(`empty.${shown}`)} />}
      <ul className="grid gap-4">
        {feedback.map((one) => (
          <li key={one.id} id={one.id}>
            <FeedbackCard feedback={one} />
          </li>
        ))}
      </ul>
      <Pagination page={page} pages={pages} hrefOf={(page) => hrefOf(shown, page)} />
    </>
  );
}
