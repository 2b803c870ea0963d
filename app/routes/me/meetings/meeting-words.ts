import { useTranslation } from "react-i18next";
import { MEETING_LENGTHS, type MeetingKind } from "#app/domain/pairs/pair.ts";
import type { IconName } from "#app/ui/icon.tsx";

export const MEETING_ICONS: Record<MeetingKind, IconName> = {
  talk: "coffee",
  walk: "outdoors",
  sport: "sport",
  food: "food",
  culture: "music",
  errands: "id_card",
  finnish: "book",
  outing: "bus",
  call: "phone",
  other: "star",
};

/** "1.5 hours" for the usual lengths, "75 minutes" for others. */
export function useLength() {
  const { t } = useTranslation("pairs");
  return (minutes: number) =>
    (MEETING_LENGTHS as readonly number[]).includes(minutes)
      ? t(`lengths.${minutes}`)
      : t("minutes", { count: minutes });
}
