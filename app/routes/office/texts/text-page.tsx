import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { CONTENT_LANGUAGES } from "#app/domain/gatherings/gathering.ts";
import { officeLanguage, useLanguage } from "#app/i18n/language-context.tsx";
import { languageName } from "#app/i18n/language-names.ts";
import { BackLink } from "#app/ui/breadcrumbs.tsx";
import { Button } from "#app/ui/button.tsx";
import { Ask } from "#app/ui/dialog.tsx";
import { Form } from "#app/ui/form.tsx";
import { PageTitle } from "#app/ui/page-title.tsx";
import { Tabs } from "#app/ui/tabs.tsx";
import { useAnswerTo } from "../../answer-to.ts";
import { Original, type OriginalText } from "./original.tsx";

/** What a gathering or a round says in one language: the fields, beside them the text to translate from. */
export function TextPage({
  page,
  title,
  textLanguage,
  written,
  original,
  shown,
  children,
}: {
  /** The page of what the text is about; the texts lie below it. */
  page: string;
  title: string;
  textLanguage: string;
  written: string[];
  original: OriginalText | null;
  /** What is read meanwhile, where this language is not written yet. */
  shown?: ReactNode;
  children: ReactNode;
}) {
  const { t } = useTranslation("office_gatherings");
  const language = officeLanguage(useLanguage());
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
      {shown}
      <div className="grid items-start gap-6 lg:grid-cols-2">
        <Form action={here} answer={useAnswerTo(here)}>
          {children}
          <Button>{t("form.save")}</Button>
        </Form>
        {original && <Original text={original} />}
      </div>
      {written.includes(textLanguage) && written.length > 1 && (
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
