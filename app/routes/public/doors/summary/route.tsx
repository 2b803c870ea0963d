import {
  type ActionFunctionArgs,
  type LinksFunction,
  type LoaderFunctionArgs,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { db } from "#app/db.server.ts";
import { type Door, progressOf, STEPS_OF_DOOR } from "#app/domain/people/doors.ts";
import { answersSoFar, sendApplication } from "#app/domain/people/drafts.server.ts";
import { SendForm } from "#app/domain/people/questions.ts";
import { answering, asking } from "#app/http/answering.server.ts";
import { readForm } from "#app/http/forms.server.ts";
import { languageOf } from "#app/http/language.server.ts";
import { useHref } from "#app/i18n/language-context.tsx";
import doorStyles from "#app/styles/doors.css?url";
import { Actions, Button, LinkButton } from "#app/ui/button.tsx";
import { Checkbox } from "#app/ui/choices.tsx";
import { Form } from "#app/ui/form.tsx";
import { PageTitle } from "#app/ui/page-title.tsx";
import type { PageHandle } from "#app/ui/title.ts";
import { doorOf, doorUrl, draftToken } from "../draft-cookie.server.ts";
import { Progress } from "../progress.tsx";
import { AnswersTold } from "./answers-told.tsx";
import { answersToTell } from "./telling.server.ts";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: doorStyles }];

export const handle: PageHandle<{ door: Door }> = {
  title: (t, { door }) => `${t("doors:summary.title")} · ${t(`doors:${door}.title`)}`,
};

/** All answers once more; who has not answered all is led to the first that is missing. */
export const loader = asking(async ({ request }: LoaderFunctionArgs) => {
  const door = doorOf(request);
  const { typed, next } = await answersSoFar(db, { door, token: draftToken(request) });
  if (next !== "summary") throw redirect(doorUrl(request, next));
  return {
    door,
    progress: progressOf(door, "summary"),
    answers: answersToTell(typed, languageOf(request)),
  };
});

export const action = answering(async ({ request }: ActionFunctionArgs) => {
  await readForm(request, SendForm);
  const missing = await sendApplication(db, {
    door: doorOf(request),
    token: draftToken(request),
    language: languageOf(request),
  });
  return redirect(doorUrl(request, missing ?? "thanks"));
});

export default function SummaryPage() {
  const { t } = useTranslation("doors");
  const href = useHref();
  const { door, progress, answers } = useLoaderData<typeof loader>();
  const last = STEPS_OF_DOOR[door].at(-1);
  return (
    <>
      <Progress {...progress} />
      <div data-read="">
        <PageTitle lead={t("summary.lead")}>{t("summary.title")}</PageTitle>
      </div>
      <div className="grid max-w-read gap-8">
        <AnswersTold door={door} answers={answers} />
        <section className="grid gap-4" data-read="">
          <h2>{t("consent.title")}</h2>
          <ul className="grid list-disc gap-2 ps-5">
            {(["why", "who", "authority", "yours"] as const).map((point) => (
              <li key={point}>{t(`consent.${point}`)}</li>
            ))}
          </ul>
          <p>
            <a href={href("/about/privacy")}>{t("consent.more")}</a>
          </p>
        </section>
        <Form data-read="" answer={useActionData<typeof action>()}>
          <Checkbox name="adult" label={t("summary.adult")} />
          <Checkbox name="consent" label={t("summary.consent")} />
          <div className="w-full">
            <Actions>
              <Button icon="check">{t("summary.send")}</Button>
              <LinkButton look="quiet" href={href(`/${door}/${last}`)}>
                {t("back")}
              </LinkButton>
            </Actions>
          </div>
        </Form>
      </div>
    </>
  );
}
