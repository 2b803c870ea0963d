import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { db } from "#app/db.server.ts";
import type { Day } from "#app/domain/day.ts";
import { roundsToApplyFor } from "#app/domain/rounds/public-rounds.server.ts";
import { asking } from "#app/http/answering.server.ts";
import { languageOf } from "#app/http/language.server.ts";
import { formatDay } from "#app/i18n/dates.ts";
import { inLanguage, useLanguage } from "#app/i18n/language-context.tsx";
import { Actions, LinkButton } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { PageTitle } from "#app/ui/page-title.tsx";
import type { PageHandle } from "#app/ui/title.ts";
import { useHrefVia } from "#app/ui/via.tsx";
import { HowItGoes } from "./how-it-goes.tsx";
import { RoundFacts } from "./round-facts.tsx";

export const handle: PageHandle = {
  title: (t) => t("rounds:title"),
  found: (t) => t("rounds:lead"),
};

export const loader = asking(async ({ request }: LoaderFunctionArgs) =>
  roundsToApplyFor(db, { language: languageOf(request) }),
);

/** The rounds to which one may apply now; where there is none, when the next one opens, or the doors. */
export default function Rounds() {
  const { t } = useTranslation(["rounds", "home"]);
  const href = useHrefVia();
  const language = useLanguage();
  const { open, opensNext } = useLoaderData<typeof loader>();
  return (
    <>
      <PageTitle lead={t("lead")}>{t("title")}</PageTitle>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-8">
        {open.length === 0 && (
          <EmptyState title={t("none")}>
            {opensNext && <p>{t("none_next", { day: formatDay(opensNext as Day, language) })}</p>}
            <p>{t("none_doors")}</p>
            <Actions>
              <LinkButton href={href("/join")} icon="pair">
                {t("home:join.go")}
              </LinkButton>
              <LinkButton href={href("/volunteer")} icon="handshake">
                {t("home:volunteer.go")}
              </LinkButton>
            </Actions>
          </EmptyState>
        )}
        {open.length > 0 && (
          <ul className="grid items-start gap-5 md:grid-cols-2">
            {open.map((round) => (
              <li key={round.id} className="card grid gap-4">
                <h2 {...inLanguage(round.text.language)}>{round.text.title}</h2>
                <p className="whitespace-pre-line" {...inLanguage(round.text.language)}>
                  {round.text.summary}
                </p>
                <RoundFacts round={round} />
                <Actions>
                  <LinkButton href={href(`/rounds/${round.id}`)}>
                    {t("see")}
                    <span className="sr-only">: {round.text.title}</span>
                  </LinkButton>
                </Actions>
              </li>
            ))}
          </ul>
        )}
        <HowItGoes />
      </div>
    </>
  );
}
