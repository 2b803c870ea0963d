import { useTranslation } from "react-i18next";
import type { Workbench } from "#app/domain/matching/workbench.server.ts";
import { useHref } from "#app/i18n/language-context.tsx";
import { Actions, LinkButton } from "#app/ui/button.tsx";
import { OneMan } from "./man-in-plan.tsx";
import { SetAside } from "./set-aside.tsx";

type LeftMan = Workbench["left"]["participants"][number];

/** Whom the plan leaves without, both sides beside each other: why, and what would give him a pair. */
export function Left({ bench: { left, counts, today } }: { bench: Workbench }) {
  const { t } = useTranslation("office_matching");
  const sides = [
    { title: t("plan.participants_left"), men: left.participants, count: counts.participants },
    {
      title: t("plan.support_persons_left"),
      men: left.supportPersons,
      count: counts.supportPersons,
    },
  ];
  return (
    <div className="grid items-start gap-8 lg:grid-cols-2">
      {sides.map(({ title, men, count }) => (
        <section key={title} className="grid grid-cols-[minmax(0,1fr)] gap-4">
          <h2>
            {title} <span className="tabs-count">{count}</span>
          </h2>
          {count === 0 && <p className="text-soft">{t("plan.nobody_left")}</p>}
          <ul className="grid gap-4">
            {men.map((one) => (
              <li key={one.man.id} className="card grid gap-3">
                <OneLeft one={one} today={today} />
              </li>
            ))}
          </ul>
          {count > men.length && (
            <p className="text-soft">{t("more", { count: count - men.length })}</p>
          )}
        </section>
      ))}
    </div>
  );
}

function OneLeft({ one: { man, why, gives }, today }: { one: LeftMan; today: string }) {
  const { t } = useTranslation("office_matching");
  const href = useHref();
  return (
    <>
      <OneMan man={man} />
      <p>{useWhy(why)}</p>
      {gives.length > 0 && (
        <div>
          <p className="font-semibold">{t("plan.gives_title")}</p>
          <ul className="list-disc ps-5">
            {gives.map(({ rule, men }) => (
              <li key={rule}>{t(`plan.gives.${rule}`, { count: men })}</li>
            ))}
          </ul>
        </div>
      )}
      <Actions>
        <LinkButton look="quiet" href={href(`/office/people/${man.id}/matches`)}>
          {t("plan.who_fits")}
        </LinkButton>
        <SetAside man={man} today={today} />
      </Actions>
    </>
  );
}

/** Why he has no pair in the plan; of several rules the one that keeps most men from him. */
function useWhy(why: LeftMan["why"]): string {
  const { t } = useTranslation("office_matching");
  switch (why.code) {
    case "himself":
      return t("plan.why.himself", { what: t(`plan.rule.${why.rules[0]}`) });
    case "nobody_there":
      return t("plan.why.nobody_there");
    case "others_go_first":
      return t("plan.why.others_go_first", { count: why.fitting });
    default: {
      const [first] = why.rules;
      return first
        ? t("plan.why.nobody_fits", { what: t(`plan.rule.${first.rule}`), count: first.count })
        : t("plan.why.nobody_there");
    }
  }
}
