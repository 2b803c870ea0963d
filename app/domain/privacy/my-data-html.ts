import { LANGUAGES, type Language } from "#app/i18n/languages.ts";
import type { Section } from "./my-data-section.ts";

const STYLE =
  "body{max-width:44rem;margin:2rem auto;padding:0 1rem;font:1rem/1.6 system-ui,sans-serif}h2{border-top:1px solid #999;padding-top:1rem}dl{display:grid;grid-template-columns:minmax(8rem,1fr) 2fr;gap:.25rem 1rem}dt{color:#444}dd{margin:0;white-space:pre-wrap}";

/** A page of its own that opens on any phone, without us: nothing in it is fetched from anywhere. */
export function myDataHtml(
  sections: Section[],
  { language, title, made }: { language: Language; title: string; made: string },
): string {
  const { html, dir } = LANGUAGES[language];
  return `<!doctype html>
<html lang="${html}" dir="${dir}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(title)}</title><style>${STYLE}</style></head>
<body>
<h1>${escaped(title)}</h1>
<p>${escaped(made)}</p>
${sections.map(sectionHtml).join("\n")}
</body>
</html>
`;
}

function sectionHtml({ title, entries }: Section) {
  if (entries.length === 0) return "";
  return `<h2>${escaped(title)}</h2>\n${entries
    .map(
      (entry) =>
        `${entry.title ? `<h3><bdi>${escaped(entry.title)}</bdi></h3>` : ""}<dl>${entry.lines
          .map(
            ({ term, value }) => `<dt>${escaped(term)}</dt><dd dir="auto">${escaped(value)}</dd>`,
          )
          .join("")}</dl>`,
    )
    .join("\n")}`;
}

function escaped(text: string) {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
