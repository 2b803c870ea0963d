import { useTranslation } from "react-i18next";
import type { ManInPlan } from "#app/domain/matching/men-in-plan.server.ts";
import { useHref } from "#app/i18n/language-context.tsx";
import { Badge } from "#app/ui/badge.tsx";
import { Person } from "#app/ui/person.tsx";

/** A man of the plan: his name, how long he has waited, where; and the lock, if he is protected. */
export function OneMan({ man }: { man: ManInPlan }) {
  const { t } = useTranslation("office_matching");
  const href = useHref();
  return (
    <Person
      name={man.name}
      href={href(`/office/people/${man.id}`)}
      badge={
        man.isProtected && (
          <Badge tone="mind" icon="lock">
            {t("protected")}
          </Badge>
        )
      }
      detail={
        <>
          {t(`plan.side.${man.role}`)} · {t("matches.waited", { count: man.days })}
          {man.area && (
            <>
              {" · "}
              <bdi>{man.area}</bdi>
            </>
          )}
        </>
      }
    />
  );
}

type Named = { participant: { name: string }; supportPerson: { name: string } };
type Two = { participant: ManInPlan; supportPerson: ManInPlan };

/** The two side by side, below each other on a phone. */
export function TheTwo({ participant, supportPerson }: Two) {
  return (
    <div className="grid gap-3 sm:grid-cols-2">
      <OneMan man={participant} />
      <OneMan man={supportPerson} />
    </div>
  );
}

/** "Yusuf and Pekka" in a sentence; each name keeps its own direction. */
export function useTwoNames() {
  const { t } = useTranslation("office_matching");
  return ({ participant, supportPerson }: Named) =>
    t("proposal.title", {
      participant: isolated(participant.name),
      supportPerson: isolated(supportPerson.name),
    });
}

/** Unicode FSI … PDI. */
export function isolated(name: string) {
  return `\u2068${name}\u2069`;
}
