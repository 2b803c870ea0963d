import type { LoaderFunctionArgs } from "@remix-run/node";
import { redirectToLanguage } from "#app/http/language.server.ts";
import { NotFoundPage } from "#app/ui/no-page.tsx";

/** What matches nothing: a page that lacks its language is looked for in one, the rest is 404. */
export async function loader({ request }: LoaderFunctionArgs) {
  throw redirectToLanguage(request);
}

/** Never shown by itself: it makes this a page, so that its 404 is one too. */
export default NotFoundPage;
