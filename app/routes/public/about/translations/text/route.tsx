import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { db } from "#app/db.server.ts";
import { WordingForm } from "#app/domain/privacy/forms.ts";
import { proposeWording } from "#app/domain/privacy/wording.server.ts";
import { NotFound } from "#app/domain/refusal.ts";
import { answering, asking } from "#app/http/answering.server.ts";
import { redirectSaying } from "#app/http/flash.server.ts";
import { readForm } from "#app/http/forms.server.ts";
import { textReaderOf } from "#app/http/text-reader.server.ts";
import { useHref } from "#app/i18n/language-context.tsx";
import { modelOf, textAt } from "#app/i18n/texts.server.ts";
import { BackLink } from "#app/ui/breadcrumbs.tsx";
import { Button } from "#app/ui/button.tsx";
import { TextArea, TextField } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";
import { PageTitle } from "#app/ui/page-title.tsx";
import type { PageHandle } from "#app/ui/title.ts";
import { TextBesideFinnish } from "../text-beside-finnish.tsx";

export const handle: PageHandle = { title: (t) => t("translations:suggest") };

export const loader = asking((asked: LoaderFunctionArgs) => textOf(asked));

export const action = answering(async (asked: ActionFunctionArgs) => {
  const { language, place } = await textOf(asked);
  const proposal = await readForm(asked.request, WordingForm);
  await proposeWording(db, { place, language, ...proposal });
  return redirectSaying(`/${language}/about/translations`, "feedback_sent");
});

/** The text that the URL names, in its language. Unknown: 404. */
async function textOf({ request, params: { area = "", key = "" } }: LoaderFunctionArgs) {
  const reader = await textReaderOf(request);
  const place = { area, key };
  const text = textAt(reader, place);
  if (text === undefined) throw new NotFound();
  return { language: reader.language, place, text, model: modelOf(place) };
}

/** One text and a better one for it, in the reader's own words. */
export default function ProposeWording() {
  const { t } = useTranslation("translations");
  const href = useHref();
  const { text, model } = useLoaderData<typeof loader>();
  const signs = [...new Set(text.match(/\{\{.*?\}\}|<\/?\w+>/g))].join(" ");
  return (
    <>
      <BackLink href={href("/about/translations")}>{t("back")}</BackLink>
      <PageTitle>{t("suggest")}</PageTitle>
      <div className="grid max-w-read gap-6">
        <TextBesideFinnish text={text} model={model} />
        <Form answer={useActionData<typeof action>()}>
          <TextArea
            name="wording"
            label={t("better")}
            hint={signs ? t("signs", { signs }) : undefined}
            defaultValue={text}
            maxLength={2000}
          />
          <TextField
            name="contact"
            label={t("accessibility:feedback.contact")}
            hint={t("accessibility:feedback.contact_hint")}
            optional
            autoComplete="email"
          />
          <Button icon="chat">{t("send")}</Button>
        </Form>
      </div>
    </>
  );
}
