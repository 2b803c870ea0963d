import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData, useParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { db } from "#app/db.server.ts";
import { type CheckInPage, checkInByLink } from "#app/domain/pairs/check-in-screen.server.ts";
import { type Answer, asking } from "#app/http/answering.server.ts";
import { SECRET_PAGE } from "#app/http/secret-page.ts";
import { viewerOf } from "#app/http/session.server.ts";
import { formatDay } from "#app/i18n/dates.ts";
import { useHref, useLanguage } from "#app/i18n/language-context.tsx";
import { LinkButton } from "#app/ui/button.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageTitle } from "#app/ui/page-title.tsx";
import type { PageHandle } from "#app/ui/title.ts";
import { OfficeCard } from "../about/office-contact.tsx";
import { AnswerForm } from "./answer-form.tsx";

export const handle: PageHandle = { title: (t) => t("check_in:title") };

export const headers = () => SECRET_PAGE;

/** Whoever holds the token is the man, unless he is signed in as another. Nothing of it is kept. */
export const loader = asking(async ({ request, params }: LoaderFunctionArgs) => {
  const viewer = await viewerOf(request);
  const page = await checkInByLink(db, { token: params.token ?? "", viewer });
  return data(page, { headers: SECRET_PAGE });
});

export default function CheckIn() {
  const { t } = useTranslation("check_in");
  const page = useLoaderData<typeof loader>() as CheckInPage;
  const action = useHref()(`/check-ins/${useParams().token}/answers`);
  const refused = useActionData<Answer>();
  const form = <AnswerForm action={action} said={page.said} refused={refused} />;
  if (page.told) return <ToldByPhone page={page} told={page.told} />;
  if (page.state === "closed") return <Closed office={page.office} />;
  return (
    <>
      <PageTitle lead={t("lead", { other: page.other })}>{t("title")}</PageTitle>
      {page.state === "open" && form}
      {page.state === "answered" && (
        <div className="grid gap-6">
          <Thanks page={page} />
          <details open={Boolean(refused)}>
            <summary className="py-3 font-semibold">{t("change")}</summary>
            <div className="mt-4">{form}</div>
          </details>
        </div>
      )}
    </>
  );
}

function Thanks({ page }: { page: CheckInPage }) {
  const { t } = useTranslation("check_in");
  const href = useHref();
  return (
    <>
      <Notice tone="good" title={t("thanks_title")}>
        <p>{t(page.isForOffice ? "thanks_call" : "thanks")}</p>
      </Notice>
      {page.isForOffice && <OfficeCard {...page.office} />}
      {page.said?.didMeet === "yes" && (
        <p>
          <LinkButton href={href(`/me/meetings/new?pair=${page.pairId}`)} look="quiet" icon="check">
            {t("log")}
          </LinkButton>
        </p>
      )}
    </>
  );
}

/** He said it on the phone: thanks, to whom and when, and whom to call if it should be otherwise. */
function ToldByPhone({
  page,
  told,
}: {
  page: CheckInPage;
  told: NonNullable<CheckInPage["told"]>;
}) {
  const { t } = useTranslation("check_in");
  const language = useLanguage();
  return (
    <>
      <PageTitle>{t("title")}</PageTitle>
      <div className="grid gap-6">
        <Notice tone="good" title={t("thanks_title")}>
          <p>{t("told", { name: told.to, day: formatDay(told.on, language) })}</p>
        </Notice>
        <OfficeCard {...page.office} />
      </div>
    </>
  );
}

function Closed({ office }: { office: CheckInPage["office"] }) {
  const { t } = useTranslation("check_in");
  const href = useHref();
  return (
    <>
      <PageTitle lead={t("closed")}>{t("closed_title")}</PageTitle>
      <div className="grid gap-6">
        <OfficeCard {...office} />
        <p>
          <LinkButton href={href("/me")} look="quiet">
            {t("my_things")}
          </LinkButton>
        </p>
      </div>
    </>
  );
}
