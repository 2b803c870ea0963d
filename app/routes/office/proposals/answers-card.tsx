import { useTranslation } from "react-i18next";
import type { OfficeProposal } from "#app/domain/pairs/proposal-screen.server.ts";
import { formatInstant } from "#app/i18n/dates.ts";
import { officeLanguage, useHref, useLanguage } from "#app/i18n/language-context.tsx";
import { Button } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { RadioGroup } from "#app/ui/choices.tsx";
import { Ask } from "#app/ui/dialog.tsx";
import { Form } from "#app/ui/form.tsx";
import { Person } from "#app/ui/person.tsx";
import { useAnswerTo } from "../../answer-to.ts";
import { OfficeContactLines } from "../../public/about/office-contact.tsx";

type Asked = OfficeProposal["men"][number];

/** Who has answered what, and how to reach who has not. */
export function AnswersCard({ proposal }: { proposal: OfficeProposal }) {
  const { t } = useTranslation("office_matching");
  const href = useHref();
  return (
    <Card title={t("proposal.answers")}>
      <ul className="grid gap-6">
        {proposal.men.map((man) => (
          <li key={man.id} className="grid gap-3">
            <Person
              name={man.name}
              href={href(`/office/people/${man.id}`)}
              detail={<Said man={man} />}
            />
            {proposal.isOpen && !man.answer && <OnBehalf proposalId={proposal.id} man={man} />}
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Said({ man: { answer, answeredAt, answeredBy } }: { man: Asked }) {
  const { t } = useTranslation("office_matching");
  const language = officeLanguage(useLanguage());
  if (!answer || !answeredAt) return <>{t("proposal.no_answer")}</>;
  return (
    <>
      {t(`proposal.said_${answer}`, { when: formatInstant(answeredAt, language) })}
      {answeredBy && <>, {t("proposal.written_by", { by: answeredBy })}</>}
    </>
  );
}

function OnBehalf({ proposalId, man }: { proposalId: string; man: Asked }) {
  const { t } = useTranslation("office_matching");
  const at = useHref()(`/office/proposals/${proposalId}/answers`);
  const answer = useAnswerTo(at);
  const isHis = answer?.values.side === man.side;
  return (
    <>
      <div className="grid">
        <OfficeContactLines phone={man.phone} email={man.email} />
      </div>
      <div>
        <Ask
          label={t("proposal.write_answer")}
          title={t("proposal.write_title", { name: man.name })}
          open={isHis}
        >
          <Form id={man.side} action={at} answer={isHis ? answer : undefined}>
            <p>{t("proposal.write_text")}</p>
            <input type="hidden" name="side" value={man.side} />
            <RadioGroup
              name="answer"
              label={t("proposal.answer")}
              sideBySide
              choices={[
                { value: "yes", label: t("proposal.yes") },
                { value: "no", label: t("proposal.no") },
              ]}
            />
            <Button>{t("proposal.write")}</Button>
          </Form>
        </Ask>
      </div>
    </>
  );
}
