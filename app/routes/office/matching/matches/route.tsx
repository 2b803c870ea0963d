import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { db } from "#app/db.server.ts";
import { matchesScreen } from "#app/domain/matching/screens.server.ts";
import { asking } from "#app/http/answering.server.ts";
import { requireCoordinator } from "#app/http/guards.server.ts";
import { languageOf } from "#app/http/language.server.ts";
import { useHref } from "#app/i18n/language-context.tsx";
import { BackLink } from "#app/ui/breadcrumbs.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageTitle } from "#app/ui/page-title.tsx";
import type { PageHandle } from "#app/ui/title.ts";
import { LeftOut, NeverList } from "./left-out.tsx";
import { SuggestionCard } from "./suggestion-card.tsx";

export type Matches = Awaited<ReturnType<typeof matchesScreen>>;

export const handle: PageHandle<Matches> = {
  title: (t, data) => t("office_matching:matches.title", { name: data?.man.name }),
};

export const loader = asking(async ({ request, params }: LoaderFunctionArgs) => {
  const by = await requireCoordinator(request);
  return matchesScreen(db, { by, personId: params.id ?? "", language: languageOf(request) });
});

export default function MatchesPage() {
  const { t } = useTranslation("office_matching");
  const href = useHref();
  const matches = useLoaderData<typeof loader>() as Matches;
  const { man, suggestions, fitting } = matches;
  return (
    <>
      <BackLink href={href(`/office/people/${man.id}`)}>{t("matches.back")}</BackLink>
      <PageTitle lead={t(`matches.lead_${man.role}`)}>
        {t("matches.title", { name: man.name })}
      </PageTitle>
      <div className="grid gap-6">
        <Standing man={man} />
        {suggestions.length === 0 ? (
          <EmptyState title={t("matches.none")}>{t("matches.none_hint")}</EmptyState>
        ) : (
          <p className="text-soft" role="status">
            {t("matches.fitting", { count: fitting })}{" "}
            {fitting > suggestions.length && t("matches.shown", { shown: suggestions.length })}
          </p>
        )}
        <ol className="grid items-start gap-4 lg:grid-cols-2">
          {suggestions.map((suggestion) => (
            <li key={suggestion.id}>
              <SuggestionCard man={man} suggestion={suggestion} />
            </li>
          ))}
        </ol>
        <LeftOut matches={matches} />
        <NeverList matches={matches} />
      </div>
    </>
  );
}

/** Says before anybody presses that nothing can be proposed now. */
function Standing({ man }: { man: Matches["man"] }) {
  const { t } = useTranslation("office_matching");
  if (!man.isReady) return <Notice tone="mind">{t("matches.not_ready")}</Notice>;
  if (man.freePlaces < 1) return <Notice tone="mind">{t("matches.no_place")}</Notice>;
  return null;
}
