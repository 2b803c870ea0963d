import { LANGUAGES, type Language } from "#app/i18n/languages.ts";

/** Mail programs know only styles that stand at the element. */
const PAPER =
  "margin:0;padding:24px 16px;background:#f8f3e9;color:#1d211e;font:17px/1.6 system-ui,'Segoe UI',Roboto,'Noto Sans','Noto Sans Arabic',sans-serif";
const SHEET = "max-width:34rem;margin:0 auto;padding:24px;background:#fffdf8;border-radius:8px";
const BUTTON =
  "display:inline-block;padding:12px 20px;border-radius:8px;background:#14513d;color:#fffdf8;font-weight:600;text-decoration:none";
const FOOT = "max-width:34rem;margin:16px auto 0;padding:0 24px;color:#54584f;font-size:14px";

type Parts = {
  language: Language;
  subject: string;
  /** Paragraphs apart by an empty line. U+E000 … U+E001 stand around facts. */
  body: string;
  foot: string;
  link: { url: string; label: string } | null;
  fewer: { url: string; label: string } | null;
};

/** The HTML part of a mail, with its language and direction, every fact isolated. */
export function htmlOf({ language, subject, body, foot, link, fewer }: Parts): string {
  const { html, dir } = LANGUAGES[language];
  const paragraphs = body.split("\n\n").map((text) => `<p>${linesOf(text)}</p>`);
  const button = link
    ? `<p><a href="${escaped(link.url)}" style="${BUTTON}">${escaped(link.label)}</a></p>`
    : "";
  const less = fewer ? `<br><a href="${escaped(fewer.url)}">${escaped(fewer.label)}</a>` : "";
  return `<!doctype html>
<html lang="${html}" dir="${dir}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(subject)}</title></head>
<body style="${PAPER}">
<div lang="${html}" dir="${dir}" style="${SHEET}">
${paragraphs.join("\n")}
${button}
</div>
<p lang="${html}" dir="${dir}" style="${FOOT}">${linesOf(foot)}${less}</p>
</body>
</html>
`;
}

function linesOf(text: string) {
  return escaped(text)
    .replaceAll("\ue000", "<bdi>")
    .replaceAll("\ue001", "</bdi>")
    .replaceAll("\n", "<br>");
}

function escaped(text: string) {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
