import { fold } from "#app/domain/fold.ts";
import type {
  ParticipantStage,
  RoleKind,
  SupportPersonStage,
} from "#app/domain/people/vocabulary.ts";

type Words<Stage> = [RegExp, Stage][];

/** The first that fits is meant: "odottaa paria" waits, "ei paria" has none, "on pari" has one. */
const PARTICIPANT: Words<ParticipantStage> = [
  [
    /\bei (enaa|jatka)|lopett|lopetet|paattyn|paatet|poistu|muuttanut|mennyt eteenp|moved on|ended|finished|closed|left\b|avslut|slutat|gatt vidare|^ex\b/,
    "moved_on",
  ],
  [/tauo|tauko|keskeyt|ei nyt|myohemmin|break|paus/, "on_a_break"],
  [
    /odott|jono|ei (ole )?paria|ilman paria|vailla paria|vapaa|valmis|etsita|haetaan|waiting|wants? a pair|no pair|queue|ready|vantar|koar|redo\b/,
    "waiting",
  ],
  [
    /\bpari(n)?\b|parissa|paritettu|tukisuhte|aktiivi|tapaavat|tapaa |paired|matched|has a pair|active|har (ett )?par|\bpar\b/,
    "paired",
  ],
  [
    /haastatel|haastattelu|tutust|tavattu|keskustel|kartoit|talked|interview|\bmet\b|samtal|pratat/,
    "talked",
  ],
  [
    /ilmoittau|uusi|kiinnost|hakenut|hakemus|yhteydenotto|ei (viela )?(tavattu|haastateltu|tutustuttu)|has joined|joined|new|interested|applied|signed up|anmal[dt]|\bny\b/,
    "interested",
  ],
];

const SUPPORT_PERSON: Words<SupportPersonStage> = [
  [
    /\bei (enaa|jatka)|lopett|lopetet|paattyn|paattan|paatet|poistu|muuttanut|ended|finished|closed|left\b|quit|avslut|slutat|^ex\b/,
    "left",
  ],
  [/tauo|tauko|keskeyt|ei nyt|myohemmin|break|paus/, "on_a_break"],
  [/odottaa koulut|odottaa valmenn|jonossa koulut|waiting for training/, "talked"],
  [
    /\bpari(n)?\b|parissa|paritettu|tukisuhte|aktiivi|odott|jono|vapaa|valmis|kaytettav|tapaavat|paired|matched|has a pair|active|available|ready|waiting|no pair|vantar|ledig|redo\b|har (ett )?par|\bpar\b/,
    "available",
  ],
  [/sopimus|allekirjoit|agreement|signed(?! up)|avtal|overenskomm/, "agreement_signed"],
  [/koulut|valmenn|training|trained|utbild/, "in_training"],
  [
    /haastatel|haastattelu|tutust|tavattu|keskustel|talked|interview|\bmet\b|samtal|pratat/,
    "talked",
  ],
  [
    /ilmoittau|uusi|kiinnost|hakenut|hakemus|yhteydenotto|ei (viela )?(tavattu|haastateltu|tutustuttu)|signed up|new|interested|applied|anmal[dt]|\bny\b/,
    "applied",
  ],
];

const NOT_YET = /ei (viela )?(tavattu|haastateltu|tutustuttu)|not (yet )?(met|interviewed|talked)/;
const HAS_PAIR =
  /\bpari(n)?\b|parissa|paritettu|tukisuhte|tapaavat|paired|matched|has a pair|har (ett )?par/;
const HAS_NONE =
  /odott|jono|ei (ole )?paria|ilman|vailla|etsi|haetaan|waiting|no pair|valmis pariksi|ready for a pair|vantar|redo\b/;

/**
 * Where a man stands, by the words of the register. A trained man is `in_training` until an
 * agreement is known; a man with a pair is ready for one here until the pair is made here (`hasPair`).
 */
export function readStage(
  text: string,
  role: RoleKind,
): { stage: ParticipantStage | SupportPersonStage; hasPair: boolean } | null {
  const folded = fold(text);
  const hasPair = HAS_PAIR.test(folded) && !HAS_NONE.test(folded);
  if (role === "participant") {
    const stage = NOT_YET.test(folded) ? "interested" : firstFitting(folded, PARTICIPANT);
    return stage && { stage, hasPair: hasPair || stage === "paired" };
  }
  const stage = NOT_YET.test(folded) ? "applied" : firstFitting(folded, SUPPORT_PERSON);
  return stage && { stage, hasPair: hasPair && stage === "available" };
}

function firstFitting<Stage>(text: string, words: Words<Stage>): Stage | null {
  return words.find(([pattern]) => pattern.test(text))?.[1] ?? null;
}
