import { z } from "zod";
import { addDays, type Day, dayOf, helsinkiInstant, type Instant, now } from "#app/domain/day.ts";

export const PAGE_SIZE = 20;
export const PAGE_SIZE_AT_MOST = 100;

/** Commas separate; said twice counts as a longer list. */
const list = z
  .union([z.string(), z.array(z.string())])
  .transform((said) => [said].flat().flatMap((one) => one.split(",")))
  .transform((codes) => codes.map((code) => code.trim()).filter((code) => code !== ""))
  .optional();

/** A day, an instant, "today" or "now"; a day that ends a span belongs to it. */
const moment = (side: "start" | "end") =>
  z
    .string()
    .transform((said, context): Instant => {
      if (said === "now") return now();
      const day = said === "today" ? dayOf(now()) : /^\d{4}-\d{2}-\d{2}$/.test(said) ? said : null;
      if (Number.isNaN(Date.parse(day ?? said))) {
        context.addIssue({ code: "custom", message: `not a time: ${said.slice(0, 40)}` });
        return z.NEVER;
      }
      if (!day) return `${new Date(said).toISOString().slice(0, 19)}Z` as Instant;
      return helsinkiInstant(side === "end" ? addDays(day as Day, 1) : (day as Day), "00:00");
    })
    .optional();

const truth = z
  .string()
  .transform((said) => said.toLowerCase())
  .pipe(z.enum(["true", "false"]))
  .transform((said) => said === "true")
  .optional();

const bbox = z
  .string()
  .transform((said, context) => {
    const corners = said.split(",").map(Number);
    if (corners.length === 4 && corners.every(Number.isFinite)) {
      const [west, south, east, north] = corners as [number, number, number, number];
      return { west, south, east, north };
    }
    context.addIssue({ code: "custom", message: "bbox is west,south,east,north" });
    return z.NEVER;
  })
  .optional();

const SORTS = ["start_time", "end_time", "last_modified_time", "name"] as const;
export type Sort = (typeof SORTS)[number];

const sort = z
  .string()
  .transform((said) => ({ by: said.replace(/^-/, "") as Sort, down: said.startsWith("-") }))
  .refine(({ by }) => SORTS.includes(by), `sort by ${SORTS.join(", ")}`)
  .default({ by: "last_modified_time", down: true });

const paging = {
  page: z.coerce.number().int().min(1).max(10_000).default(1),
  page_size: z.coerce
    .number()
    .int()
    .min(1)
    .default(PAGE_SIZE)
    .transform((size) => Math.min(size, PAGE_SIZE_AT_MOST)),
};

/** What can be asked of a list, as of the cities' own Linked Events v1. Unknown words are not heard. */
export const LinkedEventsQuery = z.object({
  start: moment("start"),
  end: moment("end"),
  days: z.coerce.number().int().min(1).max(3660).optional(),
  keyword: list,
  keyword_AND: list,
  "keyword!": list,
  location: list,
  language: list,
  in_language: list,
  translation: list,
  ids: list,
  super_event: list,
  super_event_type: list,
  hide_recurring_children: truth,
  event_type: list,
  event_status: list,
  data_source: list,
  publisher: list,
  is_free: truth,
  last_modified_since: moment("start"),
  text: z.string().max(200).optional(),
  bbox,
  include: list,
  sort,
  ...paging,
});
export type LinkedEventsAsked = z.output<typeof LinkedEventsQuery>;

/** Places and keywords can be looked for by a word of their names. */
export const ThingsQuery = z.object({ text: z.string().max(200).optional(), ...paging });
export const IncludeQuery = z.object({ include: list });
