import { useTranslation } from "react-i18next";
import { formatDay } from "#app/i18n/dates.ts";
import { officeLanguage, useLanguage } from "#app/i18n/language-context.tsx";
import { Button } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { DayField } from "#app/ui/day-field.tsx";
import { TextArea } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";
import { NoteKinds } from "../../note-kinds.tsx";
import { useAnswerTo } from "./answer.ts";
import { usePersonHref } from "./person-href.ts";
import type { PersonScreen } from "./person-screen.ts";

/** The office's notes on him, written for him as a reader. */
export function NotesCard({ screen: { notes, today } }: { screen: PersonScreen }) {
  const { t } = useTranslation("office_people");
  const language = officeLanguage(useLanguage());
  const answer = useAnswerTo("notes");
  return (
    <Card title={t("notes.title")} id="notes">
      <div className="grid gap-6">
        {notes.length === 0 ? (
          <p className="text-soft">{t("notes.none")}</p>
        ) : (
          <ul className="grid gap-4">
            {notes.map((note) => (
              <li key={note.id} className="border-s-4 border-line ps-3">
                <p className="text-sm text-soft">
                  {formatDay(note.notedOn, language, { year: true })}, <bdi>{note.notedBy}</bdi>
                </p>
                <p dir="auto" className="whitespace-pre-line">
                  {note.text}
                </p>
              </li>
            ))}
          </ul>
        )}
        <Form id="note" action={usePersonHref()("/notes")} answer={answer}>
          <NoteKinds />
          <TextArea name="text" label={t("notes.text")} hint={t("notes.hint")} maxLength={2000} />
          <DayField name="on" label={t("notes.on")} defaultValue={today} max={today} />
          <Button look="quiet" icon="plus">
            {t("notes.add")}
          </Button>
        </Form>
      </div>
    </Card>
  );
}
