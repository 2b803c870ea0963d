import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { db } from "#app/db.server.ts";
import { applyToRound } from "#app/domain/rounds/applications.server.ts";
import { ApplicationForm } from "#app/domain/rounds/forms.ts";
import { applicationScreen } from "#app/domain/rounds/my-rounds.server.ts";
import { answering, asking } from "#app/http/answering.server.ts";
import { redirectSaying } from "#app/http/flash.server.ts";
import { readForm } from "#app/http/forms.server.ts";
import { requireMan } from "#app/http/guards.server.ts";
import { languageOf } from "#app/http/language.server.ts";
import { useHref } from "#app/i18n/language-context.tsx";
import { BackLink } from "#app/ui/breadcrumbs.tsx";
import { Button } from "#app/ui/button.tsx";
import { Form } from "#app/ui/form.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageTitle } from "#app/ui/page-title.tsx";
import type { PageHandle } from "#app/ui/title.ts";
import { ApplicationFields } from "../application-fields.tsx";
import { useRoundState } from "../use-round-state.ts";

type Screen = Awaited<ReturnType<typeof applicationScreen>>;

export const handle: PageHandle<Screen> = {
  title: (t, data) => data && `${t("rounds:apply")} · ${data.text.title}`,
};

export const loader = asking(async ({ request, params }: LoaderFunctionArgs) => {
  const man = await requireMan(request);
  return applicationScreen(db, { man, roundId: params.id ?? "", language: languageOf(request) });
});

export const action = answering(async ({ request, params }: ActionFunctionArgs) => {
  const man = await requireMan(request);
  const told = await readForm(request, ApplicationForm);
  const roundId = params.id ?? "";
  await applyToRound(db, { by: man, roundId, personId: man.personId, ...told });
  return redirectSaying(`/${languageOf(request)}/me/rounds/${roundId}`, "saved");
});

export default function Apply() {
  const { t } = useTranslation("rounds");
  const round = useLoaderData<typeof loader>() as Screen;
  const answer = useActionData<typeof action>();
  const state = useRoundState(round);
  return (
    <>
      <BackLink href={useHref()(`/rounds/${round.id}`)}>{round.text.title}</BackLink>
      <PageTitle lead={round.state === "open" && t("form.lead")}>{t("apply")}</PageTitle>
      {round.state !== "open" ? (
        <Notice>
          <p>{state}</p>
        </Notice>
      ) : round.sides.length === 0 ? (
        <Notice>
          <p>{t("form.needs_role")}</p>
        </Notice>
      ) : (
        <Form answer={answer}>
          <ApplicationFields sides={round.sides} told={round.told} />
          <Button icon="check">{t("form.send")}</Button>
        </Form>
      )}
    </>
  );
}
