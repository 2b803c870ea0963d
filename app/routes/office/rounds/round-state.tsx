import { useTranslation } from "react-i18next";
import type { RoundState } from "#app/domain/rounds/round.ts";
import { Badge, type BadgeTone } from "#app/ui/badge.tsx";

const TONES: Record<RoundState, BadgeTone> = {
  planned: "calm",
  open: "good",
  forming: "mind",
  pairing: "mind",
  under_way: "good",
  over: "calm",
  cancelled: "calm",
};

/** Where a round stands, in a word. What waits for the office stands out. */
export function RoundStateBadge({ state }: { state: RoundState }) {
  const { t } = useTranslation("office_rounds");
  return <Badge tone={TONES[state]}>{t(`state.${state}`)}</Badge>;
}
