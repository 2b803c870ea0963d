import { useTranslation } from "react-i18next";
import { NOTE_KINDS } from "#app/domain/pairs/note.ts";
import { RadioGroup } from "#app/ui/choices.tsx";

/** How the office talked with somebody. */
export function NoteKinds() {
  const { t } = useTranslation("office_today");
  return (
    <RadioGroup
      name="kind"
      label={t("note_kind")}
      defaultValue="call"
      sideBySide
      choices={NOTE_KINDS.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) }))}
    />
  );
}
