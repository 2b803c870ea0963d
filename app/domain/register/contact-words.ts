import {
  type Email,
  latinDigits,
  type Phone,
  parseEmail,
  parsePhone,
} from "#app/domain/contact.ts";

export type ReadContacts = {
  phones: Phone[];
  emails: Email[];
  /** What was meant as a number or an address and is none. */
  unread: string[];
  /** Words around them: "iltaisin", "vaimon numero", "ei puhelinta". */
  words: string[];
};

/**
 * Phone numbers and addresses from any cells, in any spelling, several in one cell, with words around
 * them ("työ 09 123 456 / 040-1234567 (iltaisin)"). Excel eats the first zero and the plus of numbers.
 */
export function readContacts(text: string): ReadContacts {
  const found: ReadContacts = { phones: [], emails: [], unread: [], words: [] };
  const rest = text.replace(/[^\s,;/<>()]+@[^\s,;/<>()]+/g, (address) => {
    const email = parseEmail(address.replace(/[.:]+$/, "").replace(/^mailto:/i, ""));
    if (email) add(found.emails, email);
    else found.unread.push(address);
    return "\n";
  });
  for (const piece of rest.split(/[\n;,/|&]|\b(?:tai|ja|or|och|eller)\b/)) readPiece(piece, found);
  return found;
}

function readPiece(piece: string, found: ReadContacts) {
  const digits = latinDigits(piece);
  const numbers = numbersIn(digits);
  for (const number of numbers) add(found.phones, number.phone);
  let left = digits;
  for (const { spelling } of numbers) left = left.replace(spelling, " ");
  const words = left
    .replace(/[^\p{L}\p{M}\p{N}' -]+/gu, " ")
    .replace(/\s+/g, " ")
    .replace(SAYS_A_NUMBER_FOLLOWS, "")
    .replace(/^[\s-]+|[\s-]+$/g, "");
  if (/\d{3}/.test(words)) found.unread.push(piece.trim());
  else if (/\p{L}/u.test(words)) found.words.push(words);
}

const SAYS_A_NUMBER_FOLLOWS =
  /^[\s-]*(puh|puhelin|gsm|matkapuhelin|tel|phone|mobile|sähköposti|email|e-mail)\b/i;

function numbersIn(text: string): { phone: Phone; spelling: string }[] {
  return [...text.matchAll(/[+(]?\d[\d\s().–-]{3,}\d/g)].flatMap(([spelling]) => {
    const phone = phoneOf(spelling);
    if (phone) return [{ phone, spelling }];
    return halves(spelling);
  });
}

/** Two numbers with nothing but spaces between them. */
function halves(text: string): { phone: Phone; spelling: string }[] {
  for (const { index } of text.matchAll(/\s+(?=0|\+)/g)) {
    const [before, after] = [text.slice(0, index), text.slice(index).trim()];
    const [first, second] = [phoneOf(before), phoneOf(after)];
    if (first && second) {
      return [
        { phone: first, spelling: before },
        { phone: second, spelling: after },
      ];
    }
  }
  return [];
}

function phoneOf(spelling: string): Phone | null {
  const digits = spelling.replace(/[^\d+]/g, "");
  const asTyped = parsePhone(spelling) ?? parsePhone(digits);
  if (asTyped) return asTyped;
  if (/^(00)?358/.test(digits))
    return parsePhone(`+${digits.replace(/^00/, "").replace(/^3580/, "358")}`);
  if (/^\+3580/.test(digits)) return parsePhone(digits.replace("+3580", "+358"));
  if (/^[1-9]\d{6,9}$/.test(digits)) return parsePhone(`0${digits}`);
  return null;
}

function add<T>(list: T[], item: T) {
  if (!list.includes(item)) list.push(item);
}
