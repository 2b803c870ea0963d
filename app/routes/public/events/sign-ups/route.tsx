import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { db } from "#app/db.server.ts";
import { questionsToAsk } from "#app/domain/gatherings/question-screens.server.ts";
import type { EventPageFacts } from "#app/domain/gatherings/screens.server.ts";
import { signUpFormFor } from "#app/domain/gatherings/sign-up-forms.ts";
import { signUp } from "#app/domain/gatherings/sign-ups.server.ts";
import { answering } from "#app/http/answering.server.ts";
import { redirectSaying } from "#app/http/flash.server.ts";
import { readForm } from "#app/http/forms.server.ts";
import { languageOf } from "#app/http/language.server.ts";
import { viewerOf } from "#app/http/session.server.ts";
import { BackLink } from "#app/ui/breadcrumbs.tsx";
import { PageTitle } from "#app/ui/page-title.tsx";
import type { PageHandle } from "#app/ui/title.ts";
import { useHrefVia } from "#app/ui/via.tsx";
import { EventNotice } from "../event/event-notice.tsx";
import type { loader } from "../event/route.tsx";
import { WhenLine } from "../event-time.tsx";
import { hasQueue, QueueForm } from "../queue-form.tsx";
import { SignUpForm } from "../sign-up-form.tsx";

export { loader } from "../event/route.tsx";

export const handle: PageHandle<{ event: EventPageFacts } | undefined> = {
  title: (t, data) => data && t("events:sign_up.to", { title: data.event.title }),
};

/** Whoever has just signed up sees his link; whoever sends a known contact again is told it was sent. */
export const action = answering(async ({ request, params }: ActionFunctionArgs) => {
  const [viewer, language] = [await viewerOf(request), languageOf(request)];
  const asked = { eventId: params.id ?? "", personId: viewer?.personId ?? null, language };
  const questions = await questionsToAsk(db, asked);
  const coming = await readForm(request, signUpFormFor(viewer, questions));
  const { token, isSeries } = await signUp(db, { ...asked, ...coming });
  return token
    ? redirect(`/${language}/${isSeries ? "series" : "sign-ups"}/${token}`)
    : redirectSaying(`/${language}/events/${params.id}`, "signed_up_already");
});

export default function SignUpPage() {
  const { t } = useTranslation("events");
  const href = useHrefVia();
  const { event, me } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <>
      <BackLink href={href(`/events/${event.id}`)}>{event.title}</BackLink>
      <PageTitle lead={<WhenLine {...event} />}>{t("sign_up.title")}</PageTitle>
      <EventNotice event={event} />
      {(event.standing === "open" || event.mine) && (
        <SignUpForm event={event} me={me} answer={answer} />
      )}
      {hasQueue(event) && <QueueForm event={event} me={me} answer={answer} />}
    </>
  );
}
