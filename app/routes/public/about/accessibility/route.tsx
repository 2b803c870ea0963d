import type { ActionFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { db } from "#app/db.server.ts";
import type { Day } from "#app/domain/day.ts";
import { sendFeedback } from "#app/domain/privacy/feedback.server.ts";
import { FeedbackForm } from "#app/domain/privacy/forms.ts";
import { readSettings } from "#app/domain/privacy/settings.server.ts";
import { answering } from "#app/http/answering.server.ts";
import { redirectSaying } from "#app/http/flash.server.ts";
import { readForm } from "#app/http/forms.server.ts";
import { languageOf } from "#app/http/language.server.ts";
import { formatDate } from "#app/i18n/dates.ts";
import { useHref, useLanguage } from "#app/i18n/language-context.tsx";
import { BackLink } from "#app/ui/breadcrumbs.tsx";
import { PageTitle } from "#app/ui/page-title.tsx";
import type { PageHandle } from "#app/ui/title.ts";
import { OfficeContactLines } from "../office-contact.tsx";
import { AskForFeedback } from "./ask-for-feedback.tsx";

export const handle: PageHandle = {
  title: (t) => t("accessibility:title"),
  found: (t) => t("accessibility:lead"),
};

/** The day on which the statement was last held against the pages. */
const MADE_ON = "2026-11-24" as Day;

export async function loader() {
  const { office_phone: phone, office_email: email } = await readSettings(db);
  return { phone, email };
}

export const action = answering(async ({ request }: ActionFunctionArgs) => {
  const language = languageOf(request);
  const feedback = await readForm(request, FeedbackForm);
  await sendFeedback(db, { ...feedback, language });
  return redirectSaying(`/${language}/about/accessibility`, "feedback_sent");
});

/** The accessibility statement that the act on digital services (306/2019) asks for. */
export default function Accessibility() {
  const { t } = useTranslation("accessibility");
  const href = useHref();
  const date = formatDate(MADE_ON, useLanguage());
  const office = useLoaderData<typeof loader>();
  return (
    <>
      <BackLink href={href("/about")}>{t("about:title")}</BackLink>
      <PageTitle lead={t("lead")}>{t("title")}</PageTitle>
      <div className="prose">
        <h2>{t("status.title")}</h2>
        <p>{t("status.text")}</p>
        <p>{t("status.tested")}</p>
        <p>{t("status.made", { date })}</p>
        <h2>{t("gaps.title")}</h2>
        <ul>
          <li>{t("gaps.languages")}</li>
          <li>{t("gaps.map")}</li>
          <li>{t("gaps.content")}</li>
        </ul>
        <h2 id="feedback">{t("feedback.title")}</h2>
        <p>{t("feedback.lead")}</p>
        <AskForFeedback answer={useActionData<typeof action>()} />
        {(office.phone || office.email) && <p>{t("feedback.phone_too")}</p>}
        <OfficeContactLines {...office} />
        <h2>{t("supervision.title")}</h2>
        <p>{t("supervision.text")}</p>
      </div>
    </>
  );
}
