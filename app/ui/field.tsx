import type {
  InputHTMLAttributes,
  ReactNode,
  SelectHTMLAttributes,
  TextareaHTMLAttributes,
} from "react";
import { useTranslation } from "react-i18next";
import { useField } from "./form.tsx";

type Frame = { name: string; label: ReactNode; hint?: ReactNode; optional?: boolean };

/** One line of text, a number, a day. The browser's own control, wired for screen readers. */
export function TextField({
  name,
  label,
  hint,
  optional,
  defaultValue,
  ...rest
}: Frame & InputHTMLAttributes<HTMLInputElement>) {
  const { error, typed } = useField(name);
  return (
    <FieldFrame name={name} label={label} hint={hint} optional={optional} error={error}>
      <input
        dir="auto"
        {...rest}
        {...wiring(name, hint, error)}
        defaultValue={only(typed) ?? defaultValue}
        className="input"
      />
    </FieldFrame>
  );
}

export function TextArea({
  name,
  label,
  hint,
  optional,
  defaultValue,
  ...rest
}: Frame & TextareaHTMLAttributes<HTMLTextAreaElement>) {
  const { error, typed } = useField(name);
  return (
    <FieldFrame name={name} label={label} hint={hint} optional={optional} error={error}>
      <textarea
        dir="auto"
        rows={4}
        {...rest}
        {...wiring(name, hint, error)}
        defaultValue={only(typed) ?? defaultValue}
        className="input"
      />
    </FieldFrame>
  );
}

export type Option = { value: string; label: string; lang?: string };

export function Select({
  name,
  label,
  hint,
  optional,
  options,
  empty,
  defaultValue,
  ...rest
}: Frame & { options: Option[]; empty?: string } & SelectHTMLAttributes<HTMLSelectElement>) {
  const { error, typed } = useField(name);
  return (
    <FieldFrame name={name} label={label} hint={hint} optional={optional} error={error}>
      <select
        {...rest}
        {...wiring(name, hint, error)}
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

/** Label, hint and error around any control. */
export function FieldFrame({
  name,
  label,
  hint,
  optional,
  error,
  children,
}: Frame & { error: string | undefined; children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <div className="field">
      <label htmlFor={name}>
        {label}
        {optional && <span className="field-optional"> {t("form.optional")}</span>}
      </label>
      {hint && (
        <p id={`${name}-hint`} className="field-hint">
          {hint}
        </p>
      )}
      {children}
      {error && (
        <p id={`${name}-error`} className="field-error">
          {error}
        </p>
      )}
    </div>
  );
}

function wiring(name: string, hint: ReactNode, error: string | undefined) {
  const described = [hint && `${name}-hint`, error && `${name}-error`].filter(Boolean).join(" ");
  return {
    id: name,
    name,
    "aria-describedby": described || undefined,
    "aria-invalid": error ? true : undefined,
  };
}

function only(typed: string | string[] | undefined) {
  return Array.isArray(typed) ? typed[0] : typed;
}
