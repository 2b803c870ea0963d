import { useTranslation } from "react-i18next";
import { formatInstant } from "#app/i18n/dates.ts";
import { inLanguage, useHref, useLanguage } from "#app/i18n/language-context.tsx";
import { Card } from "#app/ui/card.tsx";
import { useRoundState } from "../../public/rounds/use-round-state.ts";
import type { MyPage } from "./route.tsx";

/** His rounds, each with when the group meets next; and those to which he may apply, if he is in none. */
export function RoundsCard({ rounds: { mine, open } }: { rounds: MyPage["rounds"] }) {
  const { t } = useTranslation("rounds");
  if (mine.length === 0 && open.length === 0) return null;
  return (
    <Card title={t(mine.length > 0 ? "title" : "card.open_title")}>
      <ul className="grid gap-4">
        {mine.map((round) => (
          <OneRound key={round.id} round={round} />
        ))}
        {mine.length === 0 && open.map((round) => <OpenRound key={round.id} round={round} />)}
      </ul>
    </Card>
  );
}

function OneRound({ round }: { round: MyPage["rounds"]["mine"][number] }) {
  const { t } = useTranslation("rounds");
  const language = useLanguage();
  return (
    <li>
      <a
        href={useHref()(`/me/rounds/${round.id}`)}
        className="thumb font-semibold"
        {...inLanguage(round.text.language)}
      >
        {round.text.title}
      </a>
      <p className="text-soft">
        {round.next
          ? t("card.next", { when: formatInstant(round.next.startsAt, language) })
          : t(`mine.${round.application}`)}
      </p>
    </li>
  );
}

function OpenRound({ round }: { round: MyPage["rounds"]["open"][number] }) {
  return (
    <li>
      <a
        href={useHref()(`/rounds/${round.id}`)}
        className="thumb font-semibold"
        {...inLanguage(round.text.language)}
      >
        {round.text.title}
      </a>
      <p className="text-soft">{useRoundState(round)}</p>
    </li>
  );
}
