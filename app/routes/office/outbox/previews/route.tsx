import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { db } from "#app/db.server.ts";
import { previewList } from "#app/domain/messages/previews.server.ts";
import { readSettings } from "#app/domain/privacy/settings.server.ts";
import { asking } from "#app/http/answering.server.ts";
import { requireCoordinator } from "#app/http/guards.server.ts";
import { languageOf } from "#app/http/language.server.ts";
import { officeLanguage, useHref } from "#app/i18n/language-context.tsx";
import { BackLink } from "#app/ui/breadcrumbs.tsx";
import { PageTitle } from "#app/ui/page-title.tsx";
import type { PageHandle } from "#app/ui/title.ts";

export const handle: PageHandle = { title: (t) => t("office_letters:previews.title") };

export const loader = asking(async ({ request }: LoaderFunctionArgs) => {
  await requireCoordinator(request);
  return previewList(officeLanguage(languageOf(request)), await readSettings(db));
});

/** Every letter that the software writes, to read before anybody gets it. */
export default function Previews() {
  const { t } = useTranslation(["office_letters", "office_outbox"]);
  const href = useHref();
  return (
    <>
      <BackLink href={href("/office/outbox")}>{t("office_outbox:title")}</BackLink>
      <PageTitle lead={t("previews.lead")}>{t("previews.title")}</PageTitle>
      <ul className="card grid max-w-prose divide-y divide-line py-0">
        {useLoaderData<typeof loader>().map(({ kind, subject, group, answers }) => (
          <li key={kind} className="grid py-3">
            <a href={href(`/office/outbox/previews/${kind}`)} className="contact-link">
              {subject}
            </a>
            <span className="text-soft">
              {group ? t(`previews.group.${group}`) : t(`previews.${answers ? "asked" : "always"}`)}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
