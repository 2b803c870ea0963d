import type { Coordinator } from "#app/domain/accounts/viewer.ts";
import { type Day, type Instant, now } from "#app/domain/day.ts";
import { bestText } from "#app/domain/gatherings/gathering.ts";
import { hashToken, newId } from "#app/domain/id.ts";
import { NotFound, Refusal } from "#app/domain/refusal.ts";
import { asOne } from "#app/domain/transaction.server.ts";
import type { Language } from "#app/i18n/languages.ts";
import type { Db } from "#db/open.ts";
import type { Theme } from "./theme.ts";

type Facts = { theme: Theme; on: Day; to: string };
type Text = { language: string; title: string; text: string };

type Draft = Facts & Text & { by: Coordinator; post?: string | null; at?: Instant };

/**
 * What we say in public, at first as a draft in one language. Gives its id. The same words from the
 * same page (`post`) are one draft, however often they are sent; other words are another.
 */
export function writeStatement(
  db: Db,
  { by, theme, on, to, post = null, at = now(), language, title, text }: Draft,
) {
  return asOne(db, async (trx) => {
    const words = [post, theme, on, to, language, title, text];
    const id = post ? hashToken(JSON.stringify(words)) : newId();
    const facts = { theme, said_on: on, said_to: to };
    const { numInsertedOrUpdatedRows: isNew } = await trx
      .insertInto("statement")
      .values({ id, ...facts, written_by: by.accountId, written_at: at })
      .onConflict((conflict) => conflict.column("id").doNothing())
      .executeTakeFirstOrThrow();
    if (!isNew) return id;
    await trx
      .insertInto("statement_text")
      .values({ statement_id: id, language, title, text })
      .execute();
    return id;
  });
}

export async function correctStatement(
  db: Db,
  { id, theme, on, to }: Facts & { by: Coordinator; id: string },
) {
  await changed(db, id, { theme, said_on: on, said_to: to });
}

/** Says it in one more language, or anew in one. */
export function sayIn(
  db: Db,
  { id, language, title, text }: Text & { by: Coordinator; id: string },
) {
  return asOne(db, async (trx) => {
    await known(trx, id);
    await trx
      .insertInto("statement_text")
      .values({ statement_id: id, language, title, text })
      .onConflict((conflict) =>
        conflict.columns(["statement_id", "language"]).doUpdateSet({ title, text }),
      )
      .execute();
  });
}

/** For everyone to read. Published twice, the first time stands. */
export async function publishStatement(
  db: Db,
  { id, at = now() }: { by: Coordinator; id: string; at?: Instant },
) {
  const { published_at: before } = await known(db, id);
  if (!before) await changed(db, id, { published_at: at });
}

export async function hideStatement(db: Db, { id }: { by: Coordinator; id: string }) {
  await changed(db, id, { published_at: null });
}

/** Takes a draft away; what everyone may read is hidden first. */
export function removeStatement(db: Db, { id }: { by: Coordinator; id: string }) {
  return asOne(db, async (trx) => {
    const { published_at: isPublic } = await known(trx, id);
    if (isPublic) throw new Refusal("hide_first");
    await trx.deleteFrom("statement").where("id", "=", id).execute();
  });
}

/** What everyone may read, the latest first, each in the language nearest to the reader's. */
export async function publicStatements(db: Db, language: Language) {
  const all = await statements(db);
  return all
    .filter(({ isPublic }) => isPublic)
    .flatMap(({ texts, ...statement }) => {
      const text = bestText(texts, language);
      return text ? [{ ...statement, ...text }] : [];
    });
}

export async function statementsForOffice(db: Db, language: Language) {
  const all = await statements(db);
  return all.map((statement) => ({
    ...statement,
    title: bestText(statement.texts, language)?.title ?? "",
  }));
}

export async function statementForOffice(db: Db, id: string) {
  const [statement] = await statements(db, id);
  if (!statement) throw new NotFound();
  return statement;
}

async function statements(db: Db, id?: string) {
  const rows = await db
    .selectFrom("statement")
    .select(["id", "theme", "said_on as on", "said_to as to", "published_at as publishedAt"])
    .$if(id !== undefined, (query) => query.where("id", "=", id ?? ""))
    .orderBy("said_on", "desc")
    .orderBy("id")
    .execute();
  const texts = await db
    .selectFrom("statement_text")
    .select(["statement_id as statementId", "language", "title", "text"])
    .$if(id !== undefined, (query) => query.where("statement_id", "=", id ?? ""))
    .orderBy("language")
    .execute();
  return rows.map(({ publishedAt, ...row }) => ({
    id: row.id,
    theme: row.theme as Theme,
    on: row.on as Day,
    to: row.to,
    isPublic: publishedAt !== null,
    texts: texts
      .filter(({ statementId }) => statementId === row.id)
      .map(({ language, title, text }) => ({ language, title, text })),
  }));
}

async function known(db: Db, id: string) {
  const row = await db
    .selectFrom("statement")
    .select("published_at")
    .where("id", "=", id)
    .executeTakeFirst();
  if (!row) throw new NotFound();
  return row;
}

async function changed(
  db: Db,
  id: string,
  change: Partial<{
    theme: string;
    said_on: string;
    said_to: string;
    published_at: string | null;
  }>,
) {
  const { numUpdatedRows } = await db
    .updateTable("statement")
    .set(change)
    .where("id", "=", id)
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) throw new NotFound();
}
