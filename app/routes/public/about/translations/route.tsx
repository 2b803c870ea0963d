import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { TextsQuery } from "#app/domain/privacy/forms.ts";
import { readFields } from "#app/http/forms.server.ts";
import { textReaderOf } from "#app/http/text-reader.server.ts";
import { useHref } from "#app/i18n/language-context.tsx";
import { areasFor, findTexts, howFar } from "#app/i18n/texts.server.ts";
import { BackLink } from "#app/ui/breadcrumbs.tsx";
import { PageTitle } from "#app/ui/page-title.tsx";
import type { PageHandle } from "#app/ui/title.ts";
import { FindTexts } from "./find-texts.tsx";
import { HowFar } from "./how-far.tsx";

export const handle: PageHandle = {
  title: (t) => t("translations:title"),
  found: (t) => t("translations:lead"),
};

export async function loader({ request }: LoaderFunctionArgs) {
  const reader = await textReaderOf(request);
  const { q, area, page } = readFields(new URL(request.url).searchParams, TextsQuery);
  const asked = { words: q ?? "", area: area ?? "", page };
  const found = q || area ? findTexts(reader, asked) : null;
  return { asked, found, areas: areasFor(reader), languages: howFar() };
}

/** How far each language is, and how a speaker can make it better. */
export default function Translations() {
  const { t } = useTranslation("translations");
  const href = useHref();
  const { languages, ...search } = useLoaderData<typeof loader>();
  return (
    <>
      <BackLink href={href("/about")}>{t("about:title")}</BackLink>
      <PageTitle lead={t("lead")}>{t("title")}</PageTitle>
      <div className="grid gap-10">
        <FindTexts {...search} />
        <HowFar languages={languages} />
      </div>
    </>
  );
}
