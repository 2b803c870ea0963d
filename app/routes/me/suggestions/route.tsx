import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { db } from "#app/db.server.ts";
import { mySuggestions } from "#app/domain/pairs/suggestions.server.ts";
import { asking } from "#app/http/answering.server.ts";
import { requireMan } from "#app/http/guards.server.ts";
import { languageOf } from "#app/http/language.server.ts";
import { useHref } from "#app/i18n/language-context.tsx";
import { BackLink } from "#app/ui/breadcrumbs.tsx";
import { LinkButton } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageTitle } from "#app/ui/page-title.tsx";
import type { PageHandle } from "#app/ui/title.ts";
import { Suggestion } from "./suggestion.tsx";

export const handle: PageHandle = { title: (t) => t("pairs:suggestion.title") };

export const loader = asking(async ({ request }: LoaderFunctionArgs) => {
  const man = await requireMan(request);
  return { suggestions: await mySuggestions(db, { man, language: languageOf(request) }) };
});

export default function Suggestions() {
  const { t } = useTranslation("pairs");
  const href = useHref();
  const { suggestions } = useLoaderData<typeof loader>();
  return (
    <>
      <BackLink href={href("/me")}>{t("suggestion.my_things")}</BackLink>
      <PageTitle lead={suggestions.length > 0 && t("suggestion.lead")}>
        {t("suggestion.title")}
      </PageTitle>
      {suggestions.length === 0 && <None />}
      <div className="grid gap-12">
        {suggestions.map((suggestion) => (
          <section key={suggestion.id} className="grid gap-6">
            {suggestion.answer === "yes" && (
              <Notice tone="good" title={t("suggestion.said_yes_title")}>
                {t("suggestion.said_yes_lead")}
              </Notice>
            )}
            <Suggestion
              suggestion={suggestion}
              answersAt={href(`/me/suggestions/${suggestion.id}/answers`)}
            />
          </section>
        ))}
      </div>
    </>
  );
}

function None() {
  const { t } = useTranslation("pairs");
  const href = useHref();
  return (
    <EmptyState title={t("suggestion.none_title")}>
      <p>{t("suggestion.none_hint")}</p>
      <p className="mt-4">
        <LinkButton href={href("/events")} look="quiet">
          {t("suggestion.events")}
        </LinkButton>
      </p>
    </EmptyState>
  );
}
