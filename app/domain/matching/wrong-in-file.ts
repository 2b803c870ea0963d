import type { z } from "zod";

/** What is wrong, in a sentence that begins with its path in the file: "people[3].role: …". */
export function sentencesOf(issue: z.core.$ZodIssue): string[] {
  const path = issue.path.reduce<string>(
    (before, step) =>
      typeof step === "number"
        ? `${before}[${step}]`
        : [before, String(step)].filter(Boolean).join("."),
    "",
  );
  const where = path || "the file";
  switch (issue.code) {
    case "unrecognized_keys":
      return issue.keys.map((key) => `${where}: "${key}" is not asked for; leave it out.`);
    case "invalid_value":
      return [`${where}: ${said(issue.input)} one of: ${issue.values.join(", ")}.`];
    case "invalid_type":
      return [`${where}: ${said(issue.input)} of kind ${issue.expected}.`];
    default:
      return [`${where}: ${issue.message}`];
  }
}

function said(input: unknown) {
  return input === undefined ? "must be there," : `${JSON.stringify(input).slice(0, 60)} must be`;
}
