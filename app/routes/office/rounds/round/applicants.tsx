import { useTranslation } from "react-i18next";
import type { Applicant } from "#app/domain/rounds/applicants.server.ts";
import { isBeforeBeginning } from "#app/domain/rounds/round.ts";
import type { RoundForOffice } from "#app/domain/rounds/screens.server.ts";
import { formatList, formatWeekday } from "#app/i18n/dates.ts";
import { officeLanguage, useHref, useLanguage } from "#app/i18n/language-context.tsx";
import { Badge } from "#app/ui/badge.tsx";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { Ask } from "#app/ui/dialog.tsx";
import { Form } from "#app/ui/form.tsx";
import { Person } from "#app/ui/person.tsx";

/** Who has applied, both sides beside each other: what he said, how it stands with him. */
export function Applicants({ round }: { round: RoundForOffice }) {
  const { t } = useTranslation(["office_rounds", "office_matching"]);
  const href = useHref();
  return (
    <section className="grid grid-cols-[minmax(0,1fr)] gap-4">
      <h2>{t("one.applicants")}</h2>
      {isBeforeBeginning(round.state) && round.state !== "planned" && (
        <p>
          <LinkButton
            look="quiet"
            icon="plus"
            href={href(`/office/rounds/${round.id}/applications`)}
          >
            {t("one.apply_for")}
          </LinkButton>
        </p>
      )}
      <div className="grid items-start gap-6 lg:grid-cols-2">
        {(["participant", "support_person"] as const).map((side) => {
          const men = round.applicants.filter((one) => one.side === side);
          return (
            <section key={side} className="card grid grid-cols-[minmax(0,1fr)] gap-4">
              <h3>
                {t(
                  `office_matching:${side === "participant" ? "participants" : "support_persons"}`,
                )}
              </h3>
              {men.length === 0 && <p className="text-soft">{t("one.nobody")}</p>}
              <ul className="grid gap-4">
                {men.map((one) => (
                  <li key={one.id} className="grid justify-items-start gap-3">
                    <OneApplicant one={one} round={round} />
                  </li>
                ))}
              </ul>
            </section>
          );
        })}
      </div>
    </section>
  );
}

function OneApplicant({ one, round }: { one: Applicant; round: RoundForOffice }) {
  const { t } = useTranslation(["office_rounds", "rounds", "words"]);
  const href = useHref();
  const language = officeLanguage(useLanguage());
  const evenings = one.evenings.map((weekday) => formatWeekday(weekday, language, "short"));
  return (
    <>
      <Person
        name={one.name}
        href={href(`/office/people/${one.personId}`)}
        badge={
          <>
            {one.isProtected && <Badge icon="lock">{t("office_matching:protected")}</Badge>}
            <Standing one={one} />
          </>
        }
        detail={
          <>
            {t(`rounds:fields.${one.field}`)} · {t(`words:wishes.${one.goal}`)}
            {evenings.length > 0 && ` · ${formatList(evenings, language)}`}
            {one.area && (
              <>
                {" · "}
                <bdi>{one.area}</bdi>
              </>
            )}
            {one.stage && ` · ${t(`words:stages.${one.side}.${one.stage}`)}`}
          </>
        }
      />
      {(one.state === "sent" || one.state === "in") && round.state !== "over" && (
        <Ask label={t("one.withdraw")} title={t("one.withdraw_title")}>
          <p>{t("one.withdraw_text")}</p>
          <Form
            action={href(`/office/rounds/${round.id}/applications/${one.id}/withdrawal`)}
            className=""
          >
            <Button look="careful">{t("one.withdraw")}</Button>
          </Form>
        </Ask>
      )}
    </>
  );
}

/** In a pair, asked, in the group, or without a pair; who still waits has no badge. */
function Standing({ one }: { one: Applicant }) {
  const { t } = useTranslation("office_rounds");
  const href = useHref();
  if (one.pairId) {
    return (
      <a href={href(`/office/pairs/${one.pairId}`)}>
        <Badge tone="good">{t("one.has_pair")}</Badge>
      </a>
    );
  }
  if (one.proposalId) {
    return (
      <a href={href(`/office/proposals/${one.proposalId}`)}>
        <Badge>{t("one.asked")}</Badge>
      </a>
    );
  }
  return one.state === "full" ? <Badge>{t("one.without")}</Badge> : null;
}
