/** Letters that have no decomposition in Unicode but that people type for each other. */
const TYPED_FOR_EACH_OTHER: Record<string, string> = {
  ø: "o",
  æ: "ae",
  ß: "ss",
  đ: "d",
  ł: "l",
  ı: "i",
  // Arabic, Persian, Kurdish and Urdu keyboards give different letters that look the same.
  ٱ: "ا",
  ى: "ي",
  ی: "ي",
  ې: "ي",
  ک: "ك",
  ە: "ه",
  ہ: "ه",
  ھ: "ه",
  ة: "ه",
  ء: "",
  ـ: "",
};

const TO_UNIFY = new RegExp(`[${Object.keys(TYPED_FOR_EACH_OTHER).join("")}]`, "gu");

/** Arabic-Indic and Persian digits, each a run of ten in Unicode. */
const EASTERN_DIGITS = /[\u0660-\u0669\u06f0-\u06f9]/gu;

/**
 * A text as it is compared when someone searches: small letters without their marks (å and ä are a,
 * ö is o, no tashkeel, alef with or without hamza is one letter), Western digits, any run of
 * white space (and Persian's half space) as one space. For comparing only, never for showing.
 */
export function fold(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/\p{M}/gu, "")
    .replace(TO_UNIFY, (letter) => TYPED_FOR_EACH_OTHER[letter] ?? letter)
    .replace(EASTERN_DIGITS, (digit) => String((digit.charCodeAt(0) - 0x660) & 0xf))
    .replace(/[\s\u200c\u200d]+/gu, " ")
    .trim();
}
