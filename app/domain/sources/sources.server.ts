import type { Coordinator } from "#app/domain/accounts/viewer.ts";
import { type Instant, now } from "#app/domain/day.ts";
import { fold } from "#app/domain/fold.ts";
import { newId } from "#app/domain/id.ts";
import { isTaken, NotFound, Refusal } from "#app/domain/refusal.ts";
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

/** What a poster or a link can be from: what is built in, then what the office made, by name. */
export async function sourcesToChoose(db: Db, { by }: { by: Coordinator }) {
  if (!mayKeepSources(by)) throw new NotFound();
  const made = await db.selectFrom("source").select(["code", "name"]).orderBy("name").execute();
  return [...BUILT_IN.map(({ code }) => ({ code, name: null })), ...made];
}
