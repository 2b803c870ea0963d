import { type Kysely, sql } from "kysely";

export async function up(db: Kysely<unknown>) {
  await sql`alter table talk_offer add column way text check (way in ('phone', 'place'))`.execute(
    db,
  );
  await sql`alter table talk_offer add column place text
    check ((place is not null) = (coalesce(way, 'phone') = 'place'))`.execute(db);
  // Letters that wait were written before anybody said where.
  await sql`update message set facts = json_set(facts, '$.where', '–')
    where sent_at is null and kind in ('talk_offered', 'talk_agreed', 'talk_reminder', 'office_talk')`.execute(
    db,
  );
}
