import type { Request, Response } from "express";
import { translatorFor } from "#app/i18n/i18n.server.ts";
import { LANGUAGES } from "#app/i18n/languages.ts";
import { languageInPath } from "./language.server.ts";

export type NotTaken = "too_many" | "too_large" | "other_site";

/**
 * A post that is refused before anything reads it gets a page of one sentence, in the language of its
 * URL. It cannot be the page with the form: what was typed has not been looked at.
 */
export function notTaken(request: Request, response: Response, status: number, why: NotTaken) {
  const language = languageInPath(request.path) ?? "en";
  const { html, dir } = LANGUAGES[language];
  const t = translatorFor(language);
  const sentence = t(`errors:not_taken.${why}`);
  response
    .status(status)
    .type("html")
    .send(
      `<!doctype html><html lang="${html}" dir="${dir}"><head><meta charset="utf-8">` +
        `<meta name="viewport" content="width=device-width"><title>${sentence}</title>` +
        `<link rel="stylesheet" href="/not-taken.css"></head>` +
        `<body><main><h1>${sentence}</h1>` +
        `<p><a href="/${language}">${t("errors:not_taken.home")}</a></p></main></body></html>\n`,
    );
}
