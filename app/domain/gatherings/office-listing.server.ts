import type { Coordinator } from "#app/domain/accounts/viewer.ts";
import { type Instant, now } from "#app/domain/day.ts";
import { municipalityName } from "#app/domain/places/gazetteer.server.ts";
import { NotFound } from "#app/domain/refusal.ts";
import type { Language } from "#app/i18n/languages.ts";
import type { Db } from "#db/open.ts";
import { mayPlan } from "./access.ts";
import type { Shown } from "./forms.ts";
import type { GatheringKind } from "./gathering.ts";
import { answersTo, bestLanguage } from "./public-events.server.ts";

export const GATHERINGS_ON_A_PAGE = 50;

type Asked = { by: Coordinator; language: Language; at?: Instant };

/** The office's list: what runs and when next, or what is still a draft; the soonest first. */
export async function gatheringsForOffice(
  db: Db,
  {
    by,
    language,
    show,
    q,
    page,
    at = now(),
  }: Asked & {
    show: Shown;
    q: string;
    page: number;
  },
) {
  if (!mayPlan(by)) throw new NotFound();
  const wanted = db
    .selectFrom("gathering")
    .innerJoin("place", "place.id", "gathering.place_id")
    .$if(show === "published", (query) => query.where("gathering.published_at", "is not", null))
    .$if(show === "drafts", (query) => query.where("gathering.published_at", "is", null))
    .$if(q !== "", (query) => query.where(answersTo(q)));
  const { count } = await wanted
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .executeTakeFirstOrThrow();
  const rows = await wanted
    .innerJoin("gathering_text as text", (join) =>
      join
        .onRef("text.gathering_id", "=", "gathering.id")
        .on("text.language", "=", bestLanguage(language)),
    )
    .leftJoin(
      (eb) =>
        eb
          .selectFrom("event")
          .select((e) => [
            "event.gathering_id",
            e.fn.min("event.starts_at").as("nextAt"),
            e.fn.countAll<number>().as("dates"),
          ])
          .where("event.ends_at", ">", at)
          .where("event.cancelled_at", "is", null)
          .groupBy("event.gathering_id")
          .as("ahead"),
      (join) => join.onRef("ahead.gathering_id", "=", "gathering.id"),
    )
    .select([
      "gathering.id",
      "gathering.kind",
      "gathering.published_at as publishedAt",
      "text.title",
      "text.language as textLanguage",
      "place.name as place",
      "place.municipality_code as municipalityCode",
      "ahead.nextAt",
      "ahead.dates",
    ])
    .orderBy((eb) => eb.case().when("ahead.nextAt", "is", null).then(1).else(0).end())
    .orderBy("ahead.nextAt")
    .orderBy("gathering.created_at", "desc")
    .limit(GATHERINGS_ON_A_PAGE)
    .offset((page - 1) * GATHERINGS_ON_A_PAGE)
    .execute();
  return {
    count,
    pages: Math.max(1, Math.ceil(count / GATHERINGS_ON_A_PAGE)),
    gatherings: rows.map((row) => ({
      ...row,
      kind: row.kind as GatheringKind,
      municipality: municipalityName(row.municipalityCode, language),
      nextAt: row.nextAt as Instant | null,
      dates: row.dates ?? 0,
    })),
  };
}

export type ListedGathering = Awaited<ReturnType<typeof gatheringsForOffice>>["gatherings"][number];
