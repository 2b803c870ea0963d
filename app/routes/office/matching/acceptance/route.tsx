import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { db } from "#app/db.server.ts";
import { chosenPairs } from "#app/domain/matching/acceptance.server.ts";
import { AcceptanceForm, ChosenQuery } from "#app/domain/matching/forms.ts";
import { pairKey } from "#app/domain/matching/plan-rules.ts";
import { proposeChosen } from "#app/domain/rounds/proposing.server.ts";
import { answering, asking } from "#app/http/answering.server.ts";
import { redirectSaying } from "#app/http/flash.server.ts";
import { readFields, readForm } from "#app/http/forms.server.ts";
import { requireCoordinator } from "#app/http/guards.server.ts";
import { languageOf } from "#app/http/language.server.ts";
import { BackLink } from "#app/ui/breadcrumbs.tsx";
import { Button } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Form } from "#app/ui/form.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageTitle } from "#app/ui/page-title.tsx";
import type { PageHandle } from "#app/ui/title.ts";
import { TheTwo } from "../man-in-plan.tsx";
import { usePlanHref } from "../plan-href.ts";
import { roundOf } from "../plan-url.server.ts";
import { Why } from "../why.tsx";
import { Outcome } from "./outcome.tsx";

export type Chosen = Awaited<ReturnType<typeof chosenPairs>>;

export const handle: PageHandle = { title: (t) => t("office_matching:acceptance.title") };

export const loader = asking(async ({ request }: LoaderFunctionArgs) => {
  const by = await requireCoordinator(request);
  const { pair, all, relaxed, round } = readFields(new URL(request.url).searchParams, ChosenQuery);
  const chosen = all ? "all" : pair;
  return chosenPairs(db, { by, language: languageOf(request), chosen, relaxed, roundId: round });
});

/** All went: on to the open proposals. Some did not: which, and why, and nothing is lost of the rest. */
export const action = answering(async ({ request }: ActionFunctionArgs) => {
  const by = await requireCoordinator(request);
  const { pair, relaxed } = await readForm(request, AcceptanceForm);
  const results = await proposeChosen(db, { by, roundId: roundOf(request), chosen: pair, relaxed });
  return results.some(({ refusal }) => refusal)
    ? data({ results }, 422)
    : redirectSaying(`/${languageOf(request)}/office/proposals`, "pairs_proposed");
});

export default function AcceptancePage() {
  const { t } = useTranslation("office_matching");
  const planHref = usePlanHref();
  const { pairs, gone, relaxed } = useLoaderData<typeof loader>() as Chosen;
  const posted = useActionData<typeof action>();
  if (posted && "results" in posted) return <Outcome results={posted.results} />;
  return (
    <>
      <BackLink href={planHref("")}>{t("acceptance.back")}</BackLink>
      <PageTitle lead={pairs.length > 0 && t("matches.propose_text")}>
        {t("acceptance.title")}
      </PageTitle>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-6">
        {gone > 0 && <Notice tone="mind">{t("acceptance.gone", { count: gone })}</Notice>}
        {pairs.length === 0 ? (
          <EmptyState title={t("acceptance.none")}>{t("acceptance.none_hint")}</EmptyState>
        ) : (
          <Form action={planHref("/acceptance")} className="grid gap-6">
            {relaxed.map((rule) => (
              <input key={rule} type="hidden" name="relaxed" value={rule} />
            ))}
            <ol className="grid items-start gap-4 lg:grid-cols-2">
              {pairs.map((pair) => (
                <li key={pairKey(pair)} className="card grid gap-4">
                  <input type="hidden" name="pair" value={pairKey(pair)} />
                  <TheTwo {...pair} />
                  <Why reasons={pair.reasons} mind={pair.mind} />
                </li>
              ))}
            </ol>
            <div className="actions">
              <Button icon="handshake">{t("acceptance.send", { count: pairs.length })}</Button>
            </div>
          </Form>
        )}
      </div>
    </>
  );
}
