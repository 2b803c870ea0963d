import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { db } from "#app/db.server.ts";
import { cancelSignUp } from "#app/domain/gatherings/sign-up-link.server.ts";
import { answering } from "#app/http/answering.server.ts";
import { languageOf } from "#app/http/language.server.ts";

export { default, handle, headers, loader } from "./route.tsx";

/** The page itself then says thank you. */
export const action = answering(async ({ request, params }: ActionFunctionArgs) => {
  await cancelSignUp(db, { token: params.token ?? "" });
  return redirect(`/${languageOf(request)}/sign-ups/${params.token}`);
});
