import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { db } from "#app/db.server.ts";
import { doorCodeFor } from "#app/domain/gatherings/door-screen.server.ts";
import { asking } from "#app/http/answering.server.ts";
import { requireViewer } from "#app/http/guards.server.ts";
import { languageOf } from "#app/http/language.server.ts";
import { formatInstant } from "#app/i18n/dates.ts";
import { translatorFor } from "#app/i18n/i18n.server.ts";
import { inLanguage, useHref, useLanguage } from "#app/i18n/language-context.tsx";
import { LANGUAGE_CODES } from "#app/i18n/languages.ts";
import { BackLink } from "#app/ui/breadcrumbs.tsx";
import { QrCode } from "#app/ui/qr-code.tsx";
import type { PageHandle } from "#app/ui/title.ts";

export const handle: PageHandle = { title: (t) => t("door:code.title") };

export const headers = () => ({ "Cache-Control": "private, no-store" });

export const loader = asking(async ({ request, params }: LoaderFunctionArgs) => {
  const by = await requireViewer(request);
  const asked = { by, eventId: params.id ?? "", language: languageOf(request) };
  const code = await doorCodeFor(db, asked);
  // Plain Finnish may say it as Finnish does: whoever stands at the door reads it once.
  const said = LANGUAGE_CODES.map(
    (language) => [translatorFor(language)("door:code.scan"), language] as const,
  );
  const lines = [...new Map(said.toReversed())]
    .toReversed()
    .map(([line, language]) => ({ language, line }));
  return { code, lines };
});

/** For a tablet beside the door, or to be printed: the code as large as the screen allows. */
export default function DoorCode() {
  const { t } = useTranslation("door");
  const href = useHref();
  const language = useLanguage();
  const { code, lines } = useLoaderData<typeof loader>();
  const [from, to] = [formatInstant(code.from, language), formatInstant(code.to, language)];
  return (
    <div className="door-sheet">
      <BackLink href={href(`/door/${code.id}`)}>{t("code.back")}</BackLink>
      <h1 {...inLanguage(code.textLanguage)}>{code.title}</h1>
      <QrCode qr={code.qr} label={t("code.title")} className="door-qr" />
      <ul className="door-lines">
        {lines.map(({ language, line }) => (
          <li key={language} {...inLanguage(language)}>
            {line}
          </li>
        ))}
      </ul>
      <p className="no-print text-soft">{t("code.hours", { from, to })}</p>
    </div>
  );
}
