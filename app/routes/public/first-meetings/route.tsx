import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData, useParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { db } from "#app/db.server.ts";
import { firstMeetingByLink } from "#app/domain/pairs/first-meeting-screen.server.ts";
import { type Answer, asking } from "#app/http/answering.server.ts";
import { SECRET_PAGE } from "#app/http/secret-page.ts";
import { viewerOf } from "#app/http/session.server.ts";
import { useHref } from "#app/i18n/language-context.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageTitle } from "#app/ui/page-title.tsx";
import type { PageHandle } from "#app/ui/title.ts";
import { OfficeCard } from "../about/office-contact.tsx";
import { Fixed } from "./fixed.tsx";
import { TickForm } from "./tick-form.tsx";
import { WhenAndWhere } from "./when-and-where.tsx";

export const handle: PageHandle = { title: (t) => t("first_meeting:title") };

export const headers = () => SECRET_PAGE;

/** Whoever holds the token is the man, unless he is signed in as another. Nothing of it is kept. */
export const loader = asking(async ({ request, params }: LoaderFunctionArgs) => {
  const viewer = await viewerOf(request);
  const page = await firstMeetingByLink(db, { token: params.token ?? "", viewer });
  return data(page, { headers: SECRET_PAGE });
});

export type FirstMeetingPage = Awaited<ReturnType<typeof firstMeetingByLink>>;

export default function FirstMeeting() {
  const { t } = useTranslation("first_meeting");
  const page = useLoaderData<typeof loader>() as FirstMeetingPage;
  const { state, other, coordinator: by, times } = page;
  const isOpen = state === "open" && times.length > 0;
  return (
    <>
      <PageTitle lead={isOpen ? t("lead", { other, by }) : t(`${leadOf(state)}`, { other, by })}>
        {t("title")}
      </PageTitle>
      <div className="grid gap-6">
        {isOpen && <Open page={page} />}
        {state === "fixed" && <Fixed page={page} />}
        {!isOpen && state !== "fixed" && <OfficeCard {...page.office} />}
      </div>
    </>
  );
}

function leadOf(state: FirstMeetingPage["state"]) {
  return state === "fixed" || state === "passed" ? state : "closed";
}

function Open({ page }: { page: FirstMeetingPage }) {
  const { t } = useTranslation(["first_meeting", "check_in"]);
  const action = useHref()(`/first-meetings/${useParams().token}/times`);
  const refused = useActionData<Answer>();
  const form = <TickForm action={action} page={page} refused={refused} />;
  return (
    <>
      {page.hasAnswered && (
        <Notice tone="good" title={t("check_in:thanks_title")}>
          <p>{t("waiting")}</p>
        </Notice>
      )}
      <WhenAndWhere page={page} />
      {page.hasAnswered ? (
        <details open={Boolean(refused)}>
          <summary className="py-3 font-semibold">{t("check_in:change")}</summary>
          <div className="mt-4">{form}</div>
        </details>
      ) : (
        form
      )}
    </>
  );
}
