import type { Instant } from "#app/domain/day.ts";
import { bestText } from "#app/domain/gatherings/gathering.ts";
import type { LetterKind } from "#app/domain/messages/kinds.ts";
import { type Letter, write } from "#app/domain/messages/outbox.server.ts";
import { addressed } from "#app/domain/pairs/letters.ts";
import type { Db } from "#db/open.ts";
import { textsOf } from "./texts.server.ts";

type OfRound = {
  kind: LetterKind;
  roundId: string;
  /** Each man hears it once under this key. */
  key: string;
  facts?: Letter["facts"];
  expiresAt?: Instant;
};

/**
 * Writes to men of a round, each in his language and with the name of the round in it, in the
 * transaction of what it tells about. What a letter says of others is nothing.
 */
export async function writeToMen(
  trx: Db,
  personIds: string[],
  { kind, roundId, key, facts, expiresAt }: OfRound,
  at: Instant,
) {
  if (personIds.length === 0) return;
  const texts = await textsOf(trx, [roundId]);
  const men = await trx
    .selectFrom("person")
    .select(["id", "account_id as accountId", "name", "email", "phone", "language"])
    .where("id", "in", personIds)
    .where("forgotten_on", "is", null)
    .execute();
  const letters = men.map((man) => ({
    ...addressed(man),
    kind,
    facts: { name: man.name, title: bestText(texts, man.language)?.title ?? "–", ...facts },
    link: `/me/rounds/${roundId}`,
    dedupeKey: letterKey(kind, key, man.id),
    expiresAt: expiresAt ?? null,
  }));
  await write(trx, letters, at);
}

export function letterKey(kind: LetterKind, key: string, personId: string) {
  return `${kind} ${key} ${personId}`;
}
