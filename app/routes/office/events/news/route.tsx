import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { db } from "#app/db.server.ts";
import { newsReaders, tellEveryone } from "#app/domain/gatherings/news.server.ts";
import { NewsForm } from "#app/domain/gatherings/news-form.ts";
import { answering, asking } from "#app/http/answering.server.ts";
import { redirectSaying } from "#app/http/flash.server.ts";
import { readForm } from "#app/http/forms.server.ts";
import { requireCoordinator } from "#app/http/guards.server.ts";
import { languageOf } from "#app/http/language.server.ts";
import { useHref } from "#app/i18n/language-context.tsx";
import { BackLink } from "#app/ui/breadcrumbs.tsx";
import { Button } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Form } from "#app/ui/form.tsx";
import { PageTitle } from "#app/ui/page-title.tsx";
import type { PageHandle } from "#app/ui/title.ts";
import { NewsFields } from "./news-fields.tsx";

export const handle: PageHandle = { title: (t) => t("office_reach:news.title") };

export const loader = asking(async ({ request, params }: LoaderFunctionArgs) => {
  const by = await requireCoordinator(request);
  return newsReaders(db, { by, eventId: params.id ?? "" });
});

export const action = answering(async ({ request, params }: ActionFunctionArgs) => {
  const by = await requireCoordinator(request);
  const texts = await readForm(request, NewsForm);
  await tellEveryone(db, { by, eventId: params.id ?? "", texts });
  return redirectSaying(`/${languageOf(request)}/office/events/${params.id}`, "news_sent");
});

export default function News() {
  const { t } = useTranslation("office_reach");
  const href = useHref();
  const readers = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <>
      <BackLink href={href(`/office/events/${readers.eventId}`)}>{readers.title}</BackLink>
      <PageTitle lead={t("news.lead")}>{t("news.title")}</PageTitle>
      {readers.count === 0 ? (
        <EmptyState title={t("news.nobody")} />
      ) : (
        <Form answer={answer}>
          <p className="text-soft">{t("news.sms")}</p>
          <NewsFields readers={readers} />
          <Button icon="mail">{t("news.send")}</Button>
        </Form>
      )}
    </>
  );
}
