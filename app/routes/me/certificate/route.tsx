import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { db } from "#app/db.server.ts";
import { certificateOf } from "#app/domain/pairs/certificate.server.ts";
import { CertificateQuery } from "#app/domain/pairs/certificate-languages.ts";
import { asking } from "#app/http/answering.server.ts";
import { readFields } from "#app/http/forms.server.ts";
import { requireMan } from "#app/http/guards.server.ts";
import { useHref } from "#app/i18n/language-context.tsx";
import { BackLink } from "#app/ui/breadcrumbs.tsx";
import { PageTitle } from "#app/ui/page-title.tsx";
import type { PageHandle } from "#app/ui/title.ts";
import { CertificateSheet } from "../../office/people/certificate/certificate-sheet.tsx";

export const handle: PageHandle = { title: (t) => t("agreement:certificate.title") };

export const loader = asking(async ({ request }: LoaderFunctionArgs) => {
  const man = await requireMan(request);
  const asked = readFields(new URL(request.url).searchParams, CertificateQuery);
  return certificateOf(db, { viewer: man, personId: man.personId, ...asked });
});

export default function MyCertificate() {
  const { t } = useTranslation("agreement");
  const href = useHref();
  return (
    <>
      <BackLink href={href("/me")}>{t("my_things")}</BackLink>
      <div className="no-print">
        <PageTitle>{t("certificate.title")}</PageTitle>
      </div>
      <CertificateSheet
        certificate={useLoaderData<typeof loader>()}
        at={href("/me/certificate")}
        chooseLabel={t("certificate.language")}
        printHint={t("certificate.print")}
      />
    </>
  );
}
