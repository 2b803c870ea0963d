import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { db } from "#app/db.server.ts";
import { DIGESTS } from "#app/domain/today/absence.ts";
import { absenceScreen, goAway } from "#app/domain/today/absences.server.ts";
import { AbsenceForm } from "#app/domain/today/forms.ts";
import { answering, asking } from "#app/http/answering.server.ts";
import { redirectSaying } from "#app/http/flash.server.ts";
import { readForm } from "#app/http/forms.server.ts";
import { requireCoordinator } from "#app/http/guards.server.ts";
import { languageOf } from "#app/http/language.server.ts";
import { formatDay } from "#app/i18n/dates.ts";
import { officeLanguage, useHref, useLanguage } from "#app/i18n/language-context.tsx";
import { BackLink } from "#app/ui/breadcrumbs.tsx";
import { Button } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { RadioGroup } from "#app/ui/choices.tsx";
import { DayField } from "#app/ui/day-field.tsx";
import { Select } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";
import { PageTitle } from "#app/ui/page-title.tsx";
import type { PageHandle } from "#app/ui/title.ts";
import { useAnswerTo } from "../../answer-to.ts";

export const handle: PageHandle = { title: (t) => t("office_today:absence.title") };

export const loader = asking(async ({ request }: LoaderFunctionArgs) => {
  const by = await requireCoordinator(request);
  return absenceScreen(db, { by });
});

export const action = answering(async ({ request }: ActionFunctionArgs) => {
  const by = await requireCoordinator(request);
  await goAway(db, { by, ...(await readForm(request, AbsenceForm)) });
  return redirectSaying(`/${languageOf(request)}/office/absences`, "saved");
});

type Screen = Awaited<ReturnType<typeof absenceScreen>>;

export default function Absences() {
  const { t } = useTranslation("office_today");
  const href = useHref();
  const screen = useLoaderData<typeof loader>() as Screen;
  return (
    <>
      <BackLink href={href("/office")}>{t("title")}</BackLink>
      <PageTitle lead={t("absence.lead")}>{t("absence.title")}</PageTitle>
      <div className="grid items-start gap-6 lg:grid-cols-2">
        <AwayCard screen={screen} />
        <DigestCard screen={screen} />
      </div>
    </>
  );
}

function AwayCard({ screen: { absences, coordinators, self, today } }: { screen: Screen }) {
  const { t } = useTranslation("office_today");
  const language = officeLanguage(useLanguage());
  const at = useHref()("/office/absences");
  const options = coordinators.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <Card title={t("absence.away")}>
      <div className="grid gap-6">
        {absences.length === 0 && <p>{t("absence.none")}</p>}
        <ul className="grid gap-4 empty:hidden">
          {absences.map(({ id, who, substitute, fromOn, toOn }) => (
            <li key={id} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
              <p>
                {t("absence.line", {
                  who,
                  substitute,
                  from: formatDay(fromOn, language),
                  to: formatDay(toOn, language),
                })}
              </p>
              <Form id={`ending-${id}`} action={`${at}/${id}/ending`}>
                <Button look="quiet">{t("absence.end")}</Button>
              </Form>
            </li>
          ))}
        </ul>
        <Form id="absence" action={at} answer={useAnswerTo(at)}>
          <Select name="accountId" label={t("absence.who")} defaultValue={self} options={options} />
          <DayField name="fromOn" label={t("absence.from")} defaultValue={today} />
          <DayField name="toOn" label={t("absence.to")} min={today} />
          <Select
            name="substituteId"
            label={t("absence.substitute")}
            empty={t("choose")}
            options={options}
          />
          <Button>{t("absence.save")}</Button>
        </Form>
      </div>
    </Card>
  );
}

function DigestCard({ screen: { digest } }: { screen: Screen }) {
  const { t } = useTranslation("office_today");
  const at = useHref()("/office/digest");
  return (
    <Card title={t("digest.title")}>
      <Form id="digest" action={at} answer={useAnswerTo(at)}>
        <RadioGroup
          name="wanted"
          label={t("digest.which")}
          defaultValue={digest}
          choices={DIGESTS.map((wanted) => ({ value: wanted, label: t(`digest.${wanted}`) }))}
        />
        <Button look="quiet">{t("digest.save")}</Button>
      </Form>
    </Card>
  );
}
