import { useTranslation } from "react-i18next";
import type { FeedbackRow } from "#app/domain/privacy/feedback-answers.server.ts";
import { formatDay } from "#app/i18n/dates.ts";
import { officeLanguage, useHref, useLanguage } from "#app/i18n/language-context.tsx";
import { languageName } from "#app/i18n/language-names.ts";
import { MailLink, PhoneLink } from "#app/ui/bdi.tsx";
import { Button } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { Form } from "#app/ui/form.tsx";
import { type Wording, WordingProposal } from "./wording-proposal.tsx";

type Props = { feedback: FeedbackRow & { wording: Wording | null } };

/** What somebody said, in his own words and language; how to answer, and until when. */
export function FeedbackCard({ feedback }: Props) {
  const { t } = useTranslation("office_feedback");
  const href = useHref();
  const language = officeLanguage(useLanguage());
  const { wording } = feedback;
  const day = formatDay(feedback.receivedOn, language);
  return (
    <Card title={t(wording ? "wording.came" : "came", { day })}>
      <p className="whitespace-pre-line wrap-anywhere" dir="auto">
        {feedback.text}
      </p>
      <p className="text-soft">
        {t("language", { language: languageName(feedback.language, language) })}
      </p>
      {wording && <WordingProposal wording={wording} language={feedback.language} />}
      {feedback.page && !wording && (
        <p className="text-soft">
          {t("page")}{" "}
          <bdi dir="auto" className="wrap-anywhere">
            {feedback.page}
          </bdi>
        </p>
      )}
      <Contact contact={feedback.contact} />
      {feedback.answeredOn ? (
        <p>
          {t("answered", {
            day: formatDay(feedback.answeredOn, language),
            by: feedback.answeredBy ?? "",
          })}
        </p>
      ) : (
        <Form action={href(`/office/feedback/${feedback.id}/answer`)}>
          <p>{t("due", { day: formatDay(feedback.dueOn, language) })}</p>
          <Button look="quiet" icon="check">
            {t("mark")}
          </Button>
        </Form>
      )}
    </Card>
  );
}

function Contact({ contact }: { contact: string | null }) {
  const { t } = useTranslation("office_feedback");
  if (!contact) return <p className="text-soft">{t("no_contact")}</p>;
  return contact.includes("@") ? <MailLink email={contact} /> : <PhoneLink phone={contact} />;
}
