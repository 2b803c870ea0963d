import { FATES } from "#app/domain/register/forms.ts";
import type { Plan } from "#app/domain/register/plan.ts";
import type { PlannedRow } from "#app/domain/register/planned-row.ts";
import type { Register } from "#app/domain/register/tables.ts";
import type { translatorFor } from "#app/i18n/i18n.server.ts";

type Say = ReturnType<typeof translatorFor>;

/** The preview as lines of text: first what was not read, then every row under its fate. */
export function planInWords(
  plan: Plan,
  { register, say }: { register: Register; say: Say },
): string[] {
  const { forbidden, unknown, sheets } = register.ignored;
  const notRead = [
    ...forbidden.map((column) => say("office_register:preview.forbidden", column)),
    ...unknown.map((column) => say("office_register:preview.unknown", column)),
    ...sheets.map(({ name, why }) => say(`office_register:preview.sheet_${why}`, { name })),
  ];
  const fates = FATES.flatMap((fate) => {
    const rows = plan.rows.filter((row) => row.fate === fate);
    if (rows.length === 0) return [];
    return [
      "",
      `${say(`office_register:fate.${fate}`)} (${rows.length})`,
      ...rows.map((row) => rowInWords(row, say)),
    ];
  });
  return [...notRead.map((line) => `- ${line}`), ...fates, ""];
}

function rowInWords({ row, entry, reason, remarks, changes }: PlannedRow, say: Say): string {
  const { name, name_turned, first_name, surname } = row.cells;
  const who = entry
    ? [entry.name, entry.surname]
    : [name ?? name_turned ?? first_name, name || name_turned ? null : surname];
  const stage = entry?.stages.steps.at(-1)?.stage;
  const what = reason
    ? [say(`office_register:reason.${reason.code}`, { row: reason.row ?? "" })]
    : changes.length > 0
      ? changes.map((code) => say(`office_register:change.${code}`))
      : entry
        ? [say(`words:roles.${entry.role}`), say(`words:stages.${entry.role}.${stage}`)]
        : [];
  const mind = remarks.map(({ code, header = "", words = "", row: number = "" }) =>
    say(`office_register:remark.${code}`, { header, words, row: number }),
  );
  const where = say("office_register:preview.row", { sheet: row.sheet, row: row.number });
  const line = `  ${where}: ${who.filter(Boolean).join(" ")} – ${what.join(", ")}`;
  return [line, ...mind.map((one) => `      ${one}`)].join("\n");
}
