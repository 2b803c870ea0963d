import { useTranslation } from "react-i18next";
import type { Day } from "#app/domain/day.ts";
import type { ShownRound } from "#app/domain/rounds/public-rounds.server.ts";
import { formatDate } from "#app/i18n/dates.ts";
import { useLanguage } from "#app/i18n/language-context.tsx";
import { Facts } from "#app/ui/facts.tsx";

/** Where, until when one may apply, how long it lasts, what the pairs are for. */
export function RoundFacts({ round }: { round: ShownRound }) {
  const { t } = useTranslation("rounds");
  const language = useLanguage();
  const days = (from: string, to: string) => (
    <>
      <bdi>{formatDate(from as Day, language)}</bdi> – <bdi>{formatDate(to as Day, language)}</bdi>
    </>
  );
  return (
    <Facts
      items={[
        {
          icon: "place",
          term: t("facts.where"),
          value: <bdi>{round.area ?? t("everywhere")}</bdi>,
        },
        {
          icon: "clock",
          term: t("facts.apply"),
          value: days(round.applyFrom, round.applyUntil),
        },
        { icon: "calendar", term: t("facts.time"), value: days(round.startsOn, round.endsOn) },
        { icon: "pair", term: t("facts.kind"), value: t(`kind.${round.pairKind}`) },
      ]}
    />
  );
}
