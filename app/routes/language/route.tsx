import type { LoaderFunctionArgs } from "@remix-run/node";
import { Outlet } from "@remix-run/react";
import { redirectToLanguage } from "#app/http/language.server.ts";
import { isLanguage } from "#app/i18n/languages.ts";

/** Everything below stands in the language of the URL; an unknown one redirects to a known one. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  if (!isLanguage(params.lang)) throw redirectToLanguage(request);
  return null;
}

export default function InLanguage() {
  return <Outlet />;
}
