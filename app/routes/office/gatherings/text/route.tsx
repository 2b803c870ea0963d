import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { db } from "#app/db.server.ts";
import { TextForm } from "#app/domain/gatherings/forms.ts";
import { CONTENT_LANGUAGES } from "#app/domain/gatherings/gathering.ts";
import { textForOffice } from "#app/domain/gatherings/office-screens.server.ts";
import { writeText } from "#app/domain/gatherings/texts.server.ts";
import { answering, asking } from "#app/http/answering.server.ts";
import { redirectSaying } from "#app/http/flash.server.ts";
import { readForm } from "#app/http/forms.server.ts";
import { requireCoordinator } from "#app/http/guards.server.ts";
import { languageOf } from "#app/http/language.server.ts";
import { inLanguage, officeLanguage, useHref, useLanguage } from "#app/i18n/language-context.tsx";
import { languageName } from "#app/i18n/language-names.ts";
import { useAnswerTo } from "#app/routes/answer-to.ts";
import { BackLink } from "#app/ui/breadcrumbs.tsx";
import { Button } from "#app/ui/button.tsx";
import { Ask } from "#app/ui/dialog.tsx";
import { Form } from "#app/ui/form.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageTitle } from "#app/ui/page-title.tsx";
import { Tabs } from "#app/ui/tabs.tsx";
import type { PageHandle } from "#app/ui/title.ts";
import { TextFields } from "../gathering-fields.tsx";
import { Original } from "./original.tsx";

export const handle: PageHandle = { title: (t) => t("office_gatherings:one.texts") };

export const loader = asking(async ({ request, params }: LoaderFunctionArgs) => {
  const by = await requireCoordinator(request);
  const { id: gatheringId = "", language = "" } = params;
  return textForOffice(db, { by, gatheringId, textLanguage: language });
});

export const action = answering(async ({ request, params }: ActionFunctionArgs) => {
  const by = await requireCoordinator(request);
  const text = await readForm(request, TextForm);
  const { id: gatheringId = "", language = "" } = params;
  await writeText(db, { by, gatheringId, language, ...text });
  return redirectSaying(`/${languageOf(request)}/office/gatherings/${gatheringId}`, "saved");
});

export default function GatheringText() {
  const { t } = useTranslation("office_gatherings");
  const language = officeLanguage(useLanguage());
  const { id, title, textLanguage, text, original, shown, written } =
    useLoaderData<typeof loader>();
  const page = useHref()(`/office/gatherings/${id}`);
  const here = `${page}/texts/${textLanguage}`;
  const toRemoval = useAnswerTo(`${here}/removal`);
  return (
    <>
      <BackLink href={page}>{title}</BackLink>
      <PageTitle>{t("text.title", { language: languageName(textLanguage, language) })}</PageTitle>
      <Tabs
        label={t("text.label")}
        tabs={CONTENT_LANGUAGES.map((code) => ({
          href: `${page}/texts/${code}`,
          label: `${languageName(code, language)}${written.includes(code) ? " ✓" : ""}`,
          current: code === textLanguage,
        }))}
      />
      {!text && shown && (
        <div className="mb-6">
          <Notice tone="mind" icon="language">
            <p>{t("text.shown", { language: languageName(shown.language, language) })}</p>
            <p {...inLanguage(shown.language)}>
              <b>{shown.title}</b> {shown.summary}
            </p>
          </Notice>
        </div>
      )}
      <div className="grid items-start gap-6 lg:grid-cols-2">
        <Form action={here} answer={useAnswerTo(here)}>
          <TextFields known={text ?? undefined} {...inLanguage(textLanguage)} />
          <Button>{t("form.save")}</Button>
        </Form>
        {original && <Original text={original} />}
      </div>
      {text && written.length > 1 && (
        <div className="mt-8">
          <Ask label={t("text.remove")} title={t("text.remove_title")} open={!!toRemoval}>
            <Form action={`${here}/removal`} answer={toRemoval}>
              <Button look="careful">{t("text.remove_yes")}</Button>
            </Form>
          </Ask>
        </div>
      )}
    </>
  );
}
