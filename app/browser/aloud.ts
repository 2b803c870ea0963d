/** What is said in one breath; a form's controls, menus and maps are not read. */
const PIECES = "h1, h2, h3, p, li, dt, dd, legend, label, caption, th";
const SILENT = "[hidden], [aria-hidden=true], [data-silent], select, textarea, .button, .sr-only";

type Piece = { element: HTMLElement; text: string; voice: SpeechSynthesisVoice };

/**
 * The button that reads the page aloud, shown only where this device has a voice for its language.
 * `data-aloud` names what is read, in order: the elements marked `data-read`. A piece in another
 * language is read by a voice of that language, or left out.
 */
export function enhance(button: HTMLElement) {
  const speech = window.speechSynthesis as SpeechSynthesis | undefined;
  if (!speech || !(button instanceof HTMLButtonElement)) return;
  const show = () => {
    button.hidden = !voiceFor(speech, document.documentElement.lang);
  };
  let reading = false;
  const turn = (on: boolean) => {
    reading = on;
    button.dataset.reading = String(on);
    mark(null);
  };
  const stop = () => {
    turn(false);
    speech.cancel();
  };
  const read = async () => {
    speech.cancel();
    turn(true);
    for (const piece of piecesOf(speech)) {
      if (!reading) return;
      mark(piece.element);
      await say(speech, piece);
    }
    if (reading) turn(false);
  };
  button.addEventListener("click", () => (reading ? stop() : read()));
  window.addEventListener("pagehide", stop);
  speech.addEventListener?.("voiceschanged", show);
  show();
}

function say(speech: SpeechSynthesis, { text, voice }: Piece) {
  return new Promise<void>((done) => {
    const utterance = new SpeechSynthesisUtterance(text);
    utterance.voice = voice;
    utterance.lang = voice.lang;
    utterance.rate = 0.9;
    utterance.onend = () => done();
    utterance.onerror = () => done();
    speech.speak(utterance);
  });
}

function piecesOf(speech: SpeechSynthesis): Piece[] {
  const pieces: Piece[] = [];
  for (const block of document.querySelectorAll<HTMLElement>("[data-read]")) {
    for (const element of block.querySelectorAll<HTMLElement>(PIECES)) {
      const text = ownText(element);
      const lang = element.closest<HTMLElement>("[lang]")?.lang ?? "";
      const voice = voiceFor(speech, lang);
      if (text && voice && element.checkVisibility?.() !== false) {
        pieces.push(...sentences(text).map((sentence) => ({ element, text: sentence, voice })));
      }
    }
  }
  return pieces;
}

/** The text of a piece without that of pieces within it, which come in their turn. */
function ownText(element: HTMLElement): string {
  if (element.closest(SILENT)) return "";
  const copy = element.cloneNode(true) as HTMLElement;
  for (const inner of copy.querySelectorAll(`${PIECES}, ${SILENT}`)) inner.remove();
  return (copy.textContent ?? "").replace(/\s+/g, " ").trim();
}

/** Some engines fall silent in the middle of a long text, so each sentence is said by itself. */
function sentences(text: string): string[] {
  return (text.match(/[^.!?؟]+[.!?؟]*/g) ?? []).filter((one) => /\p{L}|\p{N}/u.test(one));
}

/** A voice on the device before one that sends the text away; Dari is read by a Persian one. */
function voiceFor(speech: SpeechSynthesis, lang: string): SpeechSynthesisVoice | undefined {
  const wanted = lang.toLowerCase().split("-")[0];
  const fitting = speech
    .getVoices()
    .filter((voice) => voice.lang.toLowerCase().replace(/^prs/, "fa").split(/[-_]/)[0] === wanted);
  return fitting.find(({ localService }) => localService) ?? fitting[0];
}

function mark(now: HTMLElement | null) {
  for (const one of document.querySelectorAll(".read-now")) one.classList.remove("read-now");
  now?.classList.add("read-now");
  now?.scrollIntoView({ block: "nearest" });
}
