import type { Page } from "playwright-core";

type Line = { text: string; lang: string };

/**
 * A browser that speaks: `voices` by their language, null where it cannot speak at all. What it says
 * is kept; a line takes `lineMs`. `window.nowSpeaks(lang)` adds a voice later, as phones do.
 */
export function fakeSpeech(tab: Page, voices: string[] | null, { lineMs = 5 } = {}) {
  return tab.addInitScript(
    ({ voices, lineMs }) => {
      if (!voices) {
        Reflect.deleteProperty(window, "speechSynthesis");
        Object.defineProperty(window, "speechSynthesis", { value: undefined });
        return;
      }
      const known = voices.map((lang) => ({ lang, localService: true }));
      const lines: Line[] = [];
      let later: (() => void)[] = [];
      Object.assign(window, {
        lines,
        nowSpeaks(lang: string) {
          known.push({ lang, localService: true });
          for (const tell of later) tell();
        },
        SpeechSynthesisUtterance: class {
          text: string;
          constructor(text: string) {
            this.text = text;
          }
        },
      });
      let timer = 0;
      Object.defineProperty(window, "speechSynthesis", {
        value: {
          getVoices: () => known,
          addEventListener: (_: string, tell: () => void) => {
            later = [...later, tell];
          },
          speak(line: Line & { onend?: () => void }) {
            lines.push({ text: line.text, lang: line.lang });
            timer = window.setTimeout(() => line.onend?.(), lineMs);
          },
          cancel: () => window.clearTimeout(timer),
        },
      });
    },
    { voices, lineMs },
  );
}

/** What was said until now, in its order. */
export function said(tab: Page): Promise<Line[]> {
  return tab.evaluate(() => (window as unknown as { lines: Line[] }).lines);
}
