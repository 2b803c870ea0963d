import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { db } from "#app/db.server.ts";
import { firstAnswerByLink } from "#app/domain/pairs/first-answer-screen.server.ts";
import { type Answer, asking } from "#app/http/answering.server.ts";
import { SECRET_PAGE } from "#app/http/secret-page.ts";
import { viewerOf } from "#app/http/session.server.ts";
import { Notice } from "#app/ui/notice.tsx";
import { PageTitle } from "#app/ui/page-title.tsx";
import type { PageHandle } from "#app/ui/title.ts";
import { OfficeCard } from "../about/office-contact.tsx";
import { FirstAnswerForm } from "./first-answer-form.tsx";

export const handle: PageHandle = { title: (t) => t("first_meeting:answer.title") };

export const headers = () => SECRET_PAGE;

/** Whoever holds the token is the man, unless he is signed in as another. Nothing of it is kept. */
export const loader = asking(async ({ request, params }: LoaderFunctionArgs) => {
  const viewer = await viewerOf(request);
  const page = await firstAnswerByLink(db, { token: params.token ?? "", viewer });
  return data(page, { headers: SECRET_PAGE });
});

export type FirstAnswerPage = Awaited<ReturnType<typeof firstAnswerByLink>>;

export default function FirstAnswer() {
  const { t } = useTranslation(["first_meeting", "check_in"]);
  const page = useLoaderData<typeof loader>() as FirstAnswerPage;
  const refused = useActionData<Answer>();
  const { said, other, isClosed, office } = page;
  if (isClosed) {
    return (
      <>
        <PageTitle lead={t("check_in:closed")}>{t("check_in:closed_title")}</PageTitle>
        <OfficeCard {...office} />
      </>
    );
  }
  return (
    <>
      <PageTitle lead={t("answer.lead", { other })}>{t("answer.title")}</PageTitle>
      {said ? (
        <div className="grid gap-6">
          <Notice tone="good" title={t("check_in:thanks_title")}>
            <p>{t(`answer.thanks.${said.answer}`)}</p>
          </Notice>
          <details open={Boolean(refused)}>
            <summary className="py-3 font-semibold">{t("check_in:change")}</summary>
            <div className="mt-4">
              <FirstAnswerForm said={said} refused={refused} />
            </div>
          </details>
        </div>
      ) : (
        <FirstAnswerForm said={null} refused={refused} />
      )}
    </>
  );
}
