/** Texts to try components on: long Finnish words, and Arabic with Latin names and numbers inside. */
export const SAMPLES = {
  fi: {
    heading: "Tutustumiskeskustelu ja tukihenkilökoulutus",
    sentence: "Miehet tapaavat torstaina Kallion kirjastossa ja juttelevat tunnin verran.",
    short: "Tapaaminen",
    name: "Abdirahman",
    street: "Viides linja 11, Helsinki",
    go: "Ilmoittaudu",
    stop: "En pääse",
    remove: "Poista ilmoittautuminen",
    words: ["Tehty", "Kunnossa", "Odottaa vastausta", "Vastaus myöhässä"],
    choices: ["Suomi", "Soomaali", "Arkisin iltaisin", "Viikonloppuisin"],
  },
  ar: {
    heading: "حديث التعارف وتدريب الرفيق الداعم",
    sentence: "يلتقي الرجال يوم الخميس في مكتبة Kallio ويتحدثون نحو ساعة من الوقت.",
    short: "لقاء",
    name: "عبد الرحمن",
    street: "Viides linja 11, Helsinki",
    go: "سجّل",
    stop: "لا أستطيع الحضور",
    remove: "احذف التسجيل",
    words: ["تم", "كل شيء جيد", "بانتظار الجواب", "تأخر الجواب"],
    choices: ["الفنلندية", "الصومالية", "مساء أيام العمل", "في نهاية الأسبوع"],
  },
} as const;

export type Sample = (typeof SAMPLES)[keyof typeof SAMPLES];
