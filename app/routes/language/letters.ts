import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { z } from "zod";
import { choice, optionalLine } from "#app/domain/fields.ts";
import { answering } from "#app/http/answering.server.ts";
import { readForm } from "#app/http/forms.server.ts";
import { languageOf } from "#app/http/language.server.ts";
import { letterSizeCookie } from "#app/http/letters.server.ts";
import { ownPath } from "#app/http/next.server.ts";
import { LETTER_SIZES } from "#app/ui/letter-size.ts";

const LettersForm = z.object({ size: choice(LETTER_SIZES), here: optionalLine(2000) });

/** Larger or smaller letters from now on, and back to where he was. */
export const action = answering(async ({ request }: ActionFunctionArgs) => {
  const { size, here } = await readForm(request, LettersForm);
  const back = (here && ownPath(request, here)) ?? `/${languageOf(request)}`;
  return redirect(back, { headers: { "Set-Cookie": letterSizeCookie(size) } });
});
