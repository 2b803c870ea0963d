import type { ActionFunctionArgs } from "@remix-run/node";
import { db } from "#app/db.server.ts";
import { NoteForm } from "#app/domain/pairs/forms.ts";
import { addNoteOnPerson } from "#app/domain/pairs/person-notes.server.ts";
import { answering } from "#app/http/answering.server.ts";
import { redirectSaying } from "#app/http/flash.server.ts";
import { readForm } from "#app/http/forms.server.ts";
import { requireCoordinator } from "#app/http/guards.server.ts";
import { personUrl } from "./person-url.server.ts";

export { default, handle, links, loader } from "./route.tsx";

export const action = answering(async ({ request, params }: ActionFunctionArgs) => {
  const by = await requireCoordinator(request);
  const note = await readForm(request, NoteForm);
  await addNoteOnPerson(db, { by, personId: params.id ?? "", ...note });
  return redirectSaying(personUrl(request, params), "note_added");
});
