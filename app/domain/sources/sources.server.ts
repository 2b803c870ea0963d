import type { Coordinator } from "#app/domain/accounts/viewer.ts";
import { type Instant, now } from "#app/domain/day.ts";
import { fold } from "#app/domain/fold.ts";
import { newId } from "#app/domain/id.ts";
import { isTaken, NotFound, Refusal } from "#app/domain/refusal.ts";
import { asOne } from "#app/domain/transaction.server.ts";
import type { Db } from "#db/open.ts";
import { mayKeepSources } from "./access.ts";
import { BUILT_IN, type SourceKind } from "./source.ts";

type NewSource = { by: Coordinator; name: string; kind: SourceKind; at?: Instant };

/** A new source; returns the code for its links. Refuses `source_exists`. */
export async function addSource(db: Db, { by, name, kind, at = now() }: NewSource) {
  if (!mayKeepSources(by)) throw new NotFound();
  const code = codeFor(name);
  const taken = new Refusal("source_exists", { field: "name" });
  if (BUILT_IN.some((one) => one.code === code)) throw taken;
  try {
    await db
      .insertInto("source")
      .values({ code, name, kind, created_at: at, created_by: by.accountId })
      .execute();
  } catch (error) {
    if (isTaken(error)) throw taken;
    throw error;
  }
  return code;
}

/** "Kallion kirjasto" is "kallion-kirjasto"; a name in other letters gets a code without a meaning. */
export function codeFor(name: string): string {
  const slug = fold(name)
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, 30)
    .replace(/^-+|-+$/g, "");
  return slug.length < 2 ? `s-${newId().slice(-6).toLowerCase()}` : slug;
}

type Known = { by: Coordinator; code: string; at?: Instant };

/** Another name; the code in its links stays. */
export async function renameSource(db: Db, { by, code, name }: Known & { name: string }) {
  if (!mayKeepSources(by)) throw new NotFound();
  const { numUpdatedRows } = await db
    .updateTable("source")
    .set({ name })
    .where("code", "=", code)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) throw new NotFound();
}

/**
 * Its links open as before and count nothing more. What was counted stays; a source of which nothing
 * was ever counted is gone. Twice is once.
 */
export function retireSource(db: Db, { by, code, at = now() }: Known) {
  return asOne(db, async (trx) => {
    if (!mayKeepSources(by)) throw new NotFound();
    const source = await trx
      .selectFrom("source")
      .select("retired_at")
      .where("code", "=", code)
      .executeTakeFirst();
    if (!source) throw new NotFound();
    if (source.retired_at) return;
    if (await hasCounts(trx, code)) {
      await trx.updateTable("source").set({ retired_at: at }).where("code", "=", code).execute();
    } else await trx.deleteFrom("source").where("code", "=", code).execute();
  });
}

async function hasCounts(trx: Db, code: string): Promise<boolean> {
  const counted = await trx
    .selectFrom("source_opening")
    .select("code")
    .where("code", "=", code)
    .unionAll(trx.selectFrom("source_application").select("code").where("code", "=", code))
    .unionAll(
      trx
        .selectFrom("sign_up")
        .select("source as code")
        .where("source", "=", code)
        .$castTo<{ code: string }>(),
    )
    .executeTakeFirst();
  return counted !== undefined;
}

/** What a poster or a link can be from: what is built in, then what the office made, by name. */
export async function sourcesToChoose(db: Db, { by }: { by: Coordinator }) {
  if (!mayKeepSources(by)) throw new NotFound();
  const made = await db
    .selectFrom("source")
    .select(["code", "name"])
    .where("retired_at", "is", null)
    .orderBy("name")
    .execute();
  return [...BUILT_IN.map(({ code }) => ({ code, name: null })), ...made];
}
