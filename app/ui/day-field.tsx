import type { InputHTMLAttributes } from "react";
import { type FieldProps, TextField } from "./field.tsx";

type DayAttributes = Pick<
  InputHTMLAttributes<HTMLInputElement>,
  "defaultValue" | "min" | "max" | "step" | "required"
>;

/** A day of the calendar: the phone's own picker. Numbers run left to right in every language. */
export function DayField(props: FieldProps & DayAttributes) {
  return <TextField {...props} type="date" dir="ltr" className="input input-day" />;
}

/** A time of the day, "17:30" in Helsinki. */
export function TimeField(props: FieldProps & DayAttributes) {
  return <TextField {...props} type="time" dir="ltr" className="input input-time" />;
}
