/**
 * How a text message is counted (3GPP TS 23.038 and 23.040): in the GSM alphabet 160 characters in
 * one part and 153 in each of several; with any other character UCS-2, 70 and 67.
 */
export const SMS_PARTS_MOST = 3;

/** The 7-bit alphabet. Finnish and Swedish letters are in it, Arabic and typographic quotes are not. */
const GSM =
  "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
/** These cost two characters. */
const GSM_EXTENDED = "^{}\\[~]|€\f";

/** In how many parts a text is sent. */
export function smsParts(text: string): number {
  const units = gsmUnits(text);
  if (units !== null) return units <= 160 ? 1 : Math.ceil(units / 153);
  return text.length <= 70 ? 1 : Math.ceil(text.length / 67);
}

/**
 * Writes the characters that would make a whole message UCS-2 for nothing in the GSM alphabet; a text that is
 * UCS-2 anyhow stays as it is, for three dots are longer than one.
 */
export function inPlainCharacters(text: string): string {
  const plain = text
    .replace(/[–—]/g, "-")
    .replace(/[’‘]/g, "'")
    .replace(/[”“]/g, '"')
    .replace(/…/g, "...")
    .replace(/[\u00a0\u202f]/g, " ");
  return gsmUnits(plain) === null ? text : plain;
}

function gsmUnits(text: string): number | null {
  let units = 0;
  for (const character of text) {
    if (GSM.includes(character)) units += 1;
    else if (GSM_EXTENDED.includes(character)) units += 2;
    else return null;
  }
  return units;
}
