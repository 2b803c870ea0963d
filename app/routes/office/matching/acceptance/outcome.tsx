import { useTranslation } from "react-i18next";
import type { Outcome as Result } from "#app/domain/pairs/planned-proposals.server.ts";
import { useHref } from "#app/i18n/language-context.tsx";
import { Actions, LinkButton } from "#app/ui/button.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { PageTitle } from "#app/ui/page-title.tsx";
import { useTwoNames } from "../man-in-plan.tsx";
import { usePlanHref } from "../plan-href.ts";

/** Which pairs were asked, and which were not because somebody has been faster, each with its sentence. */
export function Outcome({ results }: { results: Result[] }) {
  const { t } = useTranslation(["office_matching", "errors"]);
  const href = useHref();
  const names = useTwoNames();
  const sentence = (code: string) =>
    code === "plan_changed" ? t("acceptance.plan_changed") : t(`errors:refusal.${code}`);
  return (
    <>
      <PageTitle lead={t("acceptance.some_lead")}>{t("acceptance.some_title")}</PageTitle>
      <ul className="card grid gap-3" role="alert" tabIndex={-1} data-focus="">
        {results.map((result) => (
          <li key={result.participantId + result.supportPersonId} className="icon-line">
            <Icon name={result.refusal ? "warning" : "check"} />
            <span>
              <span className="font-semibold">{names(result)}</span>{" "}
              {result.refusal ? sentence(result.refusal) : t("acceptance.sent")}
            </span>
          </li>
        ))}
      </ul>
      <div className="mt-6">
        <Actions>
          <LinkButton href={usePlanHref()("")}>{t("acceptance.back")}</LinkButton>
          <LinkButton look="quiet" href={href("/office/proposals")}>
            {t("proposals")}
          </LinkButton>
        </Actions>
      </div>
    </>
  );
}
