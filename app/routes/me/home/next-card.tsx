import { useTranslation } from "react-i18next";
import type { NextForMan } from "#app/domain/today/next-for-man.ts";
import type { PathStep } from "#app/domain/today/path-step.ts";
import { formatInstant } from "#app/i18n/dates.ts";
import { useHref, useLanguage } from "#app/i18n/language-context.tsx";
import { Actions, LinkButton } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import type { MyPage } from "./route.tsx";
import { AgreementChanged, HearsBy, StepLines, useStepSentence } from "./step-lines.tsx";

/** In these stages the plan may have somebody for him. */
const WAITS = ["waiting", "available"];
const SUGGESTIONS: [string, string] = ["suggestions", "/me/suggestions"];

/** The one thing that comes next, and the button for it. Nobody is left in silence. */
export function NextCard({ page }: { page: MyPage }) {
  const { next } = page;
  const { t } = useTranslation("me");
  return (
    <Card title={t("next_title")}>
      <p className="text-lg">{useSentence(next)}</p>
      {next.code === "other_is_answering" && <HearsBy day={next.until} />}
      {next.code === "after_pair" && <HearsBy day={next.hearsBy} />}
      {next.code === "step" && <StepLines step={next.step} page={page} />}
      <AgreementChanged page={page} />
      <NextButtons next={next} />
    </Card>
  );
}

function useSentence(next: NextForMan): string {
  const { t } = useTranslation(["me", "farewell"]);
  const language = useLanguage();
  const ofStep = useStepSentence();
  switch (next.code) {
    case "step":
      return ofStep(next.step);
    case "next_meeting":
      return t("next.next_meeting", {
        other: next.other,
        when: formatInstant(next.meetAt, language),
      });
    case "after_pair":
      return t(`farewell:thanks_next.${next.wish}`);
    case "how_did_it_go":
    case "first_meeting":
    case "keep_meeting":
      return t(`next.${next.code}`, { other: next.other });
    default:
      return t(`next.${next.code}`);
  }
}

function NextButtons({ next }: { next: NextForMan }) {
  const { t } = useTranslation("me");
  const href = useHref();
  const ways: Partial<Record<NextForMan["code"], [string, string][]>> = {
    answer_suggestion: [["answer", "/me/suggestions"]],
    ...("pairId" in next && {
      how_did_it_go: [
        ["log", `/me/meetings/new?pair=${next.pairId}`],
        ["plan", `/me/pair/next-meeting?pair=${next.pairId}`],
      ],
      next_meeting: [["pair", `/me/pair?pair=${next.pairId}`]],
      first_meeting: [["pair", `/me/pair?pair=${next.pairId}`]],
      keep_meeting: [
        ["plan", `/me/pair/next-meeting?pair=${next.pairId}`],
        ["log", `/me/meetings/new?pair=${next.pairId}`],
      ],
    }),
    after_pair: [["events", "/events"]],
    ...(next.code === "step" && { step: waysOfStep(next.step) }),
  };
  const offered = ways[next.code] ?? [];
  if (offered.length === 0) return null;
  return (
    <div className="mt-5">
      <Actions>
        {offered.map(([text, path], position) => (
          <LinkButton key={path} href={href(path)} look={position === 0 ? "main" : "quiet"}>
            {t(`button.${text}`)}
          </LinkButton>
        ))}
      </Actions>
    </div>
  );
}

function waysOfStep({ code, stage }: PathStep): [string, string][] {
  const events: [string, string] = ["events", "/events"];
  if (code === "choose_talk") return [["choose_talk", "/me/talk"], events];
  if (code === "sign" || code === "sign_anew") return [["sign", "/me/agreement"], events];
  if (code === "choose_training") return [];
  if (code === "stage" && WAITS.includes(stage)) return [SUGGESTIONS, events];
  return [events];
}
