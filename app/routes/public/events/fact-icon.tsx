import type { ShownFact } from "#app/domain/gatherings/facts.ts";
import { ICONS } from "#app/ui/icons.ts";

/** One picture per fact, so that the line is understood before it is read. Strokes on 24 × 24. */
const PATHS: Record<ShownFact, string> = {
  free: ICONS.free,
  small_fee: ICONS.euro,
  travel_paid: "M3 7h18v3a2 2 0 0 0 0 4v3H3v-3a2 2 0 0 0 0-4zM14 7v2M14 11v2M14 15v2",
  no_finnish_needed: ICONS.language,
  few_words: "M4 5h16v11h-9l-5 4v-4H4zM8 10.500h3",
  easy_finnish: ICONS.chat,
  everyday_finnish: "M4 5h16v11h-9l-5 4v-4H4zM8 8h8M8 10.500h8M8 13h5",
  good_finnish: ICONS.book,
  interpreter:
    "M8 11a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM2.5 20c0-3.300 2.500-5.500 5.500-5.500s5.500 2.200 5.500 5.500M15 5h6v5h-3l-2 2v-2h-1z",
  beginners_welcome: ICONS.beginner,
  friends_welcome: ICONS.people,
  children_welcome: ICONS.child,
  food_served: ICONS.food,
  coffee_served: ICONS.coffee,
  halal_or_vegetarian: "M5 19C4 10 9 5 20 4c0 11-4 16-11 15.500M5 20c2-5 5-8 9-10.500",
  alcohol_free: ICONS.no_alcohol,
  bring_lunch: "M4 9h16v11H4zM8 9V6a2 2 0 0 1 2-2h4a2 2 0 0 1 2 2v3M4 14h16",
  outdoors: ICONS.outdoors,
  indoors: ICONS.home,
  quiet: "M4 9v6h4l5 4V5L8 9zM17 9.500l5 5M22 9.500l-5 5",
  toilets:
    "M7 6a1.500 1.500 0 1 0 0-3 1.500 1.500 0 0 0 0 3zM17 6a1.500 1.500 0 1 0 0-3 1.500 1.500 0 0 0 0 3zM4.500 9h5v6H8.500v6h-3v-6H4.500zM17 8.500l-3.500 8H15.500V21h3v-4.500h2zM12 4v16",
  shower_on_site:
    "M5 21V6a3 3 0 0 1 6 0v1M7.500 10.500a3.500 3.500 0 0 1 7 0zM8 14v1M11 14v1M14 14v1M8 18v1M11 18v1M14 18v1",
  meeting_point: ICONS.flag,
  ends_by_bus: ICONS.bus,
  sport_clothes: ICONS.clothes,
  warm_clothes:
    "M12 2v20M3.500 7l17 10M20.500 7l-17 10M12 6l-2.500-2.500M12 6l2.500-2.500M12 18l-2.500 2.500M12 18l2.500 2.500",
  bring_towel: "M6 3h12v18H6zM6 16h12M6 18.500h12M9 3v4",
  bring_id: ICONS.id_card,
  equipment_lent: "M4 18a5 5 0 1 1 7-7l9 9-2 2zM14 4a5 5 0 0 1 6 6l-3-1-2-2z",
  step_free: ICONS.wheelchair,
  has_steps: "M3 20h5v-5h5v-5h5V5h3",
};

export function FactIcon({ fact }: { fact: ShownFact }) {
  return (
    <svg className="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={PATHS[fact]} />
    </svg>
  );
}
