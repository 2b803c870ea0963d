/** Words in which the other man's names, phone numbers and addresses are dots. */
export function without<T extends string | null>(names: (string | null)[], text: T): T {
  if (!text) return text;
  let left: string = text.replace(/[^\s@]+@[^\s@]+\.\w+/g, "…").replace(/\+?\d[\d\s-]{6,}\d/g, "…");
  for (const name of names) {
    if (name && name.length > 1) left = left.replace(new RegExp(escaped(name), "giu"), "…");
  }
  return left as T;
}

export type Whose = "himself" | "other" | "office" | "program";

/** Whose doing it was, without a name; null is the program, or both by their links. */
export function whoseDoing({ himself, other }: { himself: string; other: string | null }) {
  return (accountId: string | null): Whose =>
    accountId === null
      ? "program"
      : accountId === himself
        ? "himself"
        : accountId === other
          ? "other"
          : "office";
}

function escaped(name: string) {
  return name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
