import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { db } from "#app/db.server.ts";
import { CONTENT_LANGUAGES } from "#app/domain/gatherings/gathering.ts";
import { questionForOffice } from "#app/domain/gatherings/question-screens.server.ts";
import { writeQuestion } from "#app/domain/gatherings/questions.server.ts";
import { QuestionTextForm } from "#app/domain/gatherings/sign-up-forms.ts";
import { type Answer, answering, asking } from "#app/http/answering.server.ts";
import { redirectSaying } from "#app/http/flash.server.ts";
import { readForm } from "#app/http/forms.server.ts";
import { requireCoordinator } from "#app/http/guards.server.ts";
import { languageOf } from "#app/http/language.server.ts";
import { inLanguage, officeLanguage, useHref, useLanguage } from "#app/i18n/language-context.tsx";
import { languageName } from "#app/i18n/language-names.ts";
import { BackLink } from "#app/ui/breadcrumbs.tsx";
import { Button } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { Form } from "#app/ui/form.tsx";
import { PageTitle } from "#app/ui/page-title.tsx";
import { Tabs } from "#app/ui/tabs.tsx";
import type { PageHandle } from "#app/ui/title.ts";
import { QuestionTextFields } from "./text-fields.tsx";

export const handle: PageHandle = { title: (t) => t("office_asks:questions.title") };

export const loader = asking(async ({ request, params }: LoaderFunctionArgs) => {
  const by = await requireCoordinator(request);
  const { id: gatheringId = "", questionId = "", language = "" } = params;
  return questionForOffice(db, { by, gatheringId, questionId, textLanguage: language });
});

export const action = answering(async ({ request, params }: ActionFunctionArgs) => {
  const by = await requireCoordinator(request);
  const text = await readForm(request, QuestionTextForm);
  const { id: gatheringId = "", questionId = "", language = "" } = params;
  await writeQuestion(db, { by, gatheringId, questionId, language, ...text });
  return redirectSaying(`/${languageOf(request)}/office/gatherings/${gatheringId}`, "saved");
});

export default function Question() {
  const { t } = useTranslation(["office_asks", "office_gatherings"]);
  const language = officeLanguage(useLanguage());
  const { id, gatheringId, textLanguage, text, original, written } = useLoaderData<typeof loader>();
  const page = useHref()(`/office/gatherings/${gatheringId}`);
  return (
    <>
      <BackLink href={page}>{t("questions.back")}</BackLink>
      <PageTitle>
        {t("office_gatherings:text.title", { language: languageName(textLanguage, language) })}
      </PageTitle>
      <Tabs
        label={t("office_gatherings:text.label")}
        tabs={CONTENT_LANGUAGES.map((code) => ({
          href: `${page}/questions/${id}/texts/${code}`,
          label: `${languageName(code, language)}${written.includes(code) ? " ✓" : ""}`,
          current: code === textLanguage,
        }))}
      />
      <div className="grid items-start gap-6 lg:grid-cols-2">
        <Form answer={useActionData<Answer>()}>
          <QuestionTextFields known={text ?? undefined} {...inLanguage(textLanguage)} />
          <Button>{t("office_gatherings:form.save")}</Button>
        </Form>
        {original && (
          <Card
            title={t("office_gatherings:text.original", {
              language: languageName(original.language, language),
            })}
          >
            <div className="prose" {...inLanguage(original.language)}>
              <p className="font-semibold">{original.question}</p>
              <p>{original.why}</p>
            </div>
          </Card>
        )}
      </div>
    </>
  );
}
