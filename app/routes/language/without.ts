import type { LoaderFunctionArgs } from "@remix-run/node";
import { redirectToLanguage } from "#app/http/language.server.ts";

/** `/events` becomes `/fi/events`; what has a language and still matches nothing is 404. */
export async function loader({ request }: LoaderFunctionArgs) {
  throw redirectToLanguage(request);
}
