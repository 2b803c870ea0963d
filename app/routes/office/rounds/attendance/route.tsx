import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { db } from "#app/db.server.ts";
import { comersOfDate, writeComers } from "#app/domain/rounds/attendance.server.ts";
import { ComersForm } from "#app/domain/rounds/forms.ts";
import { type Answer, answering, asking } from "#app/http/answering.server.ts";
import { redirectSaying } from "#app/http/flash.server.ts";
import { readForm } from "#app/http/forms.server.ts";
import { requireCoordinator } from "#app/http/guards.server.ts";
import { languageOf } from "#app/http/language.server.ts";
import { inLanguage, useHref } from "#app/i18n/language-context.tsx";
import { WhenLine } from "#app/routes/public/events/event-time.tsx";
import { BackLink } from "#app/ui/breadcrumbs.tsx";
import { Button } from "#app/ui/button.tsx";
import { CheckboxGroup } from "#app/ui/choices.tsx";
import { Form } from "#app/ui/form.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageTitle } from "#app/ui/page-title.tsx";
import type { PageHandle } from "#app/ui/title.ts";
import { roundUrl } from "../round-url.server.ts";

export const handle: PageHandle = { title: (t) => t("office_rounds:came.title") };

export const loader = asking(async ({ request, params }: LoaderFunctionArgs) => {
  const by = await requireCoordinator(request);
  const { id: roundId = "", dateId = "" } = params;
  return comersOfDate(db, { by, roundId, dateId, language: languageOf(request) });
});

export const action = answering(async ({ request, params }: ActionFunctionArgs) => {
  const by = await requireCoordinator(request);
  const { came } = await readForm(request, ComersForm);
  const { id: roundId = "", dateId = "" } = params;
  await writeComers(db, { by, roundId, dateId, came });
  return redirectSaying(roundUrl(request, params), "saved");
});

type Comers = Awaited<ReturnType<typeof comersOfDate>>;

/** The group of a round on one of its dates: a tick for each man who was there. */
export default function WhoCame() {
  const { t } = useTranslation(["office_rounds", "office_matching"]);
  const { roundId, title, startsAt, endsAt, isTime, men } = useLoaderData<
    typeof loader
  >() as Comers;
  const answer = useActionData<Answer>();
  return (
    <>
      <BackLink href={useHref()(`/office/rounds/${roundId}`)}>
        {t("came.back")}: <span {...inLanguage(title.language)}>{title.title}</span>
      </BackLink>
      <PageTitle lead={<WhenLine startsAt={startsAt} endsAt={endsAt} />}>
        {t("came.title")}
      </PageTitle>
      {!isTime && <Notice icon="clock">{t("came.not_yet")}</Notice>}
      {isTime && men.length === 0 && <Notice>{t("came.nobody")}</Notice>}
      {isTime && men.length > 0 && (
        <Form answer={answer}>
          <CheckboxGroup
            name="came"
            label={t("came.men")}
            hint={t("came.lead")}
            sideBySide
            choices={men.map(({ id, name, isProtected }) => ({
              value: id,
              label: <bdi>{name}</bdi>,
              ...(isProtected && { hint: t("office_matching:protected") }),
            }))}
            defaultValues={men.filter(({ came }) => came).map(({ id }) => id)}
          />
          <Button icon="check">{t("came.save")}</Button>
        </Form>
      )}
    </>
  );
}
