import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { OfficeEvent } from "#app/domain/gatherings/who-comes.server.ts";
import { inLanguage, useHref } from "#app/i18n/language-context.tsx";
import { Badge } from "#app/ui/badge.tsx";
import { MailLink, PhoneLink } from "#app/ui/bdi.tsx";
import { Person } from "#app/ui/person.tsx";

type SignUp = OfficeEvent["coming"][number] | OfficeEvent["queue"][number];

/** Somebody on a list of a date, with what he brings along and how to reach him. */
export function Comer({ signUp, since }: { signUp: SignUp; since?: ReactNode }) {
  const { t } = useTranslation(["office_gatherings", "office_path"]);
  const href = useHref();
  const name = [signUp.name, signUp.surname].filter(Boolean).join(" ");
  return (
    <Person
      name={signUp.forgottenAt ? t("event.forgotten") : name}
      href={signUp.personId ? href(`/office/people/${signUp.personId}`) : undefined}
      badge={
        signUp.protectedOn && (
          <Badge tone="urgent" icon="lock">
            {t("event.protected")}
          </Badge>
        )
      }
      detail={
        <span className="flex flex-wrap items-center gap-x-4 gap-y-1">
          {since}
          {"helpsSince" in signUp && signUp.helpsSince && (
            <Badge tone="good">{t("office_path:helpers.helps")}</Badge>
          )}
          {signUp.friends > 0 && <span>{t("event.friends", { count: signUp.friends })}</span>}
          {signUp.phone && <PhoneLink phone={signUp.phone} />}
          {signUp.email && <MailLink email={signUp.email} />}
          <Answers answers={signUp.answers} />
        </span>
      }
    />
  );
}

/** What he has answered to the questions of the gathering. */
function Answers({ answers }: Pick<SignUp, "answers">) {
  const { t } = useTranslation("questions");
  return answers.map(({ question, textLanguage, kind, answer }) => (
    <span key={question} className="block w-full">
      <span {...inLanguage(textLanguage)}>{question}</span>{" "}
      <bdi className="font-semibold wrap-anywhere">
        {kind === "yes_no" ? t(answer as "yes" | "no") : answer}
      </bdi>
    </span>
  ));
}
