import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { LEVELS, SPOKEN_LANGUAGES, type SpokenLanguage } from "#app/domain/people/vocabulary.ts";
import { useLanguage } from "#app/i18n/language-context.tsx";
import { languageName } from "#app/i18n/language-names.ts";
import { FieldError } from "#app/ui/field.tsx";
import { useField } from "#app/ui/form.tsx";

/** So many stand open; the others fold. */
const OPEN_AT_FIRST = 10;

/** Languages to tick; a ticked one asks how well. The reader's own stands first. */
export function LanguageFields({ label }: { label: ReactNode }) {
  const { t } = useTranslation("doors");
  const own = useLanguage() as SpokenLanguage;
  const { id, error, typed } = useField("language");
  const chosen = [typed].flat();
  const inOrder = [own, ...SPOKEN_LANGUAGES.filter((code) => code !== own)];
  const folded = inOrder.slice(OPEN_AT_FIRST);
  const options = (codes: SpokenLanguage[]) =>
    codes.map((code) => <LanguageOption key={code} code={code} checked={chosen.includes(code)} />);
  return (
    <fieldset className="field" id={id} tabIndex={-1} aria-describedby={error && `${id}-error`}>
      <legend className="sr-only">{label}</legend>
      <FieldError id={id} error={error} />
      <div className="choices">{options(inOrder.slice(0, OPEN_AT_FIRST))}</div>
      <details className="disclosure mt-2" open={folded.some((code) => chosen.includes(code))}>
        <summary>{t("languages.more")}</summary>
        <div className="choices pt-2">{options(folded)}</div>
      </details>
    </fieldset>
  );
}

function LanguageOption({ code, checked }: { code: SpokenLanguage; checked: boolean }) {
  const { t } = useTranslation(["doors", "words"]);
  const name = languageName(code, useLanguage());
  const { id, error, typed } = useField(`level-${code}`);
  return (
    <div className="language">
      <label className="choice">
        <input type="checkbox" name="language" value={code} defaultChecked={checked} />
        <span className="capital">{name}</span>
      </label>
      <fieldset className="language-levels" aria-describedby={error && `${id}-error`}>
        <legend className="capital">{t("languages.how_well", { language: name })}</legend>
        <div className="segments">
          {LEVELS.map((level, position) => (
            <label key={level} className="segment">
              <input
                type="radio"
                id={position === 0 ? id : undefined}
                name={`level-${code}`}
                value={level}
                defaultChecked={[typed].flat().includes(level)}
              />
              <span className="capital">{t(`words:levels.${level}`)}</span>
            </label>
          ))}
        </div>
        <FieldError id={id} error={error} />
      </fieldset>
    </div>
  );
}
