import { useTranslation } from "react-i18next";
import { useHref } from "#app/i18n/language-context.tsx";
import { LinkButton } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import type { MyPage } from "./route.tsx";

/** A pair is over, and he has not said yet how it was. */
export function FarewellCard({ farewells }: { farewells: MyPage["farewells"] }) {
  const { t } = useTranslation("farewell");
  const href = useHref();
  if (farewells.length === 0) return null;
  return (
    <Card title={t("title")}>
      <ul className="grid gap-5">
        {farewells.map(({ token, other }) => (
          <li key={token} className="grid justify-items-start gap-3">
            <p>{t("lead", { other })}</p>
            <LinkButton href={href(`/farewells/${token}`)}>{t("answer")}</LinkButton>
          </li>
        ))}
      </ul>
    </Card>
  );
}
