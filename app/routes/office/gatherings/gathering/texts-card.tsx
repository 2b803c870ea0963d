import { useTranslation } from "react-i18next";
import { useHref } from "#app/i18n/language-context.tsx";
import { Card } from "#app/ui/card.tsx";
import { WrittenLanguages } from "./written-languages.tsx";

type Texts = { id: string; texts: { language: string }[] };

/** Which languages it is told in, and what readers of the others see instead. */
export function TextsCard({ gathering }: { gathering: Texts }) {
  const { t } = useTranslation("office_gatherings");
  const path = useHref()(`/office/gatherings/${gathering.id}/texts`);
  return (
    <Card title={t("one.texts")}>
      <p className="text-soft">{t("one.texts_hint")}</p>
      <WrittenLanguages texts={gathering.texts} path={path} />
    </Card>
  );
}
