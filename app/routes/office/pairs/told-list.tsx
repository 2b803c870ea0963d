import { useTranslation } from "react-i18next";
import { formatDay } from "#app/i18n/dates.ts";
import { officeLanguage, useHref, useLanguage } from "#app/i18n/language-context.tsx";
import { Face, Heard, ToldWords } from "../told-words.tsx";
import { NamesOf } from "./pair-table.tsx";
import type { PairListed } from "./route.tsx";

/** What the men of each pair told and nobody has read yet, to be read right here. */
export function ToldList({ pairs, whose }: { pairs: PairListed[]; whose: "mine" | "all" }) {
  const { t } = useTranslation("office_pairs");
  const language = officeLanguage(useLanguage());
  return (
    <ul className="card grid divide-y divide-line py-0">
      {pairs.map((pair) => (
        <li key={pair.id} className="grid gap-4 py-4">
          <h2 className="text-base">
            <NamesOf pair={pair} />
          </h2>
          {pair.told.map((told) => (
            <div
              key={told.id}
              className="grid items-center gap-x-6 gap-y-3 lg:grid-cols-[minmax(0,1fr)_auto]"
            >
              <div className="grid justify-items-start gap-2">
                <p>
                  <bdi className="font-semibold">{told.name}</bdi>{" "}
                  <span className="text-soft">
                    {t("pair.check_in_answered_on", { day: formatDay(told.on, language) })}
                  </span>
                </p>
                <Face face={told.face} />
                <ToldWords told={told} />
              </div>
              <Heard told={told} name={told.name} query={`?whose=${whose}`} />
            </div>
          ))}
        </li>
      ))}
    </ul>
  );
}
