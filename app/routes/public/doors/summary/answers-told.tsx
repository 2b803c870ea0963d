import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { z } from "zod";
import { type Door, type DoorStep, STEPS_OF_DOOR } from "#app/domain/people/doors.ts";
import type { DoorAnswers } from "#app/domain/people/questions.ts";
import { formatList } from "#app/i18n/dates.ts";
import { useHref, useLanguage } from "#app/i18n/language-context.tsx";
import { MailLink, PhoneLink } from "#app/ui/bdi.tsx";
import { ProfileLanguages, ProfileTimes } from "../told.tsx";

type Answers = z.output<typeof DoorAnswers> & { area: string | null };

/** Everything that he is about to send, each with the way back to its question. */
export function AnswersTold({ door, answers }: { door: Door; answers: Answers }) {
  const { t } = useTranslation("doors");
  const href = useHref();
  return (
    <dl className="grid gap-1">
      {STEPS_OF_DOOR[door].map((step) => (
        <div key={step} className="told">
          <dt>{t(`${step}.short`)}</dt>
          <dd>{told(step, answers) ?? <ToldNothing />}</dd>
          <dd>
            <a href={href(`/${door}/${step}`)}>
              {t("summary.change")}
              <span className="sr-only">: {t(`${step}.short`)}</span>
            </a>
          </dd>
        </div>
      ))}
    </dl>
  );
}

function ToldNothing() {
  const { t } = useTranslation("doors");
  return <span className="text-soft">{t("summary.nothing")}</span>;
}

function told(step: DoorStep, answers: Answers): ReactNode {
  switch (step) {
    case "name":
      return <bdi>{answers.name}</bdi>;
    case "languages":
      return <ProfileLanguages languages={answers.languages} />;
    case "times":
      return answers.availability.length > 0 ? (
        <ProfileTimes availability={answers.availability} />
      ) : null;
    case "interests":
      return <Words words="interests" codes={answers.interests} />;
    case "hopes":
      return <Words words="wishes" codes={answers.hopes} />;
    case "offers":
      return <ToldOffers answers={answers} />;
    case "area":
      return <ToldArea answers={answers} />;
    case "about":
      return <ToldAbout answers={answers} />;
    case "contact":
      return (
        <span className="grid">
          <span>{answers.phone && <PhoneLink phone={answers.phone} />}</span>
          <span>{answers.email && <MailLink email={answers.email} />}</span>
        </span>
      );
  }
}

function ToldOffers({ answers }: { answers: Answers }) {
  const { t } = useTranslation("doors");
  return (
    <span className="grid">
      <Words words="wishes" codes={answers.offers} />
      <span>{t("offers.men", { count: answers.capacity })}</span>
    </span>
  );
}

function ToldArea({ answers }: { answers: Answers }) {
  const { t } = useTranslation("doors");
  if (!answers.area && !answers.canTravel) return <ToldNothing />;
  return (
    <span className="grid">
      {answers.area && (
        <span>
          <bdi>{answers.area}</bdi>
        </span>
      )}
      {answers.canTravel && <span>{t("area.can_travel")}</span>}
    </span>
  );
}

function Words({ words, codes }: { words: string; codes: string[] }) {
  const { t } = useTranslation(["doors", "words"]);
  const language = useLanguage();
  if (codes.length === 0) return <ToldNothing />;
  return (
    <span className="capital">
      {formatList(
        codes.map((code) => t(`words:${words}.${code}`)),
        language,
      )}
    </span>
  );
}

function ToldAbout({ answers }: { answers: Answers }) {
  const texts = [answers.profession, answers.introduction, answers.specialWishes].filter(Boolean);
  if (texts.length === 0) return <ToldNothing />;
  return (
    <span className="grid gap-1">
      {texts.map((text) => (
        <span key={text} className="whitespace-pre-line">
          <bdi>{text}</bdi>
        </span>
      ))}
    </span>
  );
}
