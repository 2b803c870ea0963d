/** A file to keep: never shown inside our pages, never kept on the way. */
export function asFile(content: string, { name, type }: { name: string; type: string }): Response {
  return new Response(content, {
    headers: {
      "Content-Type": type,
      "Content-Disposition": `attachment; filename="${name}"`,
      "Cache-Control": "private, no-store",
    },
  });
}
