import { fold } from "#app/domain/fold.ts";

export type Colleague = { id: string; name: string; email: string | null };

/**
 * Whose initials, first name, name or address stand in the cell: "KV", "Kaisa", "Kaisa V.",
 * "kaisa.virtanen". Null when nobody or more than one answers to it.
 */
export function readCoordinator(text: string, colleagues: Colleague[]): string | null {
  const said = fold(text).replace(/[.,]+$/, "");
  const compact = said.replace(/[^\p{L}]/gu, "");
  if (compact === "") return null;
  const tests: ((colleague: Colleague) => boolean)[] = [
    ({ name }) => fold(name) === said,
    ({ email }) => email !== null && (email === said || email.split("@")[0] === said),
    ({ name }) => initialsOf(name) === compact,
    ({ name }) => firstAndInitial(name) === compact,
    ({ name }) => fold(name).split(" ")[0] === compact,
    ({ name }) => fold(name).split(" ").at(-1) === compact,
  ];
  for (const test of tests) {
    const found = colleagues.filter(test);
    if (found.length > 0) return found.length === 1 ? (found[0]?.id ?? null) : null;
  }
  return null;
}

function initialsOf(name: string): string {
  return fold(name)
    .split(/[\s-]+/)
    .map((word) => word[0])
    .join("");
}

function firstAndInitial(name: string): string {
  const [first = "", ...others] = fold(name).split(" ");
  return first + (others.at(-1)?.[0] ?? "");
}
