import { fold } from "#app/domain/fold.ts";
import { dictionary, nearest } from "./spelling.ts";

/** What a column of the register may hold. Everything else is not read. */
export type Column = keyof typeof HEADERS;

/**
 * Headers as offices write them, Finnish, Swedish and English. Case, diacritics, spaces and
 * punctuation do not matter, and a slip of the fingers is forgiven.
 */
const HEADERS = {
  name: "nimi, koko nimi, henkilön nimi, etunimi ja sukunimi, etunimi sukunimi, tukihenkilö, osallistuja, vapaaehtoinen, namn, name, full name, participant, support person",
  name_turned:
    "sukunimi etunimi, sukunimi ja etunimi, nimi suku etu, surname first name, last name first name",
  first_name: "etunimi, etunimet, kutsumanimi, förnamn, first name, given name, firstname",
  surname: "sukunimi, efternamn, surname, last name, family name, lastname",
  phone:
    "puhelin, puh, puhnro, puhelinnumero, puhelin nro, puhelin 1, puhelin 2, matkapuhelin, gsm, kännykkä, telefon, phone, phone number, mobile, mobile phone, tel, telephone",
  email:
    "sähköposti, sähköpostiosoite, s-posti, spostiosoite, email, e-mail, e-mail address, email address, mail, meili, e-post, epost",
  contact:
    "yhteystiedot, yhteystieto, puhelin sähköposti, puhelin ja sähköposti, puhelin tai sähköposti, puh sposti, contact, contact details, contacts, kontaktuppgifter",
  languages:
    "kielet, kieli, kielitaito, puhutut kielet, muut kielet, kielet ja taso, mitä kieliä puhuu, kielitaidot, språk, languages, language, language skills, spoken languages, other languages",
  mother_tongue:
    "äidinkieli, oma kieli, 1 kieli, modersmål, mother tongue, native language, first language",
  finnish:
    "suomi, suomen kieli, suomen taito, suomen kielen taito, suomen kielen taso, suomen taso, finnish, finnish level, finnish skills, kunskaper i finska",
  letters:
    "asiointikieli, yhteydenpitokieli, viestien kieli, kirjeiden kieli, language of letters, contact language, kontaktspråk",
  area: "kunta, kotikunta, kaupunki, asuinkunta, paikkakunta, alue, asuinalue, asuinpaikka, paikka, missä, kommun, ort, stad, municipality, city, town, area, place",
  district:
    "kaupunginosa, osa-alue, lähiö, stadsdel, district, neighbourhood, neighborhood, suburb",
  postcode: "postinumero, postinro, postnummer, postcode, postal code, zip, zip code",
  availability:
    "aika, ajat, aikataulu, milloin, milloin pääsee, milloin vapaa, vapaa-aika, sopivat ajat, sopiva aika, käytettävissä, käytettävyys, tavattavissa, kun sopii, availability, available times, free times, when, tillgänglig, tider",
  availability_note:
    "aikojen lisätieto, lisätieto ajoista, mer om tiderna, note on times, times note",
  stage: "tila, tilanne, status, vaihe, missä mennään, läge, skede, stage, state, situation",
  stage_on:
    "tila pvm, tilan pvm, tilanne pvm, skede från, läge från, status pvm, tilasta alkaen, vaihe alkaen, status date, stage date, stage since, state since",
  joined_on:
    "ilmoittautunut, ilmoittautui, ilmoittautumispäivä, ilm pvm, tullut mukaan, tulopäivä, tulopvm, pvm, päivämäärä, yhteydenotto, yhteydenotto pvm, hakenut, aloitti, aloituspvm, aloittanut, anmäld, anmälan, anmälningsdag, datum, date, joined, joined on, signed up, registered, date joined, start date, started",
  talked_on:
    "haastattelu, haastateltu, haastattelu pvm, tutustuminen, tutustumiskeskustelu, tutustuminen pvm, alkukeskustelu, tavattu, interview, interviewed, talked on, get to know talk, intervju",
  trained_on:
    "koulutus, koulutettu, koulutuspvm, koulutus pvm, valmennus, valmennus pvm, utbildning, utbildad, training, trained, training date",
  agreed_on:
    "sopimus, sopimus pvm, sopimus tehty, sopimus allekirjoitettu, pelisäännöt, avtal, överenskommelse, agreement, agreement date, agreement signed",
  coordinator:
    "koordinaattori, koord, vastuuhenkilö, vastuutyöntekijä, työntekijä, ohjaaja, yhteyshenkilö, kuka hoitaa, koordinator, coordinator, responsible, staff, worker",
  capacity:
    "montako paria, pareja enintään, kapasiteetti, montako tuettavaa, hur många par, par som mest, capacity, how many pairs",
  partner:
    "pari, parin nimi, tuettava, tukihenkilönsä, parina, kenen kanssa, pair, partner, paired with, matched with",
  profession:
    "ammatti, työ, koulutus ja työ, ammatti koulutus, ala, yrke, profession, occupation, job, work",
  interests:
    "kiinnostukset, kiinnostuksen kohteet, harrastukset, harrastus, mielenkiinto, intressen, interests, hobbies, hobby",
  hopes:
    "toiveet, toive, mitä toivoo, mihin haluaa tukea, tuen tarve, önskemål, hopes, wishes, needs, hopes for",
  offers:
    "tarjoaa, mitä tarjoaa, mitä voi tarjota, mitä voi antaa, erbjuder, offers, can offer, offer",
  introduction:
    "esittely, kuvaus, itsestä, lyhyt esittely, presentation, introduction, about, about him, bio",
  source:
    "mistä kuuli, mistä tuli, mistä ohjattu, ohjautunut, lähde, mistä sai tiedon, källa, source, heard from, referred by",
  notes:
    "muistiinpanot, muistiinpano, huomiot, huomio, huom, lisätiedot, lisätieto, kommentit, kommentti, muuta, anteckningar, notes, note, comments, comment, remarks, other",
  protected:
    "turvakielto, salainen, suojattu, spärrmarkering, protected, secret, protected details",
  birth:
    "syntymävuosi, syntymäaika, syntynyt, synt, synt vuosi, synt aika, s vuosi, sv, ikä, födelseår, birth year, year of birth, date of birth, dob, born, age",
  role: "rooli, tyyppi, ryhmä, roll, role, type",
} satisfies Record<string, string>;

