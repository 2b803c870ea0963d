import { useTranslation } from "react-i18next";
import type { Day } from "#app/domain/day.ts";
import type { Suggested } from "#app/domain/pairs/suggestions.server.ts";
import { formatDay, formatList } from "#app/i18n/dates.ts";
import { useLanguage } from "#app/i18n/language-context.tsx";
import { languageName } from "#app/i18n/language-names.ts";
import { mindSentence, reasonSentence } from "#app/i18n/reasons.ts";
import { Actions, Button } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { Ask } from "#app/ui/dialog.tsx";
import { Facts } from "#app/ui/facts.tsx";
import { Form } from "#app/ui/form.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { useAnswerTo } from "../../answer-to.ts";

/** Who the other is, why they two, and yes or no. `answersAt` is where the answer is sent. */
export function Suggestion({
  suggestion,
  answersAt,
}: {
  suggestion: Suggested;
  answersAt: string;
}) {
  return (
    <div className="grid gap-6">
      <div className="grid items-start gap-6 lg:grid-cols-2">
        {suggestion.other && <TheOther other={suggestion.other} />}
        <Why {...suggestion} />
      </div>
      {suggestion.answer === null && <Answering suggestion={suggestion} answersAt={answersAt} />}
    </div>
  );
}

/** Who the other is: never more than a first name, and what he has told for this. */
export function TheOther({ other }: { other: NonNullable<Suggested["other"]> }) {
  const { t } = useTranslation(["pairs", "words"]);
  const language = useLanguage();
  const list = (words: string[]) => (words.length > 0 ? formatList(words, language) : null);
  const spoken = other.languages.map(({ language: code, level }) =>
    t("suggestion.language_level", {
      language: languageName(code, language),
      level: t(`words:levels.${level}`),
    }),
  );
  return (
    <Card title={<bdi>{other.name}</bdi>}>
      <Facts
        items={[
          { term: t("suggestion.languages"), value: list(spoken), icon: "language" },
          {
            term: t("suggestion.area"),
            value: other.area && <bdi>{other.area}</bdi>,
            icon: "place",
          },
          {
            term: t("suggestion.interests"),
            value: list(other.interests.map((interest) => t(`words:interests.${interest}`))),
            icon: "heart",
          },
          {
            term: t("suggestion.hopes"),
            value: list(other.hopes.map((wish) => t(`words:wishes.${wish}`))),
            icon: "star",
          },
          {
            term: t("suggestion.offers"),
            value: list(other.offers.map((wish) => t(`words:wishes.${wish}`))),
            icon: "handshake",
          },
        ]}
      />
    </Card>
  );
}

export function Why({ reasons, mind, side }: Pick<Suggested, "reasons" | "mind" | "side">) {
  const { t } = useTranslation(["pairs", "reasons", "words"]);
  const language = useLanguage();
  const reader = { t, language, pointOfView: side };
  return (
    <Card title={t("suggestion.why")}>
      <ul className="grid gap-3">
        {reasons.map((reason) => (
          <li key={reason.code} className="icon-line">
            <Icon name="check" />
            <span>{reasonSentence(reason, reader)}</span>
          </li>
        ))}
      </ul>
      {mind && (
        <div className="mt-4">
          <Notice title={t("suggestion.mind")}>{mindSentence(mind, reader)}</Notice>
        </div>
      )}
    </Card>
  );
}

function Answering({ suggestion, answersAt }: { suggestion: Suggested; answersAt: string }) {
  const { t } = useTranslation("pairs");
  const language = useLanguage();
  const answer = useAnswerTo(answersAt);
  const until = formatDay(suggestion.expiresOn as Day, language);
  return (
    <Card>
      <p className="mb-2 font-semibold">{t("suggestion.until", { day: until })}</p>
      <p className="mb-5 max-w-prose text-soft">{t("suggestion.privacy")}</p>
      <Actions>
        <Form action={answersAt} answer={answer} className="">
          <input type="hidden" name="answer" value="yes" />
          <Button icon="check">{t("suggestion.yes")}</Button>
        </Form>
        <Ask label={t("suggestion.no")} title={t("suggestion.no_title")}>
          <Form action={answersAt}>
            <p>{t("suggestion.no_text")}</p>
            <input type="hidden" name="answer" value="no" />
            <Button look="quiet">{t("suggestion.no_confirm")}</Button>
          </Form>
        </Ask>
      </Actions>
    </Card>
  );
}
