import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { db } from "#app/db.server.ts";
import { type SignUpFacts, signUpForHolder } from "#app/domain/gatherings/my-sign-ups.server.ts";
import { asking } from "#app/http/answering.server.ts";
import { comingCookie, notComingCookie } from "#app/http/coming.server.ts";
import { languageOf } from "#app/http/language.server.ts";
import { SECRET_PAGE } from "#app/http/secret-page.ts";
import { useHref } from "#app/i18n/language-context.tsx";
import { PageTitle } from "#app/ui/page-title.tsx";
import type { PageHandle } from "#app/ui/title.ts";
import { AddToCalendar } from "../events/event/add-to-calendar.tsx";
import { Arrival } from "./arrival-form.tsx";
import { Coming } from "./coming.tsx";
import { NotComing } from "./not-coming.tsx";
import { OtherDates } from "./other-dates.tsx";
import { WhatAndWhere } from "./what-and-where.tsx";

export const handle: PageHandle<SignUpFacts | undefined> = {
  title: (_t, signUp) => signUp?.title,
};

/** Whoever holds the token is the man. No cache, search engine or map site gets to know it. */
export const loader = asking(async ({ request, params }: LoaderFunctionArgs) => {
  const asked = { token: params.token ?? "", language: languageOf(request) };
  const signUp = await signUpForHolder(db, asked);
  const coming = { ...signUp, eventId: signUp.id, link: asked.token };
  const cookie = signUp.notComingSince ? notComingCookie(coming) : comingCookie(coming);
  return data(signUp, { headers: { ...SECRET_PAGE, "Set-Cookie": cookie } });
});

export const headers = () => SECRET_PAGE;

export default function SignUp() {
  const signUp = useLoaderData<typeof loader>();
  const state = stateOf(signUp);
  const { t } = useTranslation("events");
  const href = useHref();
  return (
    <div className="grid gap-6">
      <PageTitle lead={t(`mine.lead_${state}`)}>
        {t(`mine.title_${state}`, { name: signUp.name })}
      </PageTitle>
      {!signUp.notComingSince && signUp.door === "open" && <Arrival signUp={signUp} />}
      <WhatAndWhere signUp={signUp} />
      {state === "coming" && !signUp.hereSince && (
        <>
          <AddToCalendar event={signUp} />
          <Coming signUp={signUp} />
        </>
      )}
      {signUp.seriesToken && (
        <p>
          <a href={href(`/series/${signUp.seriesToken}`)}>{t("series.all")}</a>
        </p>
      )}
      {state === "not_coming" && <NotComing signUp={signUp} />}
      {state !== "coming" && <OtherDates dates={signUp.otherDates} />}
    </div>
  );
}

function stateOf(signUp: SignUpFacts) {
  if (signUp.standing === "cancelled" || signUp.standing === "over") return signUp.standing;
  return signUp.notComingSince ? "not_coming" : "coming";
}
