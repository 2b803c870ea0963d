import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { db } from "#app/db.server.ts";
import { myData } from "#app/domain/privacy/my-data.server.ts";
import { myDataInWords } from "#app/domain/privacy/my-data-words.server.ts";
import { asking } from "#app/http/answering.server.ts";
import { requireMan } from "#app/http/guards.server.ts";
import { languageOf } from "#app/http/language.server.ts";
import { useHref } from "#app/i18n/language-context.tsx";
import { BackLink } from "#app/ui/breadcrumbs.tsx";
import { LinkButton } from "#app/ui/button.tsx";
import { PageTitle } from "#app/ui/page-title.tsx";
import type { PageHandle } from "#app/ui/title.ts";
import { DataSection } from "./data-section.tsx";

export const handle: PageHandle = { title: (t) => t("my_data:title") };

export const loader = asking(async ({ request }: LoaderFunctionArgs) => {
  const man = await requireMan(request);
  return { sections: myDataInWords(await myData(db, { man }), languageOf(request)) };
});

/** First what he can do, then everything that we keep, section by section. */
export default function MyData() {
  const { t } = useTranslation("my_data");
  const href = useHref();
  const { sections } = useLoaderData<typeof loader>();
  return (
    <>
      <BackLink href={href("/me")}>{t("back")}</BackLink>
      <PageTitle lead={t("lead")}>{t("title")}</PageTitle>
      <div className="actions mb-8">
        <LinkButton icon="pencil" href={href("/me/data/correction")}>
          {t("correct")}
        </LinkButton>
        <LinkButton look="quiet" icon="download" href={href("/me/data/take.html")} download>
          {t("take_readable")}
        </LinkButton>
        <LinkButton look="quiet" icon="download" href={href("/me/data/take.json")} download>
          {t("take_json")}
        </LinkButton>
        <LinkButton look="careful" icon="trash" href={href("/me/data/deletion")}>
          {t("delete")}
        </LinkButton>
      </div>
      <div className="grid gap-6">
        {sections.map((section) => (
          <DataSection key={section.key} section={section} />
        ))}
      </div>
    </>
  );
}
