import {
  type ActionFunctionArgs,
  type LinksFunction,
  type LoaderFunctionArgs,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { db } from "#app/db.server.ts";
import { type Door, type DoorStep, stepBefore } from "#app/domain/people/doors.ts";
import { keepAnswer } from "#app/domain/people/drafts.server.ts";
import { questionForm } from "#app/domain/people/questions.ts";
import { answering, asking } from "#app/http/answering.server.ts";
import { postedValues, readForm } from "#app/http/forms.server.ts";
import doorStyles from "#app/styles/doors.css?url";
import { Actions, Button, LinkButton } from "#app/ui/button.tsx";
import { Form } from "#app/ui/form.tsx";
import { PageTitle } from "#app/ui/page-title.tsx";
import type { PageHandle } from "#app/ui/title.ts";
import { useHrefVia } from "#app/ui/via.tsx";
import { doorOf, doorUrl, draftCookie, draftToken, viaOf } from "../draft-cookie.server.ts";
import { Progress } from "../progress.tsx";
import { QuestionFields } from "../questions/question.tsx";
import { screenAfter, stepOf, stepScreen } from "./screen.server.ts";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: doorStyles }];

export const handle: PageHandle<{ door: Door; step: DoorStep }> = {
  title: (t, { door, step }) => `${t(`doors:${step}.title`)} · ${t(`doors:${door}.title`)}`,
};

export const loader = asking(async ({ request, params }: LoaderFunctionArgs) =>
  stepScreen(request, stepOf(request, params.step)),
);

export const action = answering(async ({ request, params }: ActionFunctionArgs) => {
  const step = stepOf(request, params.step);
  await readForm(request, questionForm(step));
  const typed = postedValues(request);
  const { token, next } = await keepAnswer(db, {
    door: doorOf(request),
    token: draftToken(request),
    step,
    typed,
    via: viaOf(request),
  });
  return redirect(doorUrl(request, screenAfter(request, { step, typed, next })), {
    headers: { "Set-Cookie": draftCookie(request, token) },
  });
});

export default function QuestionPage() {
  const { t } = useTranslation("doors");
  const href = useHrefVia();
  const { door, step, progress, kept, areas } = useLoaderData<typeof loader>();
  const before = stepBefore(door, step);
  return (
    <>
      <Progress {...progress} />
      <div data-read="">
        <PageTitle lead={t(`${step}.lead`)}>{t(`${step}.title`)}</PageTitle>
      </div>
      <Form data-read="" answer={useActionData<typeof action>() ?? kept}>
        <QuestionFields question={step} door={door} areas={areas} />
        <div className="w-full">
          <Actions>
            <Button>{t("on")}</Button>
            {before ? (
              <Button look="quiet" formAction={href(`/${door}/${step}/earlier`)} formNoValidate>
                {t("back")}
              </Button>
            ) : (
              <LinkButton look="quiet" href={href(`/${door}`)}>
                {t("back")}
              </LinkButton>
            )}
          </Actions>
        </div>
      </Form>
    </>
  );
}
