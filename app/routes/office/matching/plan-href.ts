import { useSearchParams } from "@remix-run/react";
import { useHref } from "#app/i18n/language-context.tsx";

/** The round whose plan the page shows, if it is one's. */
export function useRoundOfPlan(): string | null {
  return useSearchParams()[0].get("round");
}

/** URLs of the plan that the page shows, everybody's or a round's: usePlanHref()("/pins"). */
export function usePlanHref() {
  const href = useHref();
  const round = useRoundOfPlan();
  return (path: string) => {
    const whole = href(`/office/matching${path}`);
    if (!round) return whole;
    return `${whole}${path.includes("?") ? "&" : "?"}round=${encodeURIComponent(round)}`;
  };
}
