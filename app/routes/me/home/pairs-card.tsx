import { useTranslation } from "react-i18next";
import type { Day } from "#app/domain/day.ts";
import { formatDay, formatInstant } from "#app/i18n/dates.ts";
import { useHref, useLanguage } from "#app/i18n/language-context.tsx";
import { LinkButton } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { Person } from "#app/ui/person.tsx";
import type { MyPage } from "./route.tsx";

/** His open suggestions and pairs, each a line that leads to its page. */
export function PairsCard({ page: { pairs, suggestions } }: { page: MyPage }) {
  const { t } = useTranslation("me");
  const href = useHref();
  const language = useLanguage();
  return (
    <>
      {suggestions.length > 0 && (
        <Card title={t("suggestions_title")}>
          <ul className="grid gap-4">
            {suggestions.map(({ id, other, answer, expiresOn }) => (
              <li key={id}>
                <Person
                  name={other}
                  href={href("/me/suggestions")}
                  detail={
                    answer
                      ? t("suggestion_answered")
                      : t("suggestion_open", { day: formatDay(expiresOn as Day, language) })
                  }
                />
              </li>
            ))}
          </ul>
        </Card>
      )}
      {pairs.length > 0 && (
        <Card title={t("pairs_title")}>
          <ul className="grid gap-4">
            {pairs.map((pair) => (
              <li key={pair.id}>
                <Person
                  name={pair.other}
                  href={href(`/me/pair?pair=${pair.id}`)}
                  detail={<PairDetail pair={pair} />}
                />
                <p className="mt-3">
                  <LinkButton
                    look="quiet"
                    icon="check"
                    href={href(`/me/meetings/new?pair=${pair.id}`)}
                  >
                    {t("button.log")}
                  </LinkButton>
                </p>
              </li>
            ))}
          </ul>
        </Card>
      )}
    </>
  );
}

function PairDetail({ pair }: { pair: MyPage["pairs"][number] }) {
  const { t } = useTranslation("me");
  const language = useLanguage();
  if (pair.nextMeetingAt) {
    return <>{t("pair_next", { when: formatInstant(pair.nextMeetingAt, language) })}</>;
  }
  return (
    <>
      {pair.lastMetOn
        ? t("pair_last", { when: formatDay(pair.lastMetOn, language) })
        : t("pair_fresh")}
    </>
  );
}
