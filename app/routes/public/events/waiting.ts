import type { ActionFunctionArgs } from "@remix-run/node";
import { db } from "#app/db.server.ts";
import { questionsToAsk } from "#app/domain/gatherings/question-screens.server.ts";
import { signUpFormFor } from "#app/domain/gatherings/sign-up-forms.ts";
import { joinQueue } from "#app/domain/gatherings/waiting.server.ts";
import { answering } from "#app/http/answering.server.ts";
import { readForm } from "#app/http/forms.server.ts";
import { languageOf } from "#app/http/language.server.ts";
import { viewerOf } from "#app/http/session.server.ts";
import { toQueue } from "../waiting/to-queue.server.ts";

export { default, handle, loader } from "./sign-ups/route.tsx";

/** Into the queue, or straight in when a place has become free meanwhile; a known contact is told so. */
export const action = answering(async ({ request, params }: ActionFunctionArgs) => {
  const [viewer, language] = [await viewerOf(request), languageOf(request)];
  const asked = { eventId: params.id ?? "", personId: viewer?.personId ?? null, language };
  const questions = await questionsToAsk(db, asked);
  const coming = await readForm(request, signUpFormFor(viewer, questions));
  return toQueue(await joinQueue(db, { ...asked, ...coming }), {
    language,
    from: `events/${params.id}`,
  });
});
