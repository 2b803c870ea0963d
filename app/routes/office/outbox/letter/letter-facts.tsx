import { useTranslation } from "react-i18next";
import type { Instant } from "#app/domain/day.ts";
import { NOTHING_ARRIVES } from "#app/domain/messages/outbox-state.ts";
import type { letterScreen } from "#app/domain/messages/screens.server.ts";
import { formatInstant } from "#app/i18n/dates.ts";
import { officeLanguage, useHref, useLanguage } from "#app/i18n/language-context.tsx";
import { LANGUAGES, type Language } from "#app/i18n/languages.ts";
import { Badge } from "#app/ui/badge.tsx";
import { MailLink, PhoneLink } from "#app/ui/bdi.tsx";
import { Card } from "#app/ui/card.tsx";
import { Facts } from "#app/ui/facts.tsx";

export type ShownLetter = Awaited<ReturnType<typeof letterScreen>>;

/** For whom the letter is, and what has become of it. */
export function LetterFacts({ letter }: { letter: ShownLetter }) {
  const { t } = useTranslation("office_outbox");
  const language = officeLanguage(useLanguage());
  const href = useHref();
  const when = (at: string | null) => at && formatInstant(at as Instant, language);
  const { recipient, personId, personName } = letter;
  return (
    <Card title={t("what_became")}>
      <Facts
        items={[
          {
            term: t("column.to"),
            value: personName && (
              <>
                <a href={href(`/office/people/${personId}`)} dir="auto">
                  {personName}
                </a>{" "}
                {letter.isProtected && (
                  <Badge tone="mind" icon="lock">
                    {t("protected")}
                  </Badge>
                )}
              </>
            ),
          },
          {
            term: t(`channel.${letter.channel}`),
            value: recipient.includes("@") ? (
              <MailLink email={recipient} />
            ) : (
              <PhoneLink phone={recipient} />
            ),
          },
          { term: t("language"), value: LANGUAGES[letter.language as Language]?.name },
          { term: t("written"), value: when(letter.createdAt) },
          { term: t("sent"), value: when(letter.sentAt) },
          { term: t("handled"), value: letter.handledBy && <bdi>{letter.handledBy}</bdi> },
          { term: t("came_back"), value: when(letter.cameBackAt) },
          { term: t("gave_up"), value: when(letter.gaveUpAt) },
          {
            term: t("why"),
            value: letter.lastError === NOTHING_ARRIVES && t("nothing_arrives"),
          },
          { term: t("dropped"), value: letter.sentAt ? null : when(letter.droppedAt) },
          {
            term: t("next_try"),
            value: letter.isWaiting && !letter.gaveUpAt && !letter.byHand && when(letter.nextTryAt),
          },
          { term: t("tries_made"), value: letter.tries || null },
          {
            term: t("last_error"),
            value: letter.lastError && letter.lastError !== NOTHING_ARRIVES && (
              <span lang="en" dir="ltr" className="break-words font-normal">
                {letter.lastError}
              </span>
            ),
          },
        ].map((fact) => ({ ...fact, value: fact.value || null }))}
      />
    </Card>
  );
}
