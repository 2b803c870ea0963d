/**
 * The map's words, which the page gives as attributes of its element, in the reader's language:
 * `data-label`, `data-zoom-in`, `data-text-near-me`, …
 */
export type Texts = DOMStringMap;

/** "{count} events here", in the form that the language has for this number. */
export function countText(texts: Texts, count: number): string {
  const { lang } = document.documentElement;
  const form = new Intl.PluralRules(lang).select(count);
  const name = `textEventsHere${form[0]?.toUpperCase()}${form.slice(1)}`;
  const text = texts[name] ?? texts.textEventsHere ?? "{count}";
  return text.replace("{count}", countInDigits(count));
}

export function countInDigits(count: number): string {
  return new Intl.NumberFormat(`${document.documentElement.lang}-u-nu-latn`).format(count);
}
