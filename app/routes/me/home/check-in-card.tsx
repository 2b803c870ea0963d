import { useTranslation } from "react-i18next";
import { useHref } from "#app/i18n/language-context.tsx";
import { LinkButton } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import type { MyPage } from "./route.tsx";

/** We have asked him how it goes, and he has not answered yet. */
export function CheckInCard({ checkIns }: { checkIns: MyPage["checkIns"] }) {
  const { t } = useTranslation("check_in");
  const href = useHref();
  if (checkIns.length === 0) return null;
  return (
    <Card title={t("title")}>
      <ul className="grid gap-5">
        {checkIns.map(({ token, other }) => (
          <li key={token} className="grid justify-items-start gap-3">
            <p>{t("ask", { other })}</p>
            <LinkButton href={href(`/check-ins/${token}`)}>{t("answer")}</LinkButton>
          </li>
        ))}
      </ul>
    </Card>
  );
}
