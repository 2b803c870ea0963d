import { useTranslation } from "react-i18next";
import { formatList } from "#app/i18n/dates.ts";
import { officeLanguage, useHref, useLanguage } from "#app/i18n/language-context.tsx";
import { languageName } from "#app/i18n/language-names.ts";
import { Badge } from "#app/ui/badge.tsx";
import { Actions, Button, LinkButton } from "#app/ui/button.tsx";
import { Ask } from "#app/ui/dialog.tsx";
import { Form } from "#app/ui/form.tsx";
import { Person } from "#app/ui/person.tsx";
import { Why } from "../why.tsx";
import type { Matches } from "./route.tsx";

type Props = { man: Matches["man"]; suggestion: Matches["suggestions"][number] };

/** One who fits: who he is, why, what to mind, and the one press that asks both. */
export function SuggestionCard({ man, suggestion }: Props) {
  const canPropose = man.isReady && man.freePlaces > 0;
  return (
    <div className="card grid gap-4">
      <Who suggestion={suggestion} />
      <Why reasons={suggestion.reasons} mind={suggestion.mind} />
      <Actions>
        {canPropose && <Propose man={man} suggestion={suggestion} />}
        {canPropose && <Compare man={man} suggestion={suggestion} />}
        <Never man={man} suggestion={suggestion} />
      </Actions>
    </div>
  );
}

function Who({ suggestion }: Pick<Props, "suggestion">) {
  const { t } = useTranslation(["office_matching", "words"]);
  const href = useHref();
  const language = officeLanguage(useLanguage());
  const spoken = suggestion.languages.map(
    ({ language: code, level }) =>
      `${languageName(code, language)} (${t(`words:levels.${level}`)})`,
  );
  return (
    <Person
      name={suggestion.name}
      href={href(`/office/people/${suggestion.id}`)}
      badge={
        suggestion.isProtected && (
          <Badge tone="mind" icon="lock">
            {t("protected")}
          </Badge>
        )
      }
      detail={
        <>
          {formatList(spoken, language)}
          {suggestion.area && (
            <>
              {" · "}
              <bdi>{suggestion.area}</bdi>
            </>
          )}
          {" · "}
          {t("matches.waited", { count: suggestion.waitedDays })}
        </>
      }
    />
  );
}

function Propose({ man, suggestion }: Props) {
  const { t } = useTranslation("office_matching");
  const href = useHref();
  const [participant, supportPerson] =
    man.role === "participant" ? [man, suggestion] : [suggestion, man];
  return (
    <Ask
      look="main"
      icon="handshake"
      label={t("matches.propose")}
      title={t("matches.propose_title", { name: man.name, other: suggestion.name })}
    >
      <Form action={href("/office/proposals")}>
        <p>{t("matches.propose_text")}</p>
        <input type="hidden" name="participantId" value={participant.id} />
        <input type="hidden" name="supportPersonId" value={supportPerson.id} />
        <Button>{t("matches.propose_confirm")}</Button>
      </Form>
    </Ask>
  );
}

/** What it would change for the others, if these two were put together. */
function Compare({ man, suggestion }: Props) {
  const { t } = useTranslation("office_matching");
  const href = useHref();
  const [participant, supportPerson] =
    man.role === "participant" ? [man, suggestion] : [suggestion, man];
  const two = `participantId=${participant.id}&supportPersonId=${supportPerson.id}`;
  return (
    <LinkButton look="quiet" href={href(`/office/matching/comparison?${two}`)}>
      {t("plan.compare")}
    </LinkButton>
  );
}

function Never({ man, suggestion }: Props) {
  const { t } = useTranslation("office_matching");
  const href = useHref();
  return (
    <Ask label={t("matches.never")} title={t("matches.never_title")}>
      <Form action={href(`/office/people/${man.id}/never-matches`)}>
        <p>{t("matches.never_text")}</p>
        <input type="hidden" name="otherId" value={suggestion.id} />
        <Button look="quiet">{t("matches.never_confirm")}</Button>
      </Form>
    </Ask>
  );
}
