import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { db } from "#app/db.server.ts";
import type { Door } from "#app/domain/people/doors.ts";
import { answersSoFar, eraseDraft } from "#app/domain/people/drafts.server.ts";
import { asking } from "#app/http/answering.server.ts";
import { Actions, Button, LinkButton } from "#app/ui/button.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageTitle } from "#app/ui/page-title.tsx";
import { Steps } from "#app/ui/steps.tsx";
import type { PageHandle } from "#app/ui/title.ts";
import { useHrefVia } from "#app/ui/via.tsx";
import { doorOf, doorUrl, draftToken, forgetDraftCookie } from "../draft-cookie.server.ts";
import { roundCookie } from "../round-cookie.server.ts";

export const handle: PageHandle<{ door: Door }> = {
  title: (t, { door }) => t(`doors:${door}.title`),
  found: (t, { door }) => t(`doors:${door}.lead`),
};

export const loader = asking(async ({ request }: LoaderFunctionArgs) => {
  const door = doorOf(request);
  const { begun, next } = await answersSoFar(db, { door, token: draftToken(request) });
  const headers = roundCookie(request);
  return data({ door, begun, next }, { headers });
});

/** Begins anew: what was answered so far goes. */
export async function action({ request }: ActionFunctionArgs) {
  await eraseDraft(db, { token: draftToken(request) });
  return redirect(doorUrl(request) + new URL(request.url).search, {
    headers: { "Set-Cookie": forgetDraftCookie(request) },
  });
}

export default function DoorPage() {
  const { t } = useTranslation("doors");
  const hrefVia = useHrefVia();
  const { door, begun, next } = useLoaderData<typeof loader>();
  const steps = ["answers", "talk", "before", "pair"] as const;
  return (
    <>
      <PageTitle lead={t(`${door}.lead`)}>{t(`${door}.title`)}</PageTitle>
      <div className="grid max-w-read gap-8">
        {begun ? (
          <ContinueNotice door={door} next={next} />
        ) : (
          <Actions>
            <LinkButton href={hrefVia(`/${door}/name`)}>{t("start")}</LinkButton>
          </Actions>
        )}
        <section className="grid gap-4">
          <h2>{t("path.title")}</h2>
          <Steps
            label={t("path.title")}
            steps={steps.map((step) => ({
              label: t(`path.${door}.${step}.label`),
              note: t(`path.${door}.${step}.note`),
              state: step === "answers" ? "now" : "next",
            }))}
          />
        </section>
        <Notice icon="lock" title={t("promise.title")}>
          <p>{t("promise.text")}</p>
        </Notice>
        {door === "join" && (
          <p>
            {t("join.group")} <a href={hrefVia("/events")}>{t("join.events")}</a>
          </p>
        )}
      </div>
    </>
  );
}

/** He was here before, on this phone: on from there, or everything away. */
function ContinueNotice({ door, next }: { door: Door; next: string }) {
  const { t } = useTranslation("doors");
  const hrefVia = useHrefVia();
  return (
    <Notice tone="good" title={t("continue.title")}>
      <p>{t("continue.text")}</p>
      <div className="mt-3">
        <Actions>
          <LinkButton href={hrefVia(`/${door}/${next}`)}>{t("continue.go")}</LinkButton>
          <form method="post" action={hrefVia(`/${door}`)}>
            <Button look="quiet">{t("continue.anew")}</Button>
          </form>
        </Actions>
      </div>
    </Notice>
  );
}
