import type { InputHTMLAttributes } from "react";
import { type FieldProps, TextField } from "#app/ui/field.tsx";

/** Six digits, typed or pasted: room for the spaces and the digits of other scripts that come along. */
export function DigitsField(props: FieldProps & InputHTMLAttributes<HTMLInputElement>) {
  return (
    <TextField
      {...props}
      inputMode="numeric"
      maxLength={40}
      dir="ltr"
      className="input max-w-56 text-2xl tracking-[0.2em] tabular-nums"
      spellCheck={false}
      required
    />
  );
}
