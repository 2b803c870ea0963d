import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData, useParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { db } from "#app/db.server.ts";
import { dateBehindCode } from "#app/domain/gatherings/here-screen.server.ts";
import { asking } from "#app/http/answering.server.ts";
import { languageOf } from "#app/http/language.server.ts";
import { SECRET_PAGE } from "#app/http/secret-page.ts";
import { viewerOf } from "#app/http/session.server.ts";
import { inLanguage, useHref } from "#app/i18n/language-context.tsx";
import { useAnswerTo } from "#app/routes/answer-to.ts";
import { Button } from "#app/ui/button.tsx";
import { TextField } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";
import { PageTitle } from "#app/ui/page-title.tsx";
import type { PageHandle } from "#app/ui/title.ts";
import { Welcome } from "./is-here.tsx";
import { NotItsHour } from "./not-its-hour.tsx";

export const handle: PageHandle = { title: (t) => t("door:here.title") };

export const headers = () => SECRET_PAGE;

export const loader = asking(async ({ request, params }: LoaderFunctionArgs) => {
  const [viewer, language] = [await viewerOf(request), languageOf(request)];
  const link = new URL(request.url).searchParams.get("link");
  const code = { eventId: params.id ?? "", seal: params.seal ?? "", link, language };
  const { comer, ...date } = await dateBehindCode(db, code);
  const me = viewer?.personId ? { name: viewer.name, link: null, hereSince: null } : comer;
  return data({ date, me }, { headers: SECRET_PAGE });
});

/** What a man sees who has scanned the code on the door: one question, or when the door opens. */
export default function Here() {
  const { t } = useTranslation("door");
  const href = useHref();
  const { date, me } = useLoaderData<typeof loader>();
  const { id, seal } = useParams();
  const action = href(`/here/${id}/${seal}/arrivals`);
  const answer = useAnswerTo(action);
  if (date.standing !== "open") return <NotItsHour date={date} />;
  if (me?.hereSince) return <Welcome />;
  return (
    <>
      <PageTitle lead={<span {...inLanguage(date.textLanguage)}>{date.title}</span>}>
        {me ? t("here.hello", { name: me.name }) : t("here.title")}
      </PageTitle>
      <Form action={action} answer={answer}>
        <input type="hidden" name="id" value={date.postId} />
        {me?.link && <input type="hidden" name="link" value={me.link} />}
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
      {me?.link && (
        <p className="mt-6">
          <a href={href(`/here/${id}/${seal}`)}>{t("here.other")}</a>
        </p>
      )}
    </>
  );
}
