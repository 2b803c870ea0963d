import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { db } from "#app/db.server.ts";
import { applicantScreen } from "#app/domain/rounds/applicants.server.ts";
import { applyToRound } from "#app/domain/rounds/applications.server.ts";
import { ApplicantQuery, ApplicationForm } from "#app/domain/rounds/forms.ts";
import { answering, asking } from "#app/http/answering.server.ts";
import { redirectSaying } from "#app/http/flash.server.ts";
import { readFields, readForm } from "#app/http/forms.server.ts";
import { requireCoordinator } from "#app/http/guards.server.ts";
import { languageOf } from "#app/http/language.server.ts";
import { useHref } from "#app/i18n/language-context.tsx";
import { ApplicationFields } from "#app/routes/public/rounds/application-fields.tsx";
import { BackLink } from "#app/ui/breadcrumbs.tsx";
import { Button } from "#app/ui/button.tsx";
import { TextField } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";
import { PageTitle } from "#app/ui/page-title.tsx";
import type { PageHandle } from "#app/ui/title.ts";
import { roundUrl } from "../round-url.server.ts";

export const handle: PageHandle = { title: (t) => t("office_rounds:one.apply_for") };

/** `?q=` looks for a man, `?person=` shows the form for him. */
export const loader = asking(async ({ request, params }: LoaderFunctionArgs) => {
  const by = await requireCoordinator(request);
  const asked = readFields(new URL(request.url).searchParams, ApplicantQuery);
  const roundId = params.id ?? "";
  return applicantScreen(db, { by, roundId, language: languageOf(request), ...asked });
});

export const action = answering(async ({ request, params }: ActionFunctionArgs) => {
  const by = await requireCoordinator(request);
  const { person } = readFields(new URL(request.url).searchParams, ApplicantQuery);
  const told = await readForm(request, ApplicationForm);
  await applyToRound(db, { by, roundId: params.id ?? "", personId: person ?? "", ...told });
  return redirectSaying(roundUrl(request, params), "saved");
});

export default function ApplyForHim() {
  const { t } = useTranslation("office_rounds");
  const { id, title, man, sides } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const round = useHref()(`/office/rounds/${id}`);
  return (
    <>
      <BackLink href={round}>{title}</BackLink>
      <PageTitle lead={t("applicant.lead")}>{man ? man.name : t("one.apply_for")}</PageTitle>
      {man ? (
        <Form action={`${round}/applications?person=${man.id}`} answer={answer}>
          <ApplicationFields sides={sides} told={null} />
          <Button>{t("applicant.send")}</Button>
        </Form>
      ) : (
        <FindMan />
      )}
    </>
  );
}

function FindMan() {
  const { t } = useTranslation("office_rounds");
  const { id, q, found, more } = useLoaderData<typeof loader>();
  const here = useHref()(`/office/rounds/${id}/applications`);
  return (
    <div className="grid gap-6">
      <search>
        <form method="get" className="flex flex-wrap items-end gap-3">
          <div className="min-w-0 flex-[1_1_16rem]">
            <TextField name="q" type="search" label={t("applicant.search")} defaultValue={q} />
          </div>
          <Button icon="search">{t("applicant.find")}</Button>
        </form>
      </search>
      {q && found.length === 0 && <p>{t("applicant.none")}</p>}
      <ul className="grid gap-2">
        {found.map((man) => (
          <li key={man.id}>
            <a className="contact-link" href={`${here}?person=${man.id}`}>
              <bdi>{man.name}</bdi>
            </a>
          </li>
        ))}
      </ul>
      {more && <p className="text-soft">{t("applicant.more")}</p>}
    </div>
  );
}
