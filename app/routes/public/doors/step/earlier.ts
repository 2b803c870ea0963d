import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { z } from "zod";
import { db } from "#app/db.server.ts";
import { stepBefore } from "#app/domain/people/doors.ts";
import { keepAnswer } from "#app/domain/people/drafts.server.ts";
import { answering } from "#app/http/answering.server.ts";
import { postedValues, readForm } from "#app/http/forms.server.ts";
import { doorOf, doorUrl, draftCookie, draftToken, viaOf } from "../draft-cookie.server.ts";
import { stepOf } from "./screen.server.ts";

/** Back to the question before, without losing what stands half-way here. */
export const action = answering(async ({ request, params }: ActionFunctionArgs) => {
  const step = stepOf(request, params.step);
  await readForm(request, z.looseObject({}));
  const typed = postedValues(request);
  const door = doorOf(request);
  const { token } = await keepAnswer(db, {
    door,
    token: draftToken(request),
    step,
    typed,
    via: viaOf(request),
    halfWay: true,
  });
  return redirect(doorUrl(request, stepBefore(door, step) ?? ""), {
    headers: { "Set-Cookie": draftCookie(request, token) },
  });
});
