import { useTranslation } from "react-i18next";
import type { Outcome } from "#app/domain/register/uploads.server.ts";
import { useHref } from "#app/i18n/language-context.tsx";
import { BackLink } from "#app/ui/breadcrumbs.tsx";
import { Actions, LinkButton } from "#app/ui/button.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageTitle } from "#app/ui/page-title.tsx";

/** What was done, what was left out and how to get it back, what to do next. */
export function ResultView({ uploadId, done }: { uploadId: string; done: Outcome }) {
  const { t } = useTranslation("office_register");
  const href = useHref();
  const { counts, hasPair } = done;
  return (
    <>
      <BackLink href={href("/office/people")}>{t("back")}</BackLink>
      <PageTitle>{t("result.title")}</PageTitle>
      <div className="grid gap-6">
        <Notice tone="good">
          <ul className="grid list-disc gap-2 ps-5">
            <li>{t("result.added", { count: counts.added })}</li>
            {counts.changed > 0 && <li>{t("result.changed", { count: counts.changed })}</li>}
            {counts.same > 0 && <li>{t("result.same", { count: counts.same })}</li>}
            {counts.refused > 0 && <li>{t("result.refused", { count: counts.refused })}</li>}
          </ul>
        </Notice>
        {counts.refused > 0 && (
          <div className="grid max-w-read justify-items-start gap-2">
            <LinkButton
              look="quiet"
              icon="download"
              href={href(`/office/people/import/${uploadId}/refused`)}
            >
              {t("result.refused_file")}
            </LinkButton>
            <p className="text-soft">{t("result.refused_hint")}</p>
          </div>
        )}
        {hasPair > 0 && (
          <Notice tone="mind" icon="pair" title={t("result.pairs_title")}>
            <p>{t("result.pairs", { count: hasPair })}</p>
          </Notice>
        )}
        {counts.added > 0 && (
          <Notice tone="mind" title={t("result.consent_title")}>
            <p>{t("result.consent")}</p>
          </Notice>
        )}
        <Actions>
          <LinkButton icon="people" href={href("/office/people")}>
            {t("result.people")}
          </LinkButton>
          <LinkButton look="quiet" icon="upload" href={href("/office/people/import")}>
            {t("result.again")}
          </LinkButton>
        </Actions>
      </div>
    </>
  );
}
