import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Day } from "#app/domain/day.ts";
import { WORDS_MOST } from "#app/domain/pairs/check-in.ts";
import type { Answer } from "#app/http/answering.server.ts";
import { useHref } from "#app/i18n/language-context.tsx";
import { BackLink } from "#app/ui/breadcrumbs.tsx";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { DayField } from "#app/ui/day-field.tsx";
import { TextArea } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageTitle } from "#app/ui/page-title.tsx";

type Asked = {
  pairId: string;
  man: string;
  other: string;
  isOpen: boolean;
  sentOn: Day;
  today: Day;
};

/** A page on which the office writes down what a man said on the phone: whose, when, and what. */
export function Telling({
  asked,
  answer,
  title,
  children,
}: {
  asked: Asked;
  answer: Answer | undefined;
  title: string;
  children: ReactNode;
}) {
  const { t } = useTranslation("office_pairs");
  const href = useHref();
  const pair = href(`/office/pairs/${asked.pairId}`);
  const names = { name: asked.man, other: asked.other };
  return (
    <>
      <BackLink href={pair}>{t("telling.back", names)}</BackLink>
      <PageTitle lead={t("telling.lead", names)}>
        {title}: {asked.man}
      </PageTitle>
      {asked.isOpen || answer ? (
        <Form answer={answer}>
          <DayField
            name="on"
            label={t("telling.on")}
            defaultValue={asked.today}
            min={asked.sentOn}
            max={asked.today}
          />
          {children}
          <TextArea
            name="words"
            label={t("telling.words")}
            hint={t("pair.note_hint")}
            optional
            rows={3}
            maxLength={WORDS_MOST}
          />
          <Button icon="check">{t("telling.save")}</Button>
        </Form>
      ) : (
        <Notice>
          <p>{t("telling.not_open")}</p>
          <p className="mt-3">
            <LinkButton look="quiet" href={pair}>
              {t("telling.to_pair")}
            </LinkButton>
          </p>
        </Notice>
      )}
    </>
  );
}
