import type { Coordinator } from "#app/domain/accounts/viewer.ts";
import { type Instant, now } from "#app/domain/day.ts";
import { municipalityName } from "#app/domain/places/gazetteer.server.ts";
import { audit } from "#app/domain/privacy/audit.server.ts";
import { NotFound } from "#app/domain/refusal.ts";
import { asOne } from "#app/domain/transaction.server.ts";
import { byName } from "#app/i18n/collation.ts";
import type { Language } from "#app/i18n/languages.ts";
import type { Db } from "#db/open.ts";
import { maySeeWhoComes } from "./access.ts";
import { answersBy } from "./answers.server.ts";
import { freePlaces, standingOf } from "./gathering.ts";
import { room } from "./heads.server.ts";
import { bestLanguage } from "./public-events.server.ts";
import { queueForOffice } from "./queue-screens.server.ts";
import { reachOf } from "./run-reach.server.ts";

/**
 * One date as the office sees it: who is coming, with contacts, and who came. Each man of the
 * register on the list is an audit entry, as on his own page.
 */
export function eventForOffice(
  db: Db,
  {
    by,
    eventId,
    language,
    at = now(),
  }: { by: Coordinator; eventId: string; language: Language; at?: Instant },
) {
  return asOne(db, async (trx) => {
    if (!maySeeWhoComes(by)) throw new NotFound();
    const event = await oneDate(trx, eventId, language);
    const waiting = await queueForOffice(trx, eventId);
    const listed = (await signUpsOf(trx, eventId)).sort(byName(language, ({ name }) => name));
    const ids = (rows: { id: string | null }[]) => rows.flatMap(({ id }) => id ?? []);
    const here = await answersBy(trx, "sign_up_id", ids(listed), language);
    const series = listed.map(({ seriesId: id }) => ({ id }));
    const inSeries = await answersBy(trx, "series_id", ids(series), language);
    const inQueue = await answersBy(trx, "waiting_id", ids(waiting), language);
    const queue = waiting.map((man) => ({ ...man, answers: inQueue.get(man.id) ?? [] }));
    const all = listed.map(({ seriesId, ...man }) => ({
      ...man,
      answers: here.get(man.id) ?? inSeries.get(seriesId ?? "") ?? [],
    }));
    for (const { personId } of [...all, ...queue]) {
      if (!personId) continue;
      const entry = { by: by.accountId, personId, what: "sign_up_viewed", detail: eventId };
      await audit(trx, entry, at);
    }
    const coming = all.filter((signUp) => !signUp.cancelledAt);
    const headsOf = (signUps: typeof all) =>
      signUps.reduce((heads, signUp) => heads + 1 + signUp.friends, 0);
    return {
      ...event,
      municipality: municipalityName(event.municipalityCode, language),
      standing: standingOf(event, at),
      free: freePlaces(event, at),
      coming,
      queue,
      reach: await reachOf(trx, { eventId, at }),
      notComing: all.filter((signUp) => signUp.cancelledAt),
      came:
        headsOf(coming.filter((signUp) => signUp.attendedAt)) + Math.max(0, event.headsWithoutName),
    };
  });
}

export type OfficeEvent = Awaited<ReturnType<typeof eventForOffice>>;

async function oneDate(trx: Db, eventId: string, language: Language) {
  const event = await trx
    .selectFrom("event")
    .innerJoin("gathering", "gathering.id", "event.gathering_id")
    .leftJoin("helper_wish", "helper_wish.event_id", "event.id")
    .innerJoin("place", (join) =>
      join.on((eb) => eb("place.id", "=", eb.fn.coalesce("event.place_id", "gathering.place_id"))),
    )
    .innerJoin("gathering_text as text", (join) =>
      join
        .onRef("text.gathering_id", "=", "gathering.id")
        .on("text.language", "=", bestLanguage(language)),
    )
    .select([
      "event.id",
      "event.gathering_id as gatheringId",
      "event.starts_at as startsAt",
      "event.ends_at as endsAt",
      "event.day",
      "event.cancelled_at as cancelledAt",
      "event.moved_at as movedAt",
      "event.place_id as ownPlaceId",
      "event.capacity as ownCapacity",
      "event.heads_without_name as headsWithoutName",
      "gathering.published_at as publishedAt",
      "gathering.kind",
      "helper_wish.task",
      "helper_wish.wanted",
      "text.title",
      "text.language as textLanguage",
      "place.name as place",
      "place.municipality_code as municipalityCode",
      ...room(),
    ])
    .where("event.id", "=", eventId)
    .executeTakeFirst();
  if (!event) throw new NotFound();
  return { ...event, startsAt: event.startsAt as Instant, endsAt: event.endsAt as Instant };
}

function signUpsOf(trx: Db, eventId: string) {
  return trx
    .selectFrom("sign_up")
    .leftJoin("person", "person.id", "sign_up.person_id")
    .select([
      "sign_up.id",
      "sign_up.name",
      "person.surname",
      "sign_up.email",
      "sign_up.phone",
      "sign_up.friends",
      "sign_up.language",
      "sign_up.person_id as personId",
      "sign_up.cancelled_at as cancelledAt",
      "sign_up.attended_at as attendedAt",
      "sign_up.helps_since as helpsSince",
      "sign_up.forgotten_at as forgottenAt",
      "sign_up.series_id as seriesId",
      "person.protected_on as protectedOn",
    ])
    .where("sign_up.event_id", "=", eventId)
    .orderBy("sign_up.created_at")
    .orderBy("sign_up.id")
    .execute();
}
