/** A piece of XML that is written already. */
export type Xml = { xml: string };
type Attributes = Record<string, string | undefined>;

/**
 * An element: texts are escaped, pieces stand as they are, what is missing is left out. Names and
 * attribute names come from the code, never from data.
 */
export function element(
  name: string,
  attributes: Attributes,
  ...children: (Xml | string | null | undefined)[]
): Xml {
  const said = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escaped(value as string)}"`);
  const inner = children.map((child) =>
    typeof child === "string" ? escaped(child) : (child?.xml ?? ""),
  );
  const open = `${name}${said.join("")}`;
  return { xml: inner.length === 0 ? `<${open}/>` : `<${open}>${inner.join("")}</${name}>` };
}

export function document(root: Xml): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root.xml}\n`;
}

const ENTITIES: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\r": "&#13;",
};

/** XML 1.0 has no way at all to say most control characters, halves of letters, or U+FFFE: they go. */
const UNSAYABLE =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

export function escaped(text: string): string {
  return text.replace(UNSAYABLE, "").replace(/[&<>"\r]/g, (sign) => ENTITIES[sign] as string);
}
