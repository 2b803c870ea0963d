import { brotliCompressSync, gzipSync } from "node:zlib";
import { LANGUAGE_CODES } from "#app/i18n/languages.ts";

/**
 * How many bytes of text one public page brings in each language, compressed as it is sent:
 * `node bench/texts.ts http://localhost:3000 /events`. Texts are all that a reader or his screen
 * reader is told, the page's data among them; the page is everything that the server answers.
 */
const [site = "http://localhost:3000", page = "/events"] = process.argv.slice(2);
const rows = [];
for (const language of LANGUAGE_CODES) {
  const html = await (await fetch(`${site}/${language}${page}`)).text();
  const texts = textsOf(html);
  rows.push({
    language,
    texts: Buffer.byteLength(texts),
    "texts, gzip": gzipSync(texts).length,
    "texts, brotli": brotliCompressSync(texts).length,
    "page, gzip": gzipSync(html).length,
    "page, brotli": brotliCompressSync(html).length,
  });
}
console.table(rows);

function textsOf(html: string): string {
  const body = html.replace(/<(script|style|svg)\b[\s\S]*?<\/\1>/g, "");
  const told = [
    ...body.matchAll(
      /\s(?:aria-label|title|placeholder|alt|data-(?!href)[\w-]+)="([^"]+)"|>([^<>]+)</g,
    ),
  ];
  return told.map(([, attribute, text]) => (attribute ?? text ?? "").trim()).join("\n");
}
