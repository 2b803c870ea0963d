import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { FieldError, wiring } from "./field.tsx";
import { useField } from "./form.tsx";
import { Icon, type IconName } from "./icon.tsx";

export type Choice = {
  value: string;
  label: ReactNode;
  hint?: ReactNode;
  lang?: string | undefined;
  dir?: "ltr" | "rtl" | undefined;
  icon?: IconName | undefined;
};

type Group = {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  optional?: boolean;
  choices: Choice[];
  /** Short choices stand beside each other where there is room. */
  sideBySide?: boolean;
};

/** One of several. The first radio carries the field's id, so that errors can lead to it. */
export function RadioGroup({ defaultValue, ...group }: Group & { defaultValue?: string | null }) {
  const { typed } = useField(group.name);
  const chosen = typed === undefined ? [defaultValue] : [typed].flat();
  return <ChoiceGroup {...group} type="radio" chosen={chosen} />;
}

/** Any number of several. */
export function CheckboxGroup({
  defaultValues = [],
  ...group
}: Group & { defaultValues?: string[] }) {
  const { typed } = useField(group.name);
  const chosen = typed === undefined ? defaultValues : [typed].flat();
  return <ChoiceGroup {...group} type="checkbox" chosen={chosen} />;
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
  const { id, error, typed } = useField(name);
  const checked = typed === undefined ? defaultChecked : typed === "yes";
  return (
    <div className="field">
      <label className="choice">
        <input
          type="checkbox"
          {...wiring(id, undefined, error)}
          name={name}
          value="yes"
          defaultChecked={checked}
        />
        <span>
          {label}
          {hint && <span className="field-hint">{hint}</span>}
        </span>
      </label>
      <FieldError id={id} error={error} />
    </div>
  );
}

function ChoiceGroup({
  name,
  label,
  hint,
  optional,
  choices,
  sideBySide,
  type,
  chosen,
}: Group & { type: "radio" | "checkbox"; chosen: (string | null | undefined)[] }) {
  const { t } = useTranslation();
  const { id, error } = useField(name);
  const { "aria-describedby": described } = wiring(id, hint, error);
  return (
    <fieldset className="field" aria-describedby={described}>
      <legend>
        {label}
        {optional && <span className="field-optional"> {t("form.optional")}</span>}
      </legend>
      {hint && (
        <p id={`${id}-hint`} className="field-hint">
          {hint}
        </p>
      )}
      <div className={sideBySide ? "choices choices-row" : "choices"}>
        {choices.map((choice, position) => (
          <label key={choice.value} className="choice" lang={choice.lang} dir={choice.dir}>
            <input
              type={type}
              id={position === 0 ? id : undefined}
              name={name}
              value={choice.value}
              defaultChecked={chosen.includes(choice.value)}
            />
            {choice.icon && <Icon name={choice.icon} />}
            <span>
              {choice.label}
              {choice.hint && <span className="field-hint">{choice.hint}</span>}
            </span>
          </label>
        ))}
      </div>
      <FieldError id={id} error={error} />
    </fieldset>
  );
}
