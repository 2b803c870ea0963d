import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { db } from "#app/db.server.ts";
import { exportCounts } from "#app/domain/register/write-out.server.ts";
import { requireCoordinator } from "#app/http/guards.server.ts";
import { useHref } from "#app/i18n/language-context.tsx";
import { BackLink } from "#app/ui/breadcrumbs.tsx";
import { Button } from "#app/ui/button.tsx";
import { Form } from "#app/ui/form.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageTitle } from "#app/ui/page-title.tsx";
import type { PageHandle } from "#app/ui/title.ts";

export const handle: PageHandle = { title: (t) => t("office_register:export.title") };

export async function loader({ request }: LoaderFunctionArgs) {
  await requireCoordinator(request);
  return exportCounts(db);
}

export default function ExportPage() {
  const { t } = useTranslation("office_register");
  const href = useHref();
  const { people, leftOut } = useLoaderData<typeof loader>();
  return (
    <>
      <BackLink href={href("/office/people")}>{t("back")}</BackLink>
      <PageTitle lead={t("export.lead")}>{t("export.title")}</PageTitle>
      <div className="grid max-w-read gap-4">
        <p>{t("export.people", { count: people })}</p>
        {leftOut > 0 && (
          <Notice icon="lock">
            <p>{t("export.left_out", { count: leftOut })}</p>
          </Notice>
        )}
        <p>{t("export.not_in")}</p>
        <Notice tone="mind">
          <p>{t("export.care")}</p>
        </Notice>
        <Form action={href("/office/people/export/file")} data-once={undefined}>
          <Button icon="download">{t("export.download")}</Button>
        </Form>
      </div>
    </>
  );
}
