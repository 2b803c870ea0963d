import type { z } from "zod";

/** Field errors: the name of each field and the code of its sentence (`errors:<code>`). */
export class FormErrors extends Error {
  readonly fields: Record<string, string>;
  constructor(fields: Record<string, string>) {
    super("The form was not filled in as it must be");
    this.name = "FormErrors";
    this.fields = fields;
  }
}

type Values = Record<string, string | string[]>;
const posted = new WeakMap<Request, Values>();

/** Reads a posted form into its domain types, or throws FormErrors with a code per field. */
export async function readForm<S extends z.ZodType>(
  request: Request,
  schema: S,
): Promise<z.output<S>> {
  const form = await request.formData();
  posted.set(request, textsOf(form));
  return readFields(form, schema);
}

/** The same for a form that is at hand already, or for the query of a URL. */
export function readFields<S extends z.ZodType>(
  form: FormData | URLSearchParams,
  schema: S,
): z.output<S> {
  const read = schema.safeParse(valuesOf(form));
  if (read.success) return read.data;
  const fields: Record<string, string> = {};
  for (const issue of read.error.issues) {
    const name = String(issue.path[0] ?? "");
    fields[name] ??= issue.message;
  }
  throw new FormErrors(fields);
}

/** What was typed, to be shown again. Files are not. */
export function postedValues(request: Request): Values {
  return posted.get(request) ?? {};
}

function textsOf(form: FormData): Values {
  const values: Values = {};
  for (const name of new Set(form.keys())) {
    const texts = form.getAll(name).filter((value) => typeof value === "string");
    const [only] = texts;
    if (texts.length === 1 && only !== undefined) values[name] = only;
    else if (texts.length > 1) values[name] = texts;
  }
  return values;
}

function valuesOf(form: FormData | URLSearchParams) {
  const values: Record<string, unknown> = {};
  for (const name of new Set(form.keys())) {
    const all = form.getAll(name);
    values[name] = all.length === 1 ? all[0] : all;
  }
  return values;
}
