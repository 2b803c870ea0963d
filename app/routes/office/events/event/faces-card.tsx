import { useTranslation } from "react-i18next";
import type { FacesOfDate } from "#app/domain/gatherings/face-answers.server.ts";
import { Card } from "#app/ui/card.tsx";
import { Icon } from "#app/ui/icon.tsx";

/** How those who came say that it was: numbers and words, no name. */
export function FacesCard({ faces: { answers, faces, words } }: { faces: FacesOfDate }) {
  const { t } = useTranslation(["office_asks", "check_in"]);
  if (answers === 0) return null;
  return (
    <Card title={t("faces.title")}>
      <p className="text-soft">{t("faces.hint", { count: answers })}</p>
      <ul className="flex flex-wrap gap-x-5 gap-y-2">
        {faces.map(({ face, count }) => (
          <li key={face} className="icon-line">
            <Icon name={`face_${face}`} />
            <span>{t(`check_in:faces.${face}`)}</span>
            <strong>{count}</strong>
          </li>
        ))}
      </ul>
      {words.length > 0 && (
        <ul className="mt-3 grid gap-2">
          {words.map((said, position) => (
            // Two men may write the same.
            <li key={position} dir="auto" className="wrap-anywhere">
              <q>{said}</q>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
