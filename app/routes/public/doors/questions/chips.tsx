import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { FieldError } from "#app/ui/field.tsx";
import { useField } from "#app/ui/form.tsx";

/** Any number of short words, two beside each other on a phone: many choices without a long way down. */
export function Chips({
  name,
  label,
  codes,
  words,
  wide = false,
}: {
  name: string;
  label: ReactNode;
  codes: readonly string[];
  /** Where the words of the codes stand: `words:<words>.<code>`. */
  words: "interests" | "wishes";
  /** Longer words: one below the other on a phone. */
  wide?: boolean;
}) {
  const { t } = useTranslation("words");
  const { id, error, typed } = useField(name);
  const chosen = [typed].flat();
  return (
    <fieldset className="field" aria-describedby={error && `${id}-error`}>
      <legend className="sr-only">{label}</legend>
      <div className={wide ? "chips chips-wide" : "chips"}>
        {codes.map((code, position) => (
          <label key={code} className="choice">
            <input
              type="checkbox"
              id={position === 0 ? id : undefined}
              name={name}
              value={code}
              defaultChecked={chosen.includes(code)}
            />
            <span className="capital">{t(`${words}.${code}`)}</span>
          </label>
        ))}
      </div>
      <FieldError id={id} error={error} />
    </fieldset>
  );
}