const BY_HEADER = dictionary(Object.entries(HEADERS) as [Column, string][], squash);

/**
 * What the law or our own rule forbids to keep (GDPR art. 9 and 5(1)(c), Data Protection Act
 * 1050/2018 s. 29): identity code, home address, nationality and origin, religion, residence
 * permit and refugee status, health, diet, bank account, crime. Stems of folded headers.
 */
const FORBIDDEN =
  /henkilotun|henktun|hetu|sotu|socialsec|personnummer|identitycode|personalid|ssn|kansalaisuus|kansallisuus|nationalit|citizenship|medborgar|origin|kotimaa|lahtomaa|syntymamaa|synnyinmaa|alkupera|etnin|ethnic|heimo|uskonto|uskonno|religio|vakaumus|oleskelu|residencep|uppehalls|lupatyyppi|maahantulo|pakolai|turvapaik|refugee|asylum|migration|tervey|health|sairau|diagnoos|laakity|allergi|vamma|disabil|halsa|ruokavalio|diet|erityistoi|tilinumero|tilinro|iban|bankaccount|rikos|criminal|siviilisaaty|marital|politi/;
const ADDRESS = /osoite|address|adress/;
const MAIL_ADDRESS = /posti|mail|meili|epost/;

export type HeaderMeaning = Column | "forbidden" | null;

/** What a header says about its column; null when nobody knows. */
export function meaningOf(header: string): HeaderMeaning {
  const whole = squash(header);
  if (whole === "") return null;
  if (FORBIDDEN.test(whole) || (ADDRESS.test(whole) && !MAIL_ADDRESS.test(whole)))
    return "forbidden";
  const bare = header.replace(/\(.*?\)|\[.*?\]/g, " ");
  return nearest(whole, BY_HEADER) ?? nearest(squash(bare), BY_HEADER) ?? firstOfSeveral(bare);
}

/** "Kunta / alue", "Tila, pvm": the first part that says something. */
function firstOfSeveral(header: string): Column | null {
  const parts = header.split(/[/,;:+&\n]|\s[-–]\s/).map(squash);
  if (parts.length < 2) return null;
  const meanings = parts.map((part) => nearest(part, BY_HEADER));
  if (meanings.includes("phone") && meanings.includes("email")) return "contact";
  return meanings.find((meaning) => meaning !== null) ?? null;
}

function squash(header: string): string {
  return fold(header).replace(/[^\p{L}\p{N}]/gu, "");
}
