import type { Entry } from "./entry.ts";
import { NOTE_LENGTH } from "./remarks.ts";

/**
 * Two rows of the same file about one man and one role become one: what the first leaves open, the
 * second says. Null when they contradict each other about where he stands, lives or who looks after
 * him: then nobody can know which is right.
 */
export function mergedEntry(first: Entry, second: Entry): Entry | null {
  const contradict =
    differ(standing(first), standing(second)) ||
    differ(first.area?.municipalityCode, second.area?.municipalityCode) ||
    differ(first.coordinatorId, second.coordinatorId);
  return contradict ? null : withBlanksFilled(first, second);
}

/** What the first leaves open, the second says; lists of words are put together. */
export function withBlanksFilled(first: Entry, second: Entry): Entry {
  const known = new Set(first.languages.map(({ language }) => language));
  const notes = [first.note, second.note].filter((note) => note !== null);
  return {
    ...first,
    surname: first.surname ?? second.surname,
    phones: together(first.phones, second.phones),
    emails: together(first.emails, second.emails),
    languages: [
      ...first.languages.map((said) => ({
        ...said,
        level:
          said.level ??
          second.languages.find(({ language }) => language === said.language)?.level ??
          null,
      })),
      ...second.languages.filter(({ language }) => !known.has(language)),
    ],
    letters: first.letters ?? second.letters,
    area: first.area?.district ? first.area : (second.area ?? first.area),
    availability: first.availability.length > 0 ? first.availability : second.availability,
    availabilityNote: first.availabilityNote ?? second.availabilityNote,
    interests: together(first.interests, second.interests),
    hopes: together(first.hopes, second.hopes),
    offers: together(first.offers, second.offers),
    profession: first.profession ?? second.profession,
    introduction: first.introduction ?? second.introduction,
    source: first.source ?? second.source,
    stages: !first.stages.isSaid && second.stages.isSaid ? second.stages : first.stages,
    coordinatorId: first.coordinatorId ?? second.coordinatorId,
    capacity: first.capacity ?? second.capacity,
    isProtected: first.isProtected || second.isProtected,
    isAdult: first.isAdult || second.isAdult,
    note: together(notes, []).join("\n").slice(0, NOTE_LENGTH) || null,
  };
}

function standing({ stages }: Entry): string | undefined {
  return stages.isSaid ? stages.steps.at(-1)?.stage : undefined;
}

function differ(one: string | null | undefined, other: string | null | undefined): boolean {
  return Boolean(one && other && one !== other);
}

function together<T>(first: T[], second: T[]): T[] {
  return [...new Set([...first, ...second])];
}
