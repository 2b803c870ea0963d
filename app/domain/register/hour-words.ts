import { DAY_PARTS, type DayPart } from "#app/domain/people/vocabulary.ts";

const BEGINS: Record<DayPart, number> = { morning: 6, afternoon: 12, evening: 17, night: 22 };
const ENDS: Record<DayPart, number> = { morning: 12, afternoon: 17, evening: 22, night: 30 };

/** "klo 17 jälkeen", "17-20", "after 5pm" become the parts of the day that they touch for an hour. */
export function hoursAsParts(text: string): string {
  const hour = String.raw`(?:klo |kello |kl )?(\d{1,2})(?:[.:]\d{2})?`;
  return text
    .replace(/\b(\d{1,2}) ?pm\b/g, (_, hours) => String((Number(hours) % 12) + 12))
    .replace(new RegExp(`${hour} ?(?:[-–]|to|till|->) ?${hour}`, "g"), (_, from, to) =>
      partsBetween(Number(from), Number(to)),
    )
    .replace(
      new RegExp(`${hour} ?(?:jalkeen|alkaen|eteenpain|lahtien|->|→|-)(?=\\s|$|[,;])`, "g"),
      (_, from) => partsBetween(Number(from), ENDS.evening),
    )
    .replace(new RegExp(`(?:after|from|efter) ${hour}`, "g"), (_, from) =>
      partsBetween(Number(from), ENDS.evening),
    );
}

/** No part of the day: the word is then as unknown as any other. */
const UNKNOWN = "unknown";

function partsBetween(from: number, to: number): string {
  const parts = DAY_PARTS.filter(
    (part) => Math.min(to, ENDS[part]) - Math.max(from, BEGINS[part]) >= 1,
  );
  return parts.length > 0 && to > from ? `#${parts.join("#")} ` : UNKNOWN;
}
