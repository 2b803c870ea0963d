/** Facts of a page for machines (schema.org). Nothing in it can end the element it stands in. */
export function JsonLd({ data }: { data: object }) {
  const said = JSON.stringify(data).replace(
    /[<>&\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: said }} />;
}
