import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { db } from "#app/db.server.ts";
import { ImportForm, PreviewForm } from "#app/domain/register/forms.ts";
import { uploadScreen } from "#app/domain/register/preview.server.ts";
import { importUpload } from "#app/domain/register/uploads.server.ts";
import { answering, asking } from "#app/http/answering.server.ts";
import { readFields, readForm } from "#app/http/forms.server.ts";
import { requireCoordinator } from "#app/http/guards.server.ts";
import { languageOf } from "#app/http/language.server.ts";
import type { PageHandle } from "#app/ui/title.ts";
import { PreviewView } from "./preview-view.tsx";
import { ResultView } from "./result-view.tsx";

export const handle: PageHandle = { title: (t) => t("office_register:preview.title") };

export const loader = asking(async ({ request, params }: LoaderFunctionArgs) => {
  const by = await requireCoordinator(request);
  const shown = readFields(new URL(request.url).searchParams, PreviewForm);
  const uploadId = params.uploadId ?? "";
  return uploadScreen(db, { by, uploadId, language: languageOf(request), ...shown });
});

export const action = answering(async ({ request, params }: ActionFunctionArgs) => {
  const by = await requireCoordinator(request);
  const { seen } = await readForm(request, ImportForm);
  const uploadId = params.uploadId ?? "";
  await importUpload(db, { by, uploadId, seen });
  return redirect(`/${languageOf(request)}/office/people/import/${uploadId}`);
});

export default function UploadPage() {
  const { uploadId, fileName, preview, done } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  if (done) return <ResultView uploadId={uploadId} done={done} />;
  return (
    preview && (
      <PreviewView uploadId={uploadId} fileName={fileName} preview={preview} answer={answer} />
    )
  );
}
