import { useTranslation } from "react-i18next";
import type { OfficeGathering } from "#app/domain/gatherings/office-screens.server.ts";
import { useHref } from "#app/i18n/language-context.tsx";
import { useAnswerTo } from "#app/routes/answer-to.ts";
import { useSpoken } from "#app/routes/public/events/event-card.tsx";
import { FactList } from "#app/routes/public/events/fact-list.tsx";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { Ask } from "#app/ui/dialog.tsx";
import { Facts } from "#app/ui/facts.tsx";
import { Form } from "#app/ui/form.tsx";

export function FactsCard({ gathering }: { gathering: OfficeGathering }) {
  const { t } = useTranslation(["office_gatherings", "events"]);
  const href = useHref();
  const copies = href(`/office/gatherings/${gathering.id}/copies`);
  const toCopy = useAnswerTo(copies);
  return (
    <Card title={t("one.facts")}>
      <div className="grid gap-5">
        <Facts
          items={[
            { term: t("one.kind"), value: t(`events:kinds.${gathering.kind}`) },
            { term: t("one.place"), value: `${gathering.place} · ${gathering.municipality}` },
            { term: t("one.languages"), value: useSpoken(gathering.languages) },
            { term: t("form.enrolment"), value: t(`form.${gathering.enrolment}`) },
            { term: t("one.capacity"), value: gathering.capacity ?? t("one.no_limit") },
            { term: t("one.contact"), value: gathering.contactName },
          ]}
        />
        <FactList {...gathering} />
        <div className="actions">
          <LinkButton
            href={href(`/office/gatherings/${gathering.id}/edit`)}
            look="quiet"
            icon="pencil"
          >
            {t("one.edit")}
          </LinkButton>
          <Ask label={t("one.copy")} title={t("one.copy")} icon="copy" open={!!toCopy}>
            <p>{t("one.copy_text")}</p>
            <Form action={copies} answer={toCopy}>
              <Button icon="copy">{t("one.copy_yes")}</Button>
            </Form>
          </Ask>
        </div>
      </div>
    </Card>
  );
}
