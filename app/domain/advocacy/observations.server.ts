import type { Coordinator } from "#app/domain/accounts/viewer.ts";
import { addMonths, type Day, dayOf, type Instant, now } from "#app/domain/day.ts";
import { newId } from "#app/domain/id.ts";
import { NotFound, Refusal } from "#app/domain/refusal.ts";
import type { Language } from "#app/i18n/languages.ts";
import type { Db } from "#db/open.ts";
import { OBSERVATION_KEPT_MONTHS, type Theme } from "./theme.ts";

const SHOWN_AT_ONCE = 20;

/**
 * Notes what a man meets here, without him: he writes it himself on the public page, or a coordinator
 * has heard it. The same words about the same on the same day are one, so two presses are too. A day
 * ahead is refused.
 */
export async function noteObservation(
  db: Db,
  {
    by,
    theme,
    text,
    language,
    at = now(),
    on = dayOf(at),
  }: {
    by: Coordinator | null;
    theme: Theme;
    text: string;
    language: Language;
    on?: Day;
    at?: Instant;
  },
) {
  if (on > dayOf(at)) throw new Refusal("day_in_future", { field: "on" });
  await db
    .insertInto("observation")
    .values({
      id: newId(),
      theme,
      text,
      language,
      noted_on: on,
      noted_by: by?.accountId ?? null,
      noted_at: at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Takes away what says too much about somebody, or nothing at all. */
export async function removeObservation(db: Db, { id }: { by: Coordinator; id: string }) {
  const { numDeletedRows } = await db
    .deleteFrom("observation")
    .where("id", "=", id)
    .executeTakeFirst();
  if (numDeletedRows !== 1n) throw new NotFound();
}

/** What was told, the latest first; of all themes or one. */
export async function observationsForOffice(
  db: Db,
  { theme, page }: { theme: Theme | null; page: number },
) {
  const told = db
    .selectFrom("observation")
    .where("text", "is not", null)
    .$if(theme !== null, (query) => query.where("theme", "=", theme as Theme));
  const { count } = await told
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .executeTakeFirstOrThrow();
  const pages = Math.max(1, Math.ceil(count / SHOWN_AT_ONCE));
  const rows = await told
    .leftJoin("account", "account.id", "observation.noted_by")
    .select([
      "observation.id",
      "observation.theme",
      "observation.text",
      "observation.language",
      "observation.noted_on as on",
      "account.name as by",
    ])
    .orderBy("noted_on", "desc")
    .orderBy("noted_at", "desc")
    .orderBy("observation.id")
    .limit(SHOWN_AT_ONCE)
    .offset((Math.min(page, pages) - 1) * SHOWN_AT_ONCE)
    .execute();
  const observations = rows.map((row) => ({
    ...row,
    theme: row.theme as Theme,
    text: row.text ?? "",
    on: row.on as Day,
  }));
  return { observations, count, page: Math.min(page, pages), pages };
}

/** The words go, the number stays. */
export function forgetOldObservations(db: Db, at: Instant = now()) {
  return db
    .updateTable("observation")
    .set({ text: null, noted_by: null })
    .where("noted_on", "<", addMonths(dayOf(at), -OBSERVATION_KEPT_MONTHS))
    .where("text", "is not", null)
    .execute();
}
