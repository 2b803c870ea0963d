import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData, useParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { db } from "#app/db.server.ts";
import { certificateForOffice } from "#app/domain/pairs/certificate.server.ts";
import { CertificateQuery } from "#app/domain/pairs/certificate-languages.ts";
import { asking } from "#app/http/answering.server.ts";
import { readFields } from "#app/http/forms.server.ts";
import { requireCoordinator } from "#app/http/guards.server.ts";
import { useHref } from "#app/i18n/language-context.tsx";
import { BackLink } from "#app/ui/breadcrumbs.tsx";
import { PageTitle } from "#app/ui/page-title.tsx";
import type { PageHandle } from "#app/ui/title.ts";
import { CertificateSheet } from "./certificate-sheet.tsx";

export const handle: PageHandle = { title: (t) => t("office_certificate:title") };

export const loader = asking(async ({ request, params }: LoaderFunctionArgs) => {
  const by = await requireCoordinator(request);
  const asked = readFields(new URL(request.url).searchParams, CertificateQuery);
  return certificateForOffice(db, { by, personId: params.id ?? "", ...asked });
});

export default function Certificate() {
  const { t } = useTranslation("office_certificate");
  const href = useHref();
  const person = href(`/office/people/${useParams().id}`);
  return (
    <>
      <BackLink href={person}>{t("back")}</BackLink>
      <div className="no-print">
        <PageTitle>{t("title")}</PageTitle>
      </div>
      <CertificateSheet
        certificate={useLoaderData<typeof loader>()}
        at={`${person}/certificate`}
        chooseLabel={t("choose_language")}
        printHint={t("print_hint")}
      />
    </>
  );
}
