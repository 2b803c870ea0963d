import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { I18nextProvider } from "react-i18next";
import { textsIn } from "#app/i18n/i18n.server.ts";
import { inLanguage, LanguageContext } from "#app/i18n/language-context.tsx";
import type { Language } from "#app/i18n/languages.ts";
import stylesheet from "#app/styles/app.css?url";

/**
 * A page without our frame, scripts, cookies and visitor: the same bytes for everybody, to be shown
 * within pages of others.
 */
export function barePage(
  children: ReactNode,
  { language, title }: { language: Language; title: string },
): string {
  const page = renderToStaticMarkup(
    <I18nextProvider i18n={textsIn(language)}>
      <LanguageContext.Provider value={language}>
        <html {...inLanguage(language)}>
          <head>
            <meta charSet="utf-8" />
            <meta name="viewport" content="width=device-width, initial-scale=1" />
            <meta name="color-scheme" content="light dark" />
            <meta name="robots" content="noindex" />
            <title>{title}</title>
            <link rel="stylesheet" href={stylesheet} />
          </head>
          <body>{children}</body>
        </html>
      </LanguageContext.Provider>
    </I18nextProvider>,
  );
  return `<!DOCTYPE html>${page}`;
}
