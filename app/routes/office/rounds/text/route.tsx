import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { db } from "#app/db.server.ts";
import { RoundTextForm } from "#app/domain/rounds/forms.ts";
import { roundTextScreen } from "#app/domain/rounds/screens.server.ts";
import { writeRoundText } from "#app/domain/rounds/texts.server.ts";
import { answering, asking } from "#app/http/answering.server.ts";
import { redirectSaying } from "#app/http/flash.server.ts";
import { readForm } from "#app/http/forms.server.ts";
import { requireCoordinator } from "#app/http/guards.server.ts";
import { languageOf } from "#app/http/language.server.ts";
import { inLanguage, useHref } from "#app/i18n/language-context.tsx";
import type { PageHandle } from "#app/ui/title.ts";
import { TextPage } from "../../texts/text-page.tsx";
import { RoundTextFields } from "../round-fields.tsx";
import { roundUrl } from "../round-url.server.ts";

export const handle: PageHandle = { title: (t) => t("office_gatherings:one.texts") };

export const loader = asking(async ({ request, params }: LoaderFunctionArgs) => {
  const by = await requireCoordinator(request);
  const { id: roundId = "", language: textLanguage = "" } = params;
  return roundTextScreen(db, { by, roundId, textLanguage, language: languageOf(request) });
});

export const action = answering(async ({ request, params }: ActionFunctionArgs) => {
  const by = await requireCoordinator(request);
  const { id: roundId = "", language = "" } = params;
  await writeRoundText(db, { by, roundId, language, ...(await readForm(request, RoundTextForm)) });
  return redirectSaying(roundUrl(request, params), "saved");
});

export default function RoundText() {
  const { id, text, original, ...screen } = useLoaderData<typeof loader>();
  return (
    <TextPage
      {...screen}
      page={useHref()(`/office/rounds/${id}`)}
      title={original.title}
      original={original.language === screen.textLanguage ? null : original}
    >
      <RoundTextFields known={text ?? undefined} {...inLanguage(screen.textLanguage)} />
    </TextPage>
  );
}
