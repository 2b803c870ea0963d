import { bestText } from "#app/domain/gatherings/gathering.ts";

/** What the office calls a gathering: its Finnish title, or the best other one. */
export function titleOf({ texts }: { texts: { language: string; title: string }[] }): string {
  return bestText(texts, "fi")?.title ?? "";
}
