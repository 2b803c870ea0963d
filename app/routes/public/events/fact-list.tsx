import { useTranslation } from "react-i18next";
import type { ShownFact } from "#app/domain/gatherings/facts.ts";
import { factWords } from "#app/i18n/fact-words.ts";
import { useLanguage } from "#app/i18n/language-context.tsx";
import { FactIcon } from "./fact-icon.tsx";

/** What is good to know, each an icon and a few words in the reader's language. */
export function FactList({ facts, feeCents }: { facts: ShownFact[]; feeCents: number | null }) {
  const language = useLanguage();
  const { t } = useTranslation("events");
  return (
    <ul className="grid gap-x-6 gap-y-2 sm:grid-cols-2">
      {facts.map((fact) => (
        <li key={fact} className="icon-line">
          <FactIcon fact={fact} />
          {factWords(t, fact, { feeCents, language })}
        </li>
      ))}
    </ul>
  );
}
