import { FieldFrame, type FieldProps, wiring } from "#app/ui/field.tsx";
import { useField } from "#app/ui/form.tsx";

/** The browser's own way to choose a file. After an error it has to be chosen again: no page can. */
export function FileField({
  name,
  label,
  hint,
  accept,
}: FieldProps & { /** Endings, ".xlsx". */ accept: string }) {
  const { id, error } = useField(name);
  return (
    <FieldFrame id={id} label={label} hint={hint} error={error}>
      <input
        type="file"
        name={name}
        accept={accept}
        className="input"
        {...wiring(id, hint, error)}
      />
    </FieldFrame>
  );
}
