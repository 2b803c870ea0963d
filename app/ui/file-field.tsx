import { FieldFrame, type FieldProps, wiring } from "./field.tsx";
import { useField } from "./form.tsx";

/** The browser's own way to choose a file. After an error it has to be chosen again: no page can. */
export function FileField({
  name,
  label,
  hint,
  optional,
  accept,
  capture,
}: FieldProps & {
  /** Endings or kinds: ".xlsx", "audio/*". */
  accept: string;
  /** A phone opens its recorder or camera. */
  capture?: boolean;
}) {
  const { id, error } = useField(name);
  return (
    <FieldFrame id={id} label={label} hint={hint} optional={optional} error={error}>
      <input
        type="file"
        name={name}
        accept={accept}
        capture={capture}
        className="input"
        {...wiring(id, hint, error)}
      />
    </FieldFrame>
  );
}
