import type { PlaceKey } from "./places.ts";

type Text = { title: string; summary: string; description: string };

export type DemoGathering = {
  kind: "learning_group" | "leisure" | "peer_group" | "advocacy" | "information";
  place: PlaceKey;
  languages: string[];
  facts: string[];
  capacity: number | null;
  /** Once for all dates, where men learn together from the first to the last. */
  enrolment?: "whole_series";
  /** Weekday (1 Monday …), first week from now, and how many times; `every` weeks apart. */
  when: {
    weekday: number;
    clock: string;
    minutes: number;
    from: number;
    times: number;
    every: number;
  };
  texts: Partial<Record<"fi" | "en" | "ar" | "sv" | "so" | "ru", Text>>;
};

/** Twelve groups and outings. Some are told in three languages, some in one: as in real life. */
export const GATHERINGS: DemoGathering[] = [
  {
    kind: "learning_group",
    place: "kallio",
    languages: ["fi", "en", "so"],
    capacity: 16,
    facts: ["free", "beginners_welcome", "easy_finnish", "indoors", "coffee_served"],
    when: { weekday: 2, clock: "17:30", minutes: 90, from: 0, times: 6, every: 1 },
    texts: {
      fi: {
        title: "Suomea yhdessä: arjen sanat",
        summary: "Opitaan arjen sanoja ja jutellaan pareittain.",
        description:
          "Joka kerta on yksi aihe: kauppa, bussi, lääkäri, työ. Ensin sanat, sitten juttelemme pareittain, lopuksi yhdessä. Voit tulla mukaan milloin vain.",
      },
      en: {
        title: "Finnish together: everyday words",
        summary: "We learn everyday words and talk in pairs.",
        description:
          "One topic each time: shop, bus, doctor, work. First the words, then we talk in pairs, then all together. You can join at any time.",
      },
      ar: {
        title: "الفنلندية معاً: كلمات الحياة اليومية",
        summary: "نتعلم كلمات الحياة اليومية ونتحدث اثنين اثنين.",
        description:
          "موضوع واحد في كل مرة: الدكان، الحافلة، الطبيب، العمل. أولاً الكلمات، ثم نتحدث اثنين اثنين، ثم كلنا معاً. يمكنك أن تنضم في أي وقت.",
      },
      so: {
        title: "Af-Finnish wadajir ah: erayada maalin walba",
        summary: "Waxaan baranaynaa erayada maalin walba, laba-laba ayaan u sheekaysannaa.",
        description:
          "Mar kasta waa hal mawduuc: dukaanka, baska, dhakhtarka, shaqada. Marka hore erayada, kadibna laba-laba ayaan u sheekaysannaa. Goor kasta waad ku soo biiri kartaa.",
      },
    },
  },
  {
    kind: "learning_group",
    place: "tikkurila",
    languages: ["fi", "ar", "fa"],
    capacity: 12,
    enrolment: "whole_series",
    facts: ["free", "easy_finnish", "indoors"],
    when: { weekday: 4, clock: "18:00", minutes: 90, from: 0, times: 4, every: 1 },
    texts: {
      fi: {
        title: "Työelämän suomea",
        summary: "Puhutaan työstä, hakemuksista ja kahvitauoista.",
        description:
          "Harjoittelemme puhelua työnantajalle, työpäivän sanoja ja juttelua kahvitauolla. Mukana on suomalaisia miehiä eri aloilta.",
      },
      en: {
        title: "Finnish for working life",
        summary: "We talk about work, applications and coffee breaks.",
        description:
          "We practise a call to an employer, the words of a working day and small talk at the coffee break. Finnish men from different trades join us.",
      },
      ar: {
        title: "الفنلندية للحياة المهنية",
        summary: "نتحدث عن العمل وطلبات التوظيف واستراحة القهوة.",
        description:
          "نتدرب على مكالمة مع صاحب عمل وعلى كلمات يوم العمل والحديث في استراحة القهوة. يشاركنا رجال فنلنديون من مهن مختلفة.",
      },
    },
  },
  {
    kind: "leisure",
    place: "haltia",
    languages: ["fi", "en", "ar"],
    capacity: 20,
    facts: [
      "free",
      "outdoors",
      "food_served",
      "halal_or_vegetarian",
      "alcohol_free",
      "friends_welcome",
      "travel_paid",
    ],
    when: { weekday: 6, clock: "11:00", minutes: 240, from: 1, times: 1, every: 1 },
    texts: {
      fi: {
        title: "Retki Nuuksioon",
        summary: "Kävellään metsässä, tehdään tuli ja paistetaan makkaraa tai kasviksia.",
        description:
          "Kävelemme noin viisi kilometriä helppoa polkua. Lähdemme yhdessä Espoon keskuksesta bussilla. Ota lämpimät vaatteet.",
      },
      en: {
        title: "Trip to Nuuksio",
        summary: "We walk in the forest, make a fire and grill sausages or vegetables.",
        description:
          "We walk about five kilometres on an easy path. We leave together from Espoo centre by bus. Bring warm clothes.",
      },
      ar: {
        title: "رحلة إلى غابة نوكسيو",
        summary: "نمشي في الغابة ونشعل النار ونشوي النقانق أو الخضار.",
        description:
          "نمشي حوالي خمسة كيلومترات في طريق سهل. ننطلق معاً من مركز إسبو بالحافلة. أحضر معك ملابس دافئة.",
      },
    },
  },
  {
    kind: "leisure",
    place: "rauhaniemi",
    languages: ["fi", "en"],
    capacity: 15,
    facts: ["alcohol_free", "outdoors", "beginners_welcome", "shower_on_site", "friends_welcome"],
    when: { weekday: 7, clock: "14:00", minutes: 120, from: 0, times: 3, every: 2 },
    texts: {
      fi: {
        title: "Saunomaan Rauhaniemeen",
        summary: "Sauna ja halukkaille uinti Näsijärvessä.",
        description:
          "Saunassa ollaan uimahousuissa, miehet ja naiset yhdessä. Näytämme, miten suomalainen sauna toimii. Pääsymaksun maksamme me.",
      },
      en: {
        title: "Sauna at Rauhaniemi",
        summary: "Sauna, and a swim in lake Näsijärvi for those who want.",
        description:
          "Everyone wears swimming trunks. We show how a Finnish sauna works. We pay the ticket.",
      },
    },
  },
  {
    kind: "peer_group",
    place: "stoa",
    languages: ["fi", "so", "en"],
    capacity: 12,
    facts: ["free", "indoors", "coffee_served", "quiet", "alcohol_free"],
    when: { weekday: 3, clock: "18:00", minutes: 120, from: 0, times: 5, every: 1 },
    texts: {
      fi: {
        title: "Isät Suomessa",
        summary: "Isät juttelevat: koulu, kielet kotona, jaksaminen.",
        description:
          "Ryhmässä on isiä eri maista. Puhutaan siitä, mikä on omassa perheessä nyt tärkeää. Mitään ei kirjata, eikä ryhmästä kerrota ulkopuolelle.",
      },
      en: {
        title: "Fathers in Finland",
        summary: "Fathers talk: school, languages at home, finding strength.",
        description:
          "Fathers from different countries. We talk about what matters in our own families now. Nothing is written down and nothing is told outside the group.",
      },
    },
  },
  {
    kind: "leisure",
    place: "kupittaa",
    languages: ["fi", "ar", "ckb", "en"],
    capacity: 22,
    facts: [
      "free",
      "outdoors",
      "sport_clothes",
      "beginners_welcome",
      "friends_welcome",
      "no_finnish_needed",
    ],
    when: { weekday: 6, clock: "15:00", minutes: 90, from: 0, times: 5, every: 1 },
    texts: {
      fi: {
        title: "Höntsyfutista Kupittaalla",
        summary: "Pelataan jalkapalloa rennosti, kaikki pääsevät mukaan.",
        description:
          "Jaetaan joukkueet paikalla. Ota urheiluvaatteet ja vesipullo. Huonollakin säällä pelataan.",
      },
      en: {
        title: "Easy football at Kupittaa",
        summary: "We play football for fun, everyone gets to play.",
        description:
          "Teams are made on the spot. Bring sport clothes and a water bottle. We play in bad weather too.",
      },
      ar: {
        title: "كرة قدم ودّية في كوبيتا",
        summary: "نلعب كرة القدم للمتعة، والجميع يشارك.",
        description:
          "نقسم الفرق في المكان. أحضر ملابس رياضية وقارورة ماء. نلعب حتى في الطقس السيئ.",
      },
    },
  },
  {
    kind: "leisure",
    place: "iso_omena",
    languages: ["fi", "ru", "uk", "en"],
    capacity: 10,
    facts: ["free", "indoors", "quiet", "beginners_welcome", "no_finnish_needed"],
    when: { weekday: 1, clock: "17:00", minutes: 120, from: 0, times: 4, every: 1 },
    texts: {
      fi: {
        title: "Shakki-ilta",
        summary: "Pelataan shakkia ja juodaan teetä.",
        description: "Laudat ovat paikalla. Aloittelijaa autetaan. Sanoja ei tarvita paljon.",
      },
      ru: {
        title: "Вечер шахмат",
        summary: "Играем в шахматы и пьём чай.",
        description: "Доски есть на месте. Новичкам поможем. Много слов не нужно.",
      },
    },
  },
  {
    kind: "leisure",
    place: "maunula",
    languages: ["fi", "fa", "fa-AF", "en"],
    capacity: 14,
    facts: [
      "free",
      "indoors",
      "food_served",
      "halal_or_vegetarian",
      "alcohol_free",
      "children_welcome",

      "toilets",
    ],
    when: { weekday: 5, clock: "16:30", minutes: 180, from: 1, times: 2, every: 2 },
    texts: {
      fi: {
        title: "Miehet keittiössä",
        summary: "Kokataan yhdessä ja syödään samassa pöydässä.",
        description:
          "Joka kerralla joku näyttää oman maansa ruoan. Raaka-aineet hankimme me. Kerro ilmoittautuessa, mitä et syö.",
      },
      en: {
        title: "Men in the kitchen",
        summary: "We cook together and eat at the same table.",
        description:
          "Each time someone shows a dish of his own. We buy the food. Tell us when you sign up what you do not eat.",
      },
      ar: {
        title: "رجال في المطبخ",
        summary: "نطبخ معاً ونأكل على مائدة واحدة.",
        description:
          "في كل مرة يرينا أحدنا طبقاً من بلده. نحن نشتري المواد. أخبرنا عند التسجيل بما لا تأكله.",
      },
    },
  },
  {
    kind: "information",
    place: "oodi",
    languages: ["fi", "en", "ar", "so"],
    capacity: 40,
    facts: ["free", "indoors", "interpreter", "toilets", "friends_welcome"],
    when: { weekday: 4, clock: "17:00", minutes: 90, from: 2, times: 1, every: 1 },
    texts: {
      fi: {
        title: "Vuokra-asunto: mitä pitää tietää",
        summary: "Vuokrasopimus, takuuvuokra ja naapurit selkeästi.",
        description:
          "Asumisneuvoja kertoo ja vastaa kysymyksiin. Tulkki kääntää arabiaksi ja somaliksi.",
      },
      en: {
        title: "Renting a flat: what to know",
        summary: "The contract, the deposit and the neighbours, made clear.",
        description:
          "A housing adviser tells and answers questions. An interpreter translates into Arabic and Somali.",
      },
    },
  },
  {
    kind: "learning_group",
    place: "hervanta",
    languages: ["fi", "en", "fr"],
    capacity: 12,
    facts: ["free", "indoors", "beginners_welcome", "easy_finnish", "coffee_served"],
    when: { weekday: 3, clock: "17:30", minutes: 90, from: 0, times: 4, every: 1 },
    texts: {
      fi: {
        title: "Kielikahvila Hervannassa",
        summary: "Kahvia ja suomea, omaan tahtiin.",
        description:
          "Istutaan pienissä pöydissä. Jokaisessa pöydässä on suomea puhuva mies. Aiheet valitaan yhdessä.",
      },
      en: {
        title: "Language café in Hervanta",
        summary: "Coffee and Finnish at your own pace.",
        description:
          "We sit at small tables. A Finnish-speaking man sits at each. We choose the topics together.",
      },
    },
  },
  {
    kind: "advocacy",
    place: "metso",
    languages: ["fi", "en"],
    capacity: 25,
    facts: ["free", "indoors", "coffee_served"],
    when: { weekday: 2, clock: "18:00", minutes: 120, from: 2, times: 1, every: 1 },
    texts: {
      fi: {
        title: "Miesten ääni kuuluviin",
        summary: "Mitä Tampereen pitäisi muuttaa? Kerro, me viemme sen eteenpäin.",
        description:
          "Kerätään kokemuksia palveluista, työstä ja yksinäisyydestä. Kirjoitamme niistä yhdessä kannanoton. Nimiä ei mainita.",
      },
      en: {
        title: "Let men be heard",
        summary: "What should Tampere change? Tell us and we carry it on.",
        description:
          "We collect experiences of services, work and loneliness, and write a statement together. No names are mentioned.",
      },
    },
  },
  {
    kind: "leisure",
    place: "nallikari",
    languages: ["fi", "en", "ar", "fa"],
    capacity: 18,
    facts: [
      "free",
      "outdoors",
      "alcohol_free",
      "friends_welcome",
      "children_welcome",
      "no_finnish_needed",
      "coffee_served",
    ],
    when: { weekday: 7, clock: "12:00", minutes: 150, from: 0, times: 4, every: 2 },
    texts: {
      fi: {
        title: "Kävely meren rannalla",
        summary: "Kävellään Nallikarissa ja keitetään nokipannukahvit.",
        description: "Rauhallinen kävely, välillä pysähdytään juttelemaan. Tapaamme majakan luona.",
      },
      en: {
        title: "A walk by the sea",
        summary: "We walk at Nallikari and boil coffee over a fire.",
        description: "A slow walk with stops to talk. We meet at the lighthouse.",
      },
      ar: {
        title: "نزهة على شاطئ البحر",
        summary: "نمشي على شاطئ ناليكاري ونحضّر القهوة على النار.",
        description: "نزهة هادئة نتوقف فيها للحديث. نلتقي عند المنارة.",
      },
    },
  },
];
