import { useTranslation } from "react-i18next";
import type { Standing } from "#app/domain/gatherings/gathering.ts";
import { Badge, type BadgeTone } from "#app/ui/badge.tsx";

const TONES: Record<Standing, BadgeTone> = {
  open: "good",
  full: "mind",
  cancelled: "urgent",
  begun: "calm",
  over: "calm",
};

/** How a date stands, in words: places that are free, full, cancelled. Without a limit, nothing. */
export function StandingBadge({ standing, free }: { standing: Standing; free: number | null }) {
  const { t } = useTranslation("events");
  if (standing === "open" && free === null) return null;
  return (
    <Badge tone={TONES[standing]}>
      {standing === "open" ? t("free", { count: free }) : t(`standing.${standing}`)}
    </Badge>
  );
}
