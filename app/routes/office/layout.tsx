import type { LoaderFunctionArgs } from "@remix-run/node";
import { Outlet } from "@remix-run/react";
import { I18nextProvider } from "react-i18next";
import { requireCoordinator } from "#app/http/guards.server.ts";
import { usePageContext } from "#app/http/page-context.tsx";
import {
  inLanguage,
  officeLanguage,
  SpokenLanguageContext,
  usePageLanguage,
} from "#app/i18n/language-context.tsx";
import { OfficeNav } from "#app/ui/office-nav.tsx";

/**
 * The office's second row of navigation; everything below speaks the office's language, whole words
 * of it: in Arabic the office is English, not half of each. Each page below guards itself as well.
 */
export async function loader({ request }: LoaderFunctionArgs) {
  await requireCoordinator(request);
  return null;
}

export default function OfficeLayout() {
  const language = officeLanguage(usePageLanguage());
  const { officeTexts } = usePageContext();
  const office = (
    <SpokenLanguageContext.Provider value={language}>
      <div {...inLanguage(language)}>
        <OfficeNav />
        <Outlet />
      </div>
    </SpokenLanguageContext.Provider>
  );
  return officeTexts ? <I18nextProvider i18n={officeTexts}>{office}</I18nextProvider> : office;
}
