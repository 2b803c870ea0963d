import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { db } from "#app/db.server.ts";
import { nextEvents } from "#app/domain/gatherings/next-events.server.ts";
import { roundsToApplyFor } from "#app/domain/rounds/public-rounds.server.ts";
import { languageOf } from "#app/http/language.server.ts";
import { LinkButton } from "#app/ui/button.tsx";
import type { PageHandle } from "#app/ui/title.ts";
import { useHrefVia } from "#app/ui/via.tsx";
import { EventCard } from "../events/event-card.tsx";
import { Doors } from "./doors.tsx";
import { Hero } from "./hero.tsx";
import { OpenRounds } from "./open-rounds.tsx";

export const handle: PageHandle = { found: (t) => `${t("home:lead")} ${t("home:second")}` };

const EVENTS_SHOWN = 3;

export async function loader({ request }: LoaderFunctionArgs) {
  const language = languageOf(request);
  const { open } = await roundsToApplyFor(db, { language });
  return { next: await nextEvents(db, { language, count: EVENTS_SHOWN }), rounds: open };
}

/** The front page: what this is, the two doors, and what one may come to next. */
export default function Home() {
  const { t } = useTranslation("home");
  const href = useHrefVia();
  const { next, rounds } = useLoaderData<typeof loader>();
  return (
    <div className="grid gap-8 md:gap-12">
      <Hero />
      <Doors />
      <OpenRounds rounds={rounds} />
      <section aria-labelledby="next" className="grid justify-items-start gap-4">
        <h2 id="next">{t("next.title")}</h2>
        <p className="max-w-prose">{t("next.text")}</p>
        {next.length > 0 && (
          <ul className="grid w-full gap-4 md:grid-cols-3">
            {next.map((event) => (
              <EventCard key={event.id} event={event} withDay />
            ))}
          </ul>
        )}
        <LinkButton href={href("/events")} icon="calendar">
          {t("next.go")}
        </LinkButton>
      </section>
      <section aria-labelledby="more" className="grid justify-items-start gap-4">
        <h2 id="more">{t("more.title")}</h2>
        <p className="max-w-prose">{t("more.text")}</p>
        <LinkButton href={href("/services")} look="quiet" icon="heart">
          {t("more.go")}
        </LinkButton>
      </section>
    </div>
  );
}
