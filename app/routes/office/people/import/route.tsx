import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { db } from "#app/db.server.ts";
import { UploadForm } from "#app/domain/register/forms.ts";
import { keepUpload } from "#app/domain/register/uploads.server.ts";
import { answering } from "#app/http/answering.server.ts";
import { readForm } from "#app/http/forms.server.ts";
import { requireCoordinator } from "#app/http/guards.server.ts";
import { languageOf } from "#app/http/language.server.ts";
import { useHref } from "#app/i18n/language-context.tsx";
import { BackLink } from "#app/ui/breadcrumbs.tsx";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { FileField } from "#app/ui/file-field.tsx";
import { Form } from "#app/ui/form.tsx";
import { PageTitle } from "#app/ui/page-title.tsx";
import type { PageHandle } from "#app/ui/title.ts";

export const handle: PageHandle = { title: (t) => t("office_register:title") };

export async function loader({ request }: LoaderFunctionArgs) {
  await requireCoordinator(request);
  return null;
}

export const action = answering(async ({ request }: ActionFunctionArgs) => {
  const by = await requireCoordinator(request);
  const { file } = await readForm(request, UploadForm);
  const bytes = Buffer.from(await file.arrayBuffer());
  const uploadId = await keepUpload(db, { by, file: bytes, fileName: file.name });
  return redirect(`/${languageOf(request)}/office/people/import/${uploadId}`);
});

export default function ImportPage() {
  const { t } = useTranslation("office_register");
  const href = useHref();
  return (
    <>
      <BackLink href={href("/office/people")}>{t("back")}</BackLink>
      <PageTitle lead={t("lead")}>{t("title")}</PageTitle>
      <div className="grid items-start gap-8 md:grid-cols-2">
        <Form answer={useActionData<typeof action>()} encType="multipart/form-data">
          <FileField name="file" label={t("file")} hint={t("file_hint")} accept=".xlsx" />
          <Button icon="upload">{t("read")}</Button>
        </Form>
        <div className="grid gap-4">
          <Card title={t("needs_title")}>
            <ul className="grid list-disc gap-2 ps-5">
              <li>{t("needs_sheets")}</li>
              <li>{t("needs_headers")}</li>
              <li>{t("needs_twice")}</li>
              <li>{t("needs_forgotten")}</li>
              <li>{t("no_letters")}</li>
            </ul>
          </Card>
          <Card title={t("never_title")}>
            <p>{t("never")}</p>
          </Card>
          <div>
            <LinkButton look="quiet" icon="download" href={href("/office/people/export")}>
              {t("write_out")}
            </LinkButton>
          </div>
        </div>
      </div>
    </>
  );
}
