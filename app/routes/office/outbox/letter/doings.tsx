import { useTranslation } from "react-i18next";
import type { Answer } from "#app/http/answering.server.ts";
import { useHref } from "#app/i18n/language-context.tsx";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { Form } from "#app/ui/form.tsx";
import { Notice } from "#app/ui/notice.tsx";
import type { ShownLetter } from "./letter-facts.tsx";

/** What the office can do with a letter: pass it on itself, or send it again. */
export function LetterDoings({
  letter,
  answer,
}: {
  letter: ShownLetter;
  answer: Answer | undefined;
}) {
  const { t } = useTranslation(["office_outbox", "errors"]);
  const here = useHref()(`/office/outbox/${letter.id}`);
  const maySend = !letter.isSecret && !letter.droppedAt && !letter.byHand;
  if (!letter.isWaiting && !maySend && !answer) return null;
  return (
    <Card title={t("do")}>
      <div className="grid justify-items-start gap-4">
        {answer?.refusal && <Notice tone="mind" title={t(`errors:refusal.${answer.refusal}`)} />}
        {letter.isWaiting && !letter.isHidden && (
          <>
            <p className="text-soft">{t("own_hint")}</p>
            <LinkButton
              look="quiet"
              icon={letter.channel === "sms" ? "phone" : "mail"}
              href={ownWay(letter)}
            >
              {t(`own.${letter.channel}`)}
            </LinkButton>
            <Form action={`${here}/passing-on`}>
              <Button icon="check">{t("passed_on")}</Button>
            </Form>
          </>
        )}
        {maySend && (
          <Form action={`${here}/sending`}>
            <Button look="quiet">{t(letter.sentAt ? "send_copy" : "send_now")}</Button>
          </Form>
        )}
      </div>
    </Card>
  );
}

/** Opens the letter in the coordinator's own phone or mail program, ready to send. */
function ownWay({ channel, recipient, words }: ShownLetter) {
  if (channel === "sms") return `sms:${recipient}?body=${encodeURIComponent(words.sms)}`;
  const query = `subject=${encodeURIComponent(words.subject)}&body=${encodeURIComponent(words.text)}`;
  return `mailto:${recipient}?${query}`;
}
