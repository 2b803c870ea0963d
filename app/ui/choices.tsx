import type { ReactNode } from "react";
import { useField } from "./form.tsx";

export type Choice = { value: string; label: ReactNode; hint?: ReactNode; lang?: string };

type Group = {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  choices: Choice[];
};

/** One of several. The first radio carries the field's name as id, so that errors can lead to it. */
export function RadioGroup({ defaultValue, ...group }: Group & { defaultValue?: string | null }) {
  const { error, typed } = useField(group.name);
  const chosen = typed === undefined ? [defaultValue] : [typed].flat();
  return <ChoiceGroup {...group} type="radio" chosen={chosen} error={error} />;
}

/** Any number of several. */
export function CheckboxGroup({
  defaultValues = [],
  ...group
}: Group & { defaultValues?: string[] }) {
  const { error, typed } = useField(group.name);
  const chosen = typed === undefined ? defaultValues : [typed].flat();
  return <ChoiceGroup {...group} type="checkbox" chosen={chosen} error={error} />;
}

/** One box with a sentence. Its value is "yes". */
export function Checkbox({
  name,
  label,
  hint,
  defaultChecked = false,
}: {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  defaultChecked?: boolean;
}) {
  const { error, typed } = useField(name);
  const checked = typed === undefined ? defaultChecked : typed === "yes";
  return (
    <div className="field">
      <label className="choice">
        <input
          type="checkbox"
          id={name}
          name={name}
          value="yes"
          defaultChecked={checked}
          aria-describedby={error && `${name}-error`}
          aria-invalid={error ? true : undefined}
        />
        <span>
          {label}
          {hint && <span className="field-hint">{hint}</span>}
        </span>
      </label>
      {error && (
        <p id={`${name}-error`} className="field-error">
          {error}
        </p>
      )}
    </div>
  );
}

function ChoiceGroup({
  name,
  label,
  hint,
  choices,
  type,
  chosen,
  error,
}: Group & {
  type: "radio" | "checkbox";
  chosen: (string | null | undefined)[];
  error: string | undefined;
}) {
  const described = [hint && `${name}-hint`, error && `${name}-error`].filter(Boolean).join(" ");
  return (
    <fieldset className="field" aria-describedby={described || undefined}>
      <legend>{label}</legend>
      {hint && (
        <p id={`${name}-hint`} className="field-hint">
          {hint}
        </p>
      )}
      <div className="choices">
        {choices.map((choice, position) => (
          <label key={choice.value} className="choice" lang={choice.lang}>
            <input
              type={type}
              id={position === 0 ? name : undefined}
              name={name}
              value={choice.value}
              defaultChecked={chosen.includes(choice.value)}
              aria-invalid={error ? true : undefined}
            />
            <span>
              {choice.label}
              {choice.hint && <span className="field-hint">{choice.hint}</span>}
            </span>
          </label>
        ))}
      </div>
      {error && (
        <p id={`${name}-error`} className="field-error">
          {error}
        </p>
      )}
    </fieldset>
  );
}
