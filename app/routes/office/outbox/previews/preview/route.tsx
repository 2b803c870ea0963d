import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { db } from "#app/db.server.ts";
import { PreviewQuery } from "#app/domain/messages/forms.ts";
import { previewOf } from "#app/domain/messages/previews.server.ts";
import { readSettings } from "#app/domain/privacy/settings.server.ts";
import { asking } from "#app/http/answering.server.ts";
import { readFields } from "#app/http/forms.server.ts";
import { requireCoordinator } from "#app/http/guards.server.ts";
import { languageOf } from "#app/http/language.server.ts";
import { inLanguage, useHref } from "#app/i18n/language-context.tsx";
import { LANGUAGE_CODES, LANGUAGES } from "#app/i18n/languages.ts";
import { BackLink } from "#app/ui/breadcrumbs.tsx";
import { Card } from "#app/ui/card.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageTitle } from "#app/ui/page-title.tsx";
import { Tabs } from "#app/ui/tabs.tsx";
import type { PageHandle } from "#app/ui/title.ts";

export const handle: PageHandle = { title: (t) => t("office_letters:previews.one") };

export const loader = asking(async ({ request, params }: LoaderFunctionArgs) => {
  await requireCoordinator(request);
  const { language } = readFields(new URL(request.url).searchParams, PreviewQuery);
  const asked = { kind: params.kind ?? "", language: language ?? languageOf(request) };
  const { html: _, ...preview } = previewOf(asked, await readSettings(db));
  return preview;
});

/** One letter in one language: the page and the text of the mail, and the text message. */
export default function Preview() {
  const { t } = useTranslation("office_letters");
  const href = useHref();
  const { kind, language, subject, text, sms, smsParts, isUnreviewed } =
    useLoaderData<typeof loader>();
  const here = href(`/office/outbox/previews/${kind}`);
  return (
    <>
      <BackLink href={href("/office/outbox/previews")}>{t("previews.title")}</BackLink>
      <PageTitle>
        <span {...inLanguage(language)}>{subject}</span>
      </PageTitle>
      <Tabs
        label={t("previews.languages")}
        tabs={LANGUAGE_CODES.map((code) => ({
          href: `${here}?language=${code}`,
          label: LANGUAGES[code].name,
          current: code === language,
        }))}
      />
      <div className="grid grid-cols-[minmax(0,1fr)] gap-6">
        {isUnreviewed && <Notice tone="mind" title={t("previews.unreviewed")} />}
        <p className="max-w-prose text-soft">{t("previews.invented")}</p>
        <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-6 lg:grid-cols-2">
          <Card title={t("previews.html")}>
            <iframe
              title={t("previews.html")}
              src={`${here}/${language}`}
              sandbox=""
              className="h-160 w-full rounded border border-line"
            />
          </Card>
          <div className="grid grid-cols-[minmax(0,1fr)] gap-6">
            <Card title={t("previews.sms", { count: smsParts })}>
              <Words language={language}>{sms}</Words>
            </Card>
            <Card title={t("previews.text")}>
              <Words language={language}>{text}</Words>
            </Card>
          </div>
        </div>
      </div>
    </>
  );
}

function Words({ language, children }: { language: string; children: string }) {
  return (
    <div {...inLanguage(language)} className="whitespace-pre-wrap wrap-anywhere">
      {children}
    </div>
  );
}
