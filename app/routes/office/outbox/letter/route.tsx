import type { LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { db } from "#app/db.server.ts";
import { letterScreen } from "#app/domain/messages/screens.server.ts";
import { type Answer, asking } from "#app/http/answering.server.ts";
import { requireCoordinator } from "#app/http/guards.server.ts";
import { languageOf } from "#app/http/language.server.ts";
import { inLanguage, officeLanguage, useHref } from "#app/i18n/language-context.tsx";
import { BackLink } from "#app/ui/breadcrumbs.tsx";
import { Card } from "#app/ui/card.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageTitle } from "#app/ui/page-title.tsx";
import type { PageHandle } from "#app/ui/title.ts";
import { LetterDoings } from "./doings.tsx";
import { LetterFacts } from "./letter-facts.tsx";

export const handle: PageHandle = { title: (t) => t("office_outbox:letter") };

export const loader = asking(async ({ request, params }: LoaderFunctionArgs) => {
  const by = await requireCoordinator(request);
  const language = officeLanguage(languageOf(request));
  return letterScreen(db, { by, language, messageId: params.messageId ?? "" });
});

export default function LetterPage() {
  const { t } = useTranslation("office_outbox");
  const href = useHref();
  const letter = useLoaderData<typeof loader>();
  const said = (words: typeof letter.words) => (letter.channel === "sms" ? words.sms : words.text);
  const title = letter.officeWords ?? letter.words;
  return (
    <>
      <BackLink href={href("/office/outbox")}>{t("title")}</BackLink>
      <PageTitle>{title.subject}</PageTitle>
      <div className="grid items-start gap-6 lg:grid-cols-[3fr_2fr]">
        <div className="grid gap-6">
          {letter.isHidden && <Notice tone="mind" title={t("hidden")} icon="lock" />}
          <Card title={t("as_he_reads")}>
            <LetterText language={letter.words.language} text={said(letter.words)} />
          </Card>
          {letter.officeWords && (
            <Card title={t("in_your_language")}>
              <LetterText language={letter.officeWords.language} text={said(letter.officeWords)} />
            </Card>
          )}
        </div>
        <div className="grid gap-6">
          <LetterFacts letter={letter} />
          <LetterDoings letter={letter} answer={useActionData<Answer>()} />
        </div>
      </div>
    </>
  );
}

function LetterText({ language, text }: { language: string; text: string }) {
  return (
    <div {...inLanguage(language)} className="whitespace-pre-wrap wrap-anywhere">
      {text}
    </div>
  );
}
