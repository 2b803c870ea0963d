import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData, useParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { db } from "#app/db.server.ts";
import { dateBehindCode } from "#app/domain/gatherings/arrivals.server.ts";
import { asking } from "#app/http/answering.server.ts";
import { languageOf } from "#app/http/language.server.ts";
import { SECRET_PAGE } from "#app/http/secret-page.ts";
import { viewerOf } from "#app/http/session.server.ts";
import { formatInstant } from "#app/i18n/dates.ts";
import { inLanguage, useHref, useLanguage } from "#app/i18n/language-context.tsx";
import { useAnswerTo } from "#app/routes/answer-to.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { TextField } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageTitle } from "#app/ui/page-title.tsx";
import type { PageHandle } from "#app/ui/title.ts";

export const handle: PageHandle = { title: (t) => t("door:here.title") };

export const headers = () => SECRET_PAGE;

export const loader = asking(async ({ request, params }: LoaderFunctionArgs) => {
  const [viewer, language] = [await viewerOf(request), languageOf(request)];
  const code = { eventId: params.id ?? "", seal: params.seal ?? "", language };
  const date = await dateBehindCode(db, code);
  return data({ date, me: viewer?.personId ? viewer.name : null }, { headers: SECRET_PAGE });
});

/** What a man sees who has scanned the code on the door: one question, or when the door opens. */
export default function Here() {
  const { t } = useTranslation(["door", "events", "common"]);
  const href = useHref();
  const language = useLanguage();
  const { date, me } = useLoaderData<typeof loader>();
  const { id, seal } = useParams();
  const action = href(`/here/${id}/${seal}/arrivals`);
  const answer = useAnswerTo(action);
  const from = formatInstant(date.from, language);
  if (date.standing !== "open") {
    return (
      <>
        <PageTitle>
          <span {...inLanguage(date.textLanguage)}>{date.title}</span>
        </PageTitle>
        <div className="grid justify-items-start gap-6">
          <Notice icon="clock">
            {date.standing === "early" && t("here.early", { from })}
            {date.standing === "late" && t("here.late")}
            {date.standing === "cancelled" && t("events:notice.cancelled_title")}
          </Notice>
          <LinkButton href={href("/events")}>{t("common:not_found.events")}</LinkButton>
        </div>
      </>
    );
  }
  return (
    <>
      <PageTitle lead={<span {...inLanguage(date.textLanguage)}>{date.title}</span>}>
        {me ? t("here.hello", { name: me }) : t("here.title")}
      </PageTitle>
      <Form action={action} answer={answer}>
        <input type="hidden" name="id" value={date.postId} />
        {!me && (
          <>
            <TextField
              name="name"
              label={t("here.name")}
              autoComplete="given-name"
              maxLength={40}
            />
            <TextField
              name="contact"
              label={t("here.contact")}
              hint={t("here.contact_hint")}
              optional
              autoComplete="tel"
              autoCapitalize="none"
              maxLength={254}
            />
          </>
        )}
        <Button icon="check">{t("here.send")}</Button>
        <p className="text-soft">{t("here.why")}</p>
      </Form>
    </>
  );
}
