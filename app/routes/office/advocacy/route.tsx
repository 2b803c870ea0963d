import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { db } from "#app/db.server.ts";
import { AdvocacyQuery, HeardForm } from "#app/domain/advocacy/forms.ts";
import {
  noteObservation,
  observationsForOffice,
} from "#app/domain/advocacy/observations.server.ts";
import { statementsForOffice } from "#app/domain/advocacy/statements.server.ts";
import { today } from "#app/domain/day.ts";
import { answering, asking } from "#app/http/answering.server.ts";
import { redirectSaying } from "#app/http/flash.server.ts";
import { readFields, readForm } from "#app/http/forms.server.ts";
import { requireCoordinator } from "#app/http/guards.server.ts";
import { languageOf } from "#app/http/language.server.ts";
import { officeLanguage, useHref } from "#app/i18n/language-context.tsx";
import { BackLink } from "#app/ui/breadcrumbs.tsx";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { DayField } from "#app/ui/day-field.tsx";
import { Ask } from "#app/ui/dialog.tsx";
import { Form } from "#app/ui/form.tsx";
import { PageTitle } from "#app/ui/page-title.tsx";
import type { PageHandle } from "#app/ui/title.ts";
import { ObservationFields } from "../../public/advocacy/observation-fields.tsx";
import { Observations } from "./observations.tsx";
import { StatementsCard } from "./statements-card.tsx";

export const handle: PageHandle = { title: (t) => t("office_advocacy:title") };

export const loader = asking(async ({ request }: LoaderFunctionArgs) => {
  await requireCoordinator(request);
  const asked = readFields(new URL(request.url).searchParams, AdvocacyQuery);
  const language = officeLanguage(languageOf(request));
  return {
    ...(await observationsForOffice(db, asked)),
    theme: asked.theme,
    statements: await statementsForOffice(db, language),
    today: today(),
  };
});
export type AdvocacyScreen = Awaited<ReturnType<typeof loader>>;

export const action = answering(async ({ request }: ActionFunctionArgs) => {
  const by = await requireCoordinator(request);
  const language = languageOf(request);
  const heard = await readForm(request, HeardForm);
  await noteObservation(db, { by, language, ...heard });
  return redirectSaying(`/${language}/office/advocacy`, "saved");
});

/** What men have told about life here, and what we have said about it in public. */
export default function OfficeAdvocacy() {
  const { t } = useTranslation("office_advocacy");
  const href = useHref();
  const here = href("/office/advocacy");
  const answer = useActionData<typeof action>();
  const screen = useLoaderData<typeof loader>();
  return (
    <>
      <BackLink href={href("/office/reports")}>{t("reports")}</BackLink>
      <PageTitle lead={t("lead")}>{t("title")}</PageTitle>
      <div className="mb-6 flex flex-wrap gap-3">
        <Ask
          label={t("heard.add")}
          title={t("heard.title")}
          icon="plus"
          open={answer !== undefined}
        >
          <Form action={here} answer={answer}>
            <ObservationFields />
            <DayField
              name="on"
              label={t("heard.on")}
              defaultValue={screen.today}
              max={screen.today}
            />
            <Button>{t("heard.save")}</Button>
          </Form>
        </Ask>
        <LinkButton look="quiet" icon="pencil" href={href("/office/advocacy/statements/new")}>
          {t("statement.new")}
        </LinkButton>
      </div>
      <div className="grid items-start gap-6 lg:grid-cols-[3fr_2fr]">
        <Observations screen={screen} />
        <StatementsCard statements={screen.statements} />
      </div>
    </>
  );
}
