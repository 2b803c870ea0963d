import { useTranslation } from "react-i18next";
import type { NextForMan } from "#app/domain/today/next-for-man.ts";
import { formatInstant } from "#app/i18n/dates.ts";
import { useHref, useLanguage } from "#app/i18n/language-context.tsx";
import { Actions, LinkButton } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import type { MyPage } from "./route.tsx";
import { WaitingLines } from "./waiting-lines.tsx";

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
      <WaitingLines page={page} />
      <NextButtons next={next} />
    </Card>
  );
}

function useSentence(next: NextForMan): string {
  const { t } = useTranslation("me");
  const language = useLanguage();
  switch (next.code) {
    case "stage":
      return t(`next.${next.kind}.${next.stage}`);
    case "next_meeting":
      return t("next.next_meeting", {
        other: next.other,
        when: formatInstant(next.meetAt, language),
      });
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
    stage: [
      ...(next.code === "stage" && WAITS.includes(next.stage) ? [SUGGESTIONS] : []),
      ["events", "/events"],
    ],
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
