import { useTranslation } from "react-i18next";
import type { ShownRound } from "#app/domain/rounds/public-rounds.server.ts";
import { inLanguage } from "#app/i18n/language-context.tsx";
import { useHrefVia } from "#app/ui/via.tsx";
import { useRoundState } from "../rounds/use-round-state.ts";

/** The rounds to which one may apply now; nothing where there is none. */
export function OpenRounds({ rounds }: { rounds: ShownRound[] }) {
  const { t } = useTranslation("rounds");
  if (rounds.length === 0) return null;
  return (
    <section aria-labelledby="rounds" className="grid gap-4">
      <h2 id="rounds">{t("card.open_title")}</h2>
      <ul className="grid gap-4 md:grid-cols-2">
        {rounds.map((round) => (
          <li key={round.id} className="card grid gap-2">
            <OneRound round={round} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function OneRound({ round }: { round: ShownRound }) {
  const state = useRoundState(round);
  return (
    <>
      <a
        href={useHrefVia()(`/rounds/${round.id}`)}
        className="contact-link"
        {...inLanguage(round.text.language)}
      >
        {round.text.title}
      </a>
      <p className="text-soft">{state}</p>
    </>
  );
}
