import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { db } from "#app/db.server.ts";
import { renewSignUp } from "#app/domain/gatherings/sign-up-link.server.ts";
import { answering } from "#app/http/answering.server.ts";
import { languageOf } from "#app/http/language.server.ts";

export { default, handle, headers, loader } from "./route.tsx";

export const action = answering(async ({ request, params }: ActionFunctionArgs) => {
  await renewSignUp(db, { token: params.token ?? "" });
  return redirect(`/${languageOf(request)}/sign-ups/${params.token}`);
});
