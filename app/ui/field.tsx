import type {
  InputHTMLAttributes,
  ReactNode,
  SelectHTMLAttributes,
  TextareaHTMLAttributes,
} from "react";
import { useTranslation } from "react-i18next";
import { useField } from "./form.tsx";
import { Icon } from "./icon.tsx";

export type FieldProps = {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  optional?: boolean;
};

/** One line of text or a number. The browser's own control, wired for screen readers. */
export function TextField({
  name,
  label,
  hint,
  optional,
  defaultValue,
  className = "input",
  ...rest
}: FieldProps & InputHTMLAttributes<HTMLInputElement>) {
  const { id, error, typed } = useField(name);
  return (
    <FieldFrame id={id} label={label} hint={hint} optional={optional} error={error}>
      <input
        dir="auto"
        {...rest}
        {...wiring(id, hint, error)}
        name={name}
        defaultValue={only(typed) ?? defaultValue}
        className={className}
      />
    </FieldFrame>
  );
}

/** Several lines. It grows with what is written. */
export function TextArea({
  name,
  label,
  hint,
  optional,
  defaultValue,
  ...rest
}: FieldProps & TextareaHTMLAttributes<HTMLTextAreaElement>) {
  const { id, error, typed } = useField(name);
  return (
    <FieldFrame id={id} label={label} hint={hint} optional={optional} error={error}>
      <textarea
        dir="auto"
        rows={4}
        {...rest}
        {...wiring(id, hint, error)}
        name={name}
        defaultValue={only(typed) ?? defaultValue}
        className="input"
      />
    </FieldFrame>
  );
}

export type Option = { value: string; label: string; lang?: string };

/** One of many; for a handful use RadioGroup, where all can be seen. */
export function Select({
  name,
  label,
  hint,
  optional,
  options,
  empty,
  defaultValue,
  ...rest
}: FieldProps & { options: Option[]; empty?: string } & SelectHTMLAttributes<HTMLSelectElement>) {
  const { id, error, typed } = useField(name);
  return (
    <FieldFrame id={id} label={label} hint={hint} optional={optional} error={error}>
      <select
        {...rest}
        {...wiring(id, hint, error)}
        name={name}
        defaultValue={only(typed) ?? defaultValue}
        className="input"
      >
        {empty !== undefined && <option value="">{empty}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value} lang={option.lang}>
            {option.label}
          </option>
        ))}
      </select>
    </FieldFrame>
  );
}

/** Label, hint and error around any control. `id` is the control's. */
export function FieldFrame({
  id,
  label,
  hint,
  optional,
  error,
  children,
}: Omit<FieldProps, "name"> & { id: string; error: string | undefined; children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <div className="field">
      <label htmlFor={id}>
        {label}
        {optional && <span className="field-optional"> {t("form.optional")}</span>}
      </label>
      {hint && (
        <p id={`${id}-hint`} className="field-hint">
          {hint}
        </p>
      )}
      {children}
      <FieldError id={id} error={error} />
    </div>
  );
}

/** What is wrong with one field, in words and with a sign. */
export function FieldError({ id, error }: { id: string; error: string | undefined }) {
  if (!error) return null;
  return (
    <p id={`${id}-error`} className="field-error">
      <Icon name="warning" />
      <span>{error}</span>
    </p>
  );
}

/** The attributes that tie a control to its hint and its error. */
export function wiring(id: string, hint: ReactNode, error: string | undefined) {
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ");
  return {
    id,
    "aria-describedby": described || undefined,
    "aria-invalid": error ? true : undefined,
  };
}

function only(typed: string | string[] | undefined) {
  return Array.isArray(typed) ? typed[0] : typed;
}
