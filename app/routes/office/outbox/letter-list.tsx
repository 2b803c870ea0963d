import { useTranslation } from "react-i18next";
import { formatPhone } from "#app/domain/contact.ts";
import type { Instant } from "#app/domain/day.ts";
import type { Shown } from "#app/domain/messages/outbox-state.ts";
import type { outboxScreen } from "#app/domain/messages/screens.server.ts";
import { formatInstant } from "#app/i18n/dates.ts";
import { officeLanguage, useHref, useLanguage } from "#app/i18n/language-context.tsx";
import { Badge } from "#app/ui/badge.tsx";
import { Table } from "#app/ui/table.tsx";

type Row = Awaited<ReturnType<typeof outboxScreen>>["letters"][number];

/** What each letter is, for whom, and how it stands. */
export function LetterList({ letters, shown }: { letters: Row[]; shown: Shown }) {
  const { t } = useTranslation("office_outbox");
  const href = useHref();
  return (
    <Table
      caption={t(`shown.${shown}`)}
      rows={letters}
      rowKey={(letter) => letter.id}
      columns={[
        {
          head: t("column.subject"),
          cell: (letter) => <a href={href(`/office/outbox/${letter.id}`)}>{letter.subject}</a>,
        },
        { head: t("column.to"), cell: (letter) => <Recipient {...letter} /> },
        { head: t("column.channel"), cell: (letter) => t(`channel.${letter.channel}`) },
        { head: t("column.when"), cell: (letter) => <Standing letter={letter} shown={shown} /> },
      ]}
    />
  );
}

/** His name where we know him, and where the letter goes. */
export function Recipient({
  personName,
  recipient,
  isProtected,
}: Pick<Row, "personName" | "recipient" | "isProtected">) {
  const { t } = useTranslation("office_outbox");
  return (
    <div className="grid gap-1">
      {personName && (
        <span>
          <bdi>{personName}</bdi>{" "}
          {isProtected && (
            <Badge tone="mind" icon="lock">
              {t("protected")}
            </Badge>
          )}
        </span>
      )}
      <bdi dir="ltr" className="text-soft wrap-anywhere">
        {recipient.includes("@") ? recipient : formatPhone(recipient)}
      </bdi>
    </div>
  );
}

function Standing({ letter, shown }: { letter: Row; shown: Shown }) {
  const { t } = useTranslation("office_outbox");
  const language = officeLanguage(useLanguage());
  const when = (at: string | null) => (at ? formatInstant(at as Instant, language) : "");
  if (shown === "sent") {
    return (
      <>
        {when(letter.sentAt)}
        {letter.handledBy && (
          <p className="text-soft">{t("handled_by", { by: letter.handledBy })}</p>
        )}
      </>
    );
  }
  if (shown === "gave_up") return when(letter.gaveUpAt);
  if (shown === "dropped") return when(letter.droppedAt);
  return (
    <>
      {when(letter.nextTryAt)}
      {letter.tries > 0 && <p className="text-soft">{t("tries", { count: letter.tries })}</p>}
    </>
  );
}
