import { useTranslation } from "react-i18next";
import {
  type MatchingWish,
  WAITING_LEAST,
  WEIGHT_MOST,
  WEIGHTS,
  type Weights,
} from "#app/domain/matching/wishes.ts";
import { TextField } from "#app/ui/field.tsx";
import { Table } from "#app/ui/table.tsx";

const WISHES = Object.keys(WEIGHTS) as MatchingWish[];

/** Each wish with a number that can be changed, where it comes from and what a man sees of it. */
export function WishFields({ weights, usual = WEIGHTS }: { weights: Weights; usual?: Weights }) {
  const { t } = useTranslation("office_settings");
  return (
    <ul className="grid gap-6 lg:grid-cols-2">
      {WISHES.map((wish) => (
        <li key={wish} className="grid content-start gap-1">
          <TextField
            name={wish}
            label={t(`matching.wish.${wish}`)}
            hint={t(wish === "waiting" ? "matching.usual_waiting" : "matching.usual", {
              number: usual[wish],
            })}
            type="number"
            inputMode="numeric"
            dir="ltr"
            className="input input-time"
            min={wish === "waiting" ? WAITING_LEAST : 0}
            max={WEIGHT_MOST}
            step={1}
            defaultValue={weights[wish]}
          />
          <p className="text-sm">
            {t("matching.source")}: {t(`matching.source_of.${wish}`)}
          </p>
          <p className="text-sm">
            {t("matching.seen")}: {t(`matching.seen_of.${wish}`)}
          </p>
        </li>
      ))}
    </ul>
  );
}

/** The same to read only. */
export function WishList({ weights }: { weights: Weights }) {
  const { t } = useTranslation("office_settings");
  return (
    <Table
      caption={t("matching.wishes")}
      rows={WISHES}
      rowKey={(wish) => wish}
      columns={[
        { head: t("matching.wish_name"), cell: (wish) => t(`matching.wish.${wish}`) },
        { head: t("matching.weight"), cell: (wish) => weights[wish] },
        { head: t("matching.source"), cell: (wish) => t(`matching.source_of.${wish}`) },
        { head: t("matching.seen"), cell: (wish) => t(`matching.seen_of.${wish}`) },
      ]}
    />
  );
}
