import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { db } from "#app/db.server.ts";
import { CONTENT_LANGUAGES } from "#app/domain/gatherings/gathering.ts";
import { RoundTextForm } from "#app/domain/rounds/forms.ts";
import { roundTextScreen } from "#app/domain/rounds/screens.server.ts";
import { writeRoundText } from "#app/domain/rounds/texts.server.ts";
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
import { Card } from "#app/ui/card.tsx";
import { Ask } from "#app/ui/dialog.tsx";
import { Form } from "#app/ui/form.tsx";
import { PageTitle } from "#app/ui/page-title.tsx";
import { Tabs } from "#app/ui/tabs.tsx";
import type { PageHandle } from "#app/ui/title.ts";
import { RoundTextFields } from "../round-fields.tsx";
import { roundUrl } from "../round-url.server.ts";

export const handle: PageHandle = { title: (t) => t("office_gatherings:one.texts") };

export const loader = asking(async ({ request, params }: LoaderFunctionArgs) => {
  const by = await requireCoordinator(request);
  const { id: roundId = "", language: textLanguage = "" } = params;
  return roundTextScreen(db, { by, roundId, textLanguage, language: languageOf(request) });
});

export const action = answering(async ({ request, params }: ActionFunctionArgs) => {
  const by = await requireCoordinator(request);
  const { id: roundId = "", language = "" } = params;
  await writeRoundText(db, { by, roundId, language, ...(await readForm(request, RoundTextForm)) });
  return redirectSaying(roundUrl(request, params), "saved");
});

export default function RoundText() {
  const { t } = useTranslation("office_gatherings");
  const language = officeLanguage(useLanguage());
  const { id, textLanguage, text, original, written } = useLoaderData<typeof loader>();
  const page = useHref()(`/office/rounds/${id}`);
  const here = `${page}/texts/${textLanguage}`;
  const toRemoval = useAnswerTo(`${here}/removal`);
  return (
    <>
      <BackLink href={page}>{original.title}</BackLink>
      <PageTitle>{t("text.title", { language: languageName(textLanguage, language) })}</PageTitle>
      <Tabs
        label={t("text.label")}
        tabs={CONTENT_LANGUAGES.map((code) => ({
          href: `${page}/texts/${code}`,
          label: `${languageName(code, language)}${written.includes(code) ? " ✓" : ""}`,
          current: code === textLanguage,
        }))}
      />
      <div className="grid items-start gap-6 lg:grid-cols-2">
        <Form action={here} answer={useAnswerTo(here)}>
          <RoundTextFields known={text ?? undefined} {...inLanguage(textLanguage)} />
          <Button>{t("form.save")}</Button>
        </Form>
        {original.language !== textLanguage && (
          <Card title={t("text.original", { language: languageName(original.language, language) })}>
            <div className="prose whitespace-pre-line" {...inLanguage(original.language)}>
              <p className="font-semibold">{original.title}</p>
              <p>{original.summary}</p>
            </div>
          </Card>
        )}
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
