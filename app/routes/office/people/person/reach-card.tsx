import { useTranslation } from "react-i18next";
import { formatPhone } from "#app/domain/contact.ts";
import { dayOf } from "#app/domain/day.ts";
import { formatDay } from "#app/i18n/dates.ts";
import { officeLanguage, useLanguage } from "#app/i18n/language-context.tsx";
import { Button } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { Ask } from "#app/ui/dialog.tsx";
import { Form } from "#app/ui/form.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { useAnswerTo } from "./answer.ts";
import { usePersonHref } from "./person-href.ts";
import type { PersonScreen } from "./person-screen.ts";

type Reach = PersonScreen["reach"];

/** Where nothing arrives, said by a server or by hand; and which messages he does not want. */
export function ReachCard({ screen: { reach } }: { screen: PersonScreen }) {
  const { t } = useTranslation("office_letters");
  if (reach.contacts.length === 0 && reach.unwanted.length === 0) return null;
  return (
    <Card title={t("reach.title")}>
      <ul className="grid gap-5">
        {reach.contacts.map((one) => (
          <li key={one.contact} className="grid justify-items-start gap-3">
            <ContactReach {...one} />
          </li>
        ))}
      </ul>
      <Unwanted reach={reach} />
    </Card>
  );
}

function ContactReach({ contact, note }: Reach["contacts"][number]) {
  const { t } = useTranslation(["office_letters", "errors"]);
  const language = officeLanguage(useLanguage());
  const href = usePersonHref();
  const channel = contact.includes("@") ? "mail" : "sms";
  const answer = useAnswerTo(note ? "returned-letters/ending" : "returned-letters");
  const shown = (
    <bdi dir="ltr" className="font-semibold wrap-anywhere">
      {channel === "mail" ? contact : formatPhone(contact)}
    </bdi>
  );
  if (!note) {
    return (
      <>
        {shown}
        <Ask label={t(`reach.returns.${channel}`)} title={t(`reach.returns.${channel}`)}>
          <p>{t("reach.returns_hint")}</p>
          <Form action={href("/returned-letters")} answer={answer}>
            <input type="hidden" name="contact" value={contact} />
            <Button>{t("reach.note")}</Button>
          </Form>
        </Ask>
      </>
    );
  }
  const day = formatDay(dayOf(note.notedAt), language, { year: true });
  return (
    <>
      {shown}
      <Notice tone="mind" title={t(`reach.noted.${channel}`, { day })}>
        <p>{t(`reach.how.${note.how}`, { name: note.notedBy ?? "" })}</p>
      </Notice>
      <Form action={href("/returned-letters/ending")} answer={answer}>
        <input type="hidden" name="contact" value={contact} />
        <Button look="quiet">{t("reach.arrives")}</Button>
      </Form>
    </>
  );
}

function Unwanted({ reach: { unwanted } }: { reach: Reach }) {
  const { t } = useTranslation("office_letters");
  const language = officeLanguage(useLanguage());
  if (unwanted.length === 0) return null;
  return (
    <>
      <h3 className="mt-6 mb-2 text-base">{t("reach.unwanted")}</h3>
      <ul className="grid list-disc gap-1 ps-5">
        {unwanted.map(({ group, since }) => (
          <li key={group}>
            {t(`reach.group.${group}`, { day: formatDay(dayOf(since), language, { year: true }) })}
          </li>
        ))}
      </ul>
    </>
  );
}
