import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { db } from "#app/db.server.ts";
import { TextForm } from "#app/domain/gatherings/forms.ts";
import { textForOffice } from "#app/domain/gatherings/office-screens.server.ts";
import { writeText } from "#app/domain/gatherings/texts.server.ts";
import { answering, asking } from "#app/http/answering.server.ts";
import { redirectSaying } from "#app/http/flash.server.ts";
import { readForm } from "#app/http/forms.server.ts";
import { requireCoordinator } from "#app/http/guards.server.ts";
import { languageOf } from "#app/http/language.server.ts";
import { inLanguage, officeLanguage, useHref, useLanguage } from "#app/i18n/language-context.tsx";
import { languageName } from "#app/i18n/language-names.ts";
import { Notice } from "#app/ui/notice.tsx";
import type { PageHandle } from "#app/ui/title.ts";
import { TextPage } from "../../texts/text-page.tsx";
import { TextFields } from "../gathering-fields.tsx";

export const handle: PageHandle = { title: (t) => t("office_gatherings:one.texts") };

export const loader = asking(async ({ request, params }: LoaderFunctionArgs) => {
  const by = await requireCoordinator(request);
  const { id: gatheringId = "", language = "" } = params;
  return textForOffice(db, { by, gatheringId, textLanguage: language });
});

export const action = answering(async ({ request, params }: ActionFunctionArgs) => {
  const by = await requireCoordinator(request);
  const text = await readForm(request, TextForm);
  const { id: gatheringId = "", language = "" } = params;
  await writeText(db, { by, gatheringId, language, ...text });
  return redirectSaying(`/${languageOf(request)}/office/gatherings/${gatheringId}`, "saved");
});

export default function GatheringText() {
  const { t } = useTranslation("office_gatherings");
  const language = officeLanguage(useLanguage());
  const { id, text, shown, textLanguage, ...screen } = useLoaderData<typeof loader>();
  return (
    <TextPage
      {...screen}
      page={useHref()(`/office/gatherings/${id}`)}
      textLanguage={textLanguage}
      shown={
        !text &&
        shown && (
          <div className="mb-6">
            <Notice tone="mind" icon="language">
              <p>{t("text.shown", { language: languageName(shown.language, language) })}</p>
              <p {...inLanguage(shown.language)}>
                <b>{shown.title}</b> {shown.summary}
              </p>
            </Notice>
          </div>
        )
      }
    >
      <TextFields known={text ?? undefined} {...inLanguage(textLanguage)} />
    </TextPage>
  );
}
