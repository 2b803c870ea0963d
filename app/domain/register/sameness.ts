import { fold } from "#app/domain/fold.ts";
import type { RoleKind } from "#app/domain/people/vocabulary.ts";
import { editsBetween } from "#app/domain/places/spelling.ts";
import type { Entry } from "./entry.ts";
import type { ReasonCode } from "./remarks.ts";

/** Whom a row can be compared with: a man in the database, or one in a row above. */
export type Face<Id> = {
  id: Id;
  name: string;
  surname: string | null;
  phones: string[];
  emails: string[];
  kinds: RoleKind[];
};

/** Faces by contact and by name. */
export class FaceBook<Id> {
  readonly #byContact = new Map<string, Set<Face<Id>>>();
  readonly #byName = new Map<string, Set<Face<Id>>>();

  add(face: Face<Id>) {
    for (const contact of [...face.phones, ...face.emails]) enter(this.#byContact, contact, face);
    if (face.surname) enter(this.#byName, nameKey(face), face);
  }

  /**
   * Who it is. A phone number or an address decides, when the first names agree as well: brothers
   * share phones. Without a contact on one of the two sides, the whole name and the role decide.
   */
  find(entry: Entry): { face: Face<Id> } | { refused: ReasonCode; face?: Face<Id> } | null {
    const contacts = [...entry.phones, ...entry.emails];
    const met = new Set(contacts.flatMap((one) => [...(this.#byContact.get(one) ?? [])]));
    if (met.size > 0) {
      const named = once([...met].filter((face) => answersTo(face, entry)));
      const [face] = named;
      if (face && named.length === 1) return { face };
      const [other] = met;
      return {
        refused: named.length > 1 ? "several_people" : "contact_of_another",
        ...(other && { face: other }),
      };
    }
    if (!entry.surname) return null;
    const namesakes = [...(this.#byName.get(nameKey(entry)) ?? [])].filter(({ kinds }) =>
      kinds.includes(entry.role),
    );
    const possible = once(namesakes.filter((face) => contacts.length === 0 || hasNoContact(face)));
    const [face] = possible;
    if (face) return possible.length === 1 ? { face } : { refused: "several_people", face };
    const [namesake] = namesakes;
    return namesake ? { refused: "same_name_other_contact", face: namesake } : null;
  }
}

/** A man of several rows has a face for each. */
function once<Id>(faces: Face<Id>[]): Face<Id>[] {
  return [...new Map(faces.map((face) => [face.id, face])).values()];
}

function enter<Value>(book: Map<string, Set<Value>>, key: string, value: Value) {
  const page = book.get(key) ?? new Set();
  book.set(key, page.add(value));
}

function hasNoContact({ phones, emails }: Face<unknown>): boolean {
  return phones.length + emails.length === 0;
}

/** The whole name as search sees it: what identifies a man without a contact. */
export function nameKey({ name, surname }: { name: string; surname: string | null }): string {
  return wordsOf(name, surname).join(" ");
}

/**
 * The first names agree, a slip allowed, or the same words stand in another order. A son who bears
 * his father's name after his own does not answer to it.
 */
function answersTo(face: Face<unknown>, entry: Entry): boolean {
  const [one, other] = [wordsOf(face.name, face.surname), wordsOf(entry.name, entry.surname)];
  const [first = "", called = ""] = [one[0], other[0]];
  const slips = first.length >= 5 ? 1 : 0;
  return editsBetween(first, called, slips) <= slips || one.sort().join() === other.sort().join();
}

function wordsOf(...names: (string | null)[]): string[] {
  return fold(names.filter(Boolean).join(" "))
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter(Boolean);
}
