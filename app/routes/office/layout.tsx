import type { LoaderFunctionArgs } from "@remix-run/node";
import { Outlet } from "@remix-run/react";
import { requireCoordinator } from "#app/http/guards.server.ts";
import { inLanguage, officeLanguage, useLanguage } from "#app/i18n/language-context.tsx";
import { OfficeNav } from "#app/ui/office-nav.tsx";

/** The office's second row of navigation. Each page below guards itself as well. */
export async function loader({ request }: LoaderFunctionArgs) {
  await requireCoordinator(request);
  return null;
}

export default function OfficeLayout() {
  return (
    <div {...inLanguage(officeLanguage(useLanguage()))}>
      <OfficeNav />
      <Outlet />
    </div>
  );
}
