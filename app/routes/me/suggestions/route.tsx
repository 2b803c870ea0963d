import type { LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { db } from "#app/db.server.ts";
import { menShownTo, type ShownMan } from "#app/domain/matching/shown-men.server.ts";
import { mySuggestions, type Suggested } from "#app/domain/pairs/suggestions.server.ts";
import { type Answer, asking } from "#app/http/answering.server.ts";
import { requireMan } from "#app/http/guards.server.ts";
import { languageOf } from "#app/http/language.server.ts";
import { useHref } from "#app/i18n/language-context.tsx";
import { BackLink } from "#app/ui/breadcrumbs.tsx";
import { LinkButton } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageTitle } from "#app/ui/page-title.tsx";
import type { PageHandle } from "#app/ui/title.ts";
import { ShownManCard } from "./shown-man.tsx";
import { Suggestion } from "./suggestion.tsx";

export const handle: PageHandle = { title: (t) => t("pairs:suggestion.title") };

export const loader = asking(async ({ request }: LoaderFunctionArgs) => {
  const man = await requireMan(request);
  const language = languageOf(request);
  const suggestions = await mySuggestions(db, { man, language });
  return { suggestions, shown: await menShownTo(db, { man, language }) };
});

export default function Suggestions() {
  const { t } = useTranslation("pairs");
  const href = useHref();
  const { suggestions, shown } = useLoaderData<typeof loader>() as Loaded;
  const refused = useActionData<Answer>();
  return (
    <>
      <BackLink href={href("/me")}>{t("suggestion.my_things")}</BackLink>
      <PageTitle lead={suggestions.length > 0 && t("suggestion.lead")}>
        {t("suggestion.title")}
      </PageTitle>
      {refused?.refusal && <Gone code={refused.refusal} />}
      {suggestions.length + shown.length === 0 && <None />}
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
        {shown.length > 0 && <Shown shown={shown} />}
      </div>
    </>
  );
}

type Loaded = { suggestions: Suggested[]; shown: ShownMan[] };

/** Whom the plan gives him: nobody has been asked, so he may wish. */
function Shown({ shown }: { shown: ShownMan[] }) {
  const { t } = useTranslation("pairs");
  return (
    <div className="grid gap-8">
      <div className="grid max-w-prose gap-3">
        <h2>{t("shown.title")}</h2>
        <p>{t("shown.lead")}</p>
      </div>
      {shown.map((one) => (
        <ShownManCard key={one.id} shown={one} />
      ))}
    </div>
  );
}

/** He pressed after something had changed. */
function Gone({ code }: { code: string }) {
  const { t } = useTranslation("errors");
  return (
    <div role="alert" tabIndex={-1} data-focus="" className="mb-6">
      <Notice tone="mind">{t(`refusal.${code}`)}</Notice>
    </div>
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
