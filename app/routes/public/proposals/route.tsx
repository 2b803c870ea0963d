import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData, useParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { db } from "#app/db.server.ts";
import { type Suggested, suggestionByLink } from "#app/domain/pairs/suggestions.server.ts";
import { asking } from "#app/http/answering.server.ts";
import { languageOf } from "#app/http/language.server.ts";
import { SECRET_PAGE } from "#app/http/secret-page.ts";
import { viewerOf } from "#app/http/session.server.ts";
import { useHref } from "#app/i18n/language-context.tsx";
import { Actions, LinkButton } from "#app/ui/button.tsx";
import { PageTitle } from "#app/ui/page-title.tsx";
import type { PageHandle } from "#app/ui/title.ts";
import { Suggestion } from "../../me/suggestions/suggestion.tsx";

export const handle: PageHandle = { title: (t) => t("pairs:suggestion.title") };

export const headers = () => SECRET_PAGE;

/** Whoever holds the token is the man, unless he is signed in as another. Nothing of it is kept. */
export const loader = asking(async ({ request, params }: LoaderFunctionArgs) => {
  const viewer = await viewerOf(request);
  const asked = { token: params.token ?? "", viewer, language: languageOf(request) };
  return data(await suggestionByLink(db, asked), { headers: SECRET_PAGE });
});

export default function ProposalByLink() {
  const { t } = useTranslation("pairs");
  const suggestion = useLoaderData<typeof loader>();
  const answersAt = useHref()(`/proposals/${useParams().token}/answers`);
  const said = whatToSay(suggestion);
  return (
    <>
      <PageTitle lead={t(said ? `suggestion.${said}_lead` : "suggestion.lead")}>
        {t(said ? `suggestion.${said}_title` : "suggestion.title")}
      </PageTitle>
      {suggestion.other && <Suggestion suggestion={suggestion} answersAt={answersAt} />}
      {!suggestion.other && <WhereTo paired={suggestion.state === "paired"} />}
    </>
  );
}

/** What the page says instead of asking; null while his answer is missing. Which of the two said no is not told. */
function whatToSay({ state, answer, other }: Suggested) {
  if (state === "paired") return "paired";
  if (answer === "no") return "said_no";
  if (!other) return "closed";
  return answer === "yes" ? "said_yes" : null;
}

function WhereTo({ paired }: { paired: boolean }) {
  const { t } = useTranslation("pairs");
  const href = useHref();
  return (
    <Actions>
      {paired && <LinkButton href={href("/me/pair")}>{t("suggestion.paired_button")}</LinkButton>}
      {!paired && <LinkButton href={href("/events")}>{t("suggestion.events")}</LinkButton>}
      <LinkButton href={href("/me")} look="quiet">
        {t("suggestion.my_things")}
      </LinkButton>
    </Actions>
  );
}
