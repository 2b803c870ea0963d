import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData, useParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { db } from "#app/db.server.ts";
import { faceByLink } from "#app/domain/gatherings/face-answers.server.ts";
import { type Answer, asking } from "#app/http/answering.server.ts";
import { languageOf } from "#app/http/language.server.ts";
import { SECRET_PAGE } from "#app/http/secret-page.ts";
import { inLanguage, useHref } from "#app/i18n/language-context.tsx";
import { Actions, Button, LinkButton } from "#app/ui/button.tsx";
import { Faces } from "#app/ui/faces.tsx";
import { TextArea } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageTitle } from "#app/ui/page-title.tsx";
import type { PageHandle } from "#app/ui/title.ts";
import { WhenLine } from "../events/event-time.tsx";

export const handle: PageHandle = { title: (t) => t("faces:title") };

export const headers = () => SECRET_PAGE;

export const loader = asking(async ({ request, params }: LoaderFunctionArgs) => {
  const asked = { token: params.token ?? "", language: languageOf(request) };
  return data(await faceByLink(db, asked), { headers: SECRET_PAGE });
});

type Page = Awaited<ReturnType<typeof faceByLink>>;

/** Five faces and a few words: one screen. */
export default function HowWasIt() {
  const { t } = useTranslation(["faces", "check_in", "farewell"]);
  const href = useHref();
  const page = useLoaderData<typeof loader>() as Page;
  const refused = useActionData<Answer>();
  const lead = (
    <>
      <span {...inLanguage(page.textLanguage)}>{page.title}</span> · <WhenLine {...page} />
    </>
  );
  const thanked = page.face !== null && !page.isClosed;
  return (
    <>
      <PageTitle lead={lead}>{t("title")}</PageTitle>
      <div className="grid max-w-read gap-6">
        {page.isClosed && <p>{t("closed")}</p>}
        {thanked && (
          <Notice tone="good" title={t("check_in:thanks_title")}>
            <p>{t("thanks")}</p>
          </Notice>
        )}
        {(page.isClosed || thanked) && (
          <Actions>
            <LinkButton href={href("/events")}>{t("farewell:events")}</LinkButton>
          </Actions>
        )}
        {thanked && (
          <details open={Boolean(refused)}>
            <summary className="py-3 font-semibold">{t("check_in:change")}</summary>
            <FaceForm page={page} refused={refused} />
          </details>
        )}
        {!page.isClosed && !thanked && <FaceForm page={page} refused={refused} />}
      </div>
    </>
  );
}

function FaceForm({ page, refused }: { page: Page; refused: Answer | undefined }) {
  const { t } = useTranslation(["faces", "check_in"]);
  const action = useHref()(`/faces/${useParams().token}/answers`);
  return (
    <Form action={action} answer={refused}>
      <Faces label={t("title")} defaultValue={page.face} />
      <TextArea
        name="words"
        label={t("check_in:words")}
        hint={t("words_hint")}
        optional
        rows={3}
        maxLength={500}
        defaultValue={page.words ?? ""}
      />
      <Button icon="check">{t("check_in:send")}</Button>
    </Form>
  );
}
