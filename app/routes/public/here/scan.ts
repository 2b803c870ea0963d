import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { comingLink } from "#app/http/coming.server.ts";
import { languageOf } from "#app/http/language.server.ts";
import { SECRET_PAGE } from "#app/http/secret-page.ts";

/** Where the code on the door leads: each phone to its language, and to the sign-up that it knows. */
export function loader({ request, params }: LoaderFunctionArgs) {
  const link = comingLink(request);
  const query = link ? `?link=${encodeURIComponent(link)}` : "";
  const { id, seal } = params;
  return redirect(`/${languageOf(request)}/here/${id}/${seal}${query}`, { headers: SECRET_PAGE });
}
