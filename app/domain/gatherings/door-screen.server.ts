import { isCoordinator, type Viewer } from "#app/domain/accounts/viewer.ts";
import { addHours, dayOf, type Instant, now } from "#app/domain/day.ts";
import { newId } from "#app/domain/id.ts";
import { audit } from "#app/domain/privacy/audit.server.ts";
import { qrPath } from "#app/domain/qr.ts";
import { NotFound } from "#app/domain/refusal.ts";
import { asOne } from "#app/domain/transaction.server.ts";
import { env } from "#app/env.server.ts";
import { byName } from "#app/i18n/collation.ts";
import type { Language } from "#app/i18n/languages.ts";
import type { Db } from "#db/open.ts";
import { doorHours } from "./door.ts";
import { doorPath } from "./door-code.server.ts";
import { mayHost, runsDoor } from "./hosting.server.ts";
import { asCards, bestLanguage, publishedEvents } from "./public-events.server.ts";
import { questionsToAsk } from "./question-screens.server.ts";

type Asked = { by: Viewer; eventId: string; language: Language; at?: Instant };

/**
 * The list at the door, for the office and for the host of this gathering. A host sees names and
 * friends, no surnames or contacts, and of a man with protected details only that he comes. Each man
 * of the register on it is an audit entry.
 */
export function doorFor(db: Db, { by, eventId, language, at = now() }: Asked) {
  return asOne(db, async (trx) => {
    const event = await eventOfDoor(trx, by, { eventId, language });
    const rows = await trx
      .selectFrom("sign_up")
      .leftJoin("person", "person.id", "sign_up.person_id")
      .select([
        "sign_up.id",
        "sign_up.name",
        "person.surname",
        "sign_up.person_id as personId",
        "sign_up.friends",
        "sign_up.attended_at as attendedAt",
        "sign_up.forgotten_at as forgottenAt",
        "sign_up.door_number as doorNumber",
        "person.protected_on as protectedOn",
      ])
      .where("sign_up.event_id", "=", eventId)
      .where("sign_up.cancelled_at", "is", null)
      .execute();
    for (const { personId } of rows) {
      if (!personId) continue;
      const entry = { by: by.accountId, personId, what: "sign_up_viewed", detail: eventId };
      await audit(trx, entry, at);
    }
    const men = rows.map(({ personId, protectedOn, surname, ...row }) => {
      const isHidden = Boolean(row.forgottenAt ?? (protectedOn && !isCoordinator(by)));
      const full = isCoordinator(by) ? [row.name, surname].filter(Boolean).join(" ") : row.name;
      return { ...row, name: isHidden ? null : full };
    });
    return {
      ...event,
      isOffice: isCoordinator(by),
      isTime: dayOf(at) >= event.day,
      asks: (await questionsToAsk(trx, { eventId, language })).length > 0,
      men: men.sort(byName(language, ({ name }) => name ?? "")),
      nowMs: Date.parse(at),
      /** So long the phone keeps the page (decision 0022). */
      keptUntilMs: Date.parse(doorHours(event).to),
      /** What a form without scripts is sent by, so that a double press is one. */
      postId: newId(),
    };
  });
}

export type Door = Awaited<ReturnType<typeof doorFor>>;

/** The code to hang on the door, with the hours in which it works. */
export async function doorCodeFor(db: Db, { by, eventId, language }: Asked) {
  const event = await eventOfDoor(db, by, { eventId, language });
  return { ...event, ...doorHours(event), qr: qrPath(env.publicUrl + doorPath(eventId)) };
}

/** The dates that a host runs: from a day ago on, the next ones first. */
export async function datesOfHost(
  db: Db,
  { accountId, language, at = now() }: { accountId: string; language: Language; at?: Instant },
) {
  if (!(await mayHost(db, accountId))) return [];
  const rows = await asCards(publishedEvents(db), language)
    .where("gathering.host_id", "=", accountId)
    .where("event.cancelled_at", "is", null)
    .where("event.ends_at", ">", addHours(at, -24))
    .orderBy("event.starts_at")
    .limit(5)
    .execute();
  return rows.map(({ id, title, textLanguage, startsAt, endsAt }) => ({
    id,
    title,
    textLanguage,
    startsAt: startsAt as Instant,
    endsAt: endsAt as Instant,
  }));
}

/** A date for whoever runs its door; for everyone else it is not there. */
export async function eventOfDoor(
  trx: Db,
  by: Viewer,
  { eventId, language }: { eventId: string; language: Language },
) {
  const event = await trx
    .selectFrom("event")
    .innerJoin("gathering", "gathering.id", "event.gathering_id")
    .innerJoin("gathering_text as text", (join) =>
      join
        .onRef("text.gathering_id", "=", "gathering.id")
        .on("text.language", "=", bestLanguage(language)),
    )
    .select([
      "event.id",
      "event.day",
      "event.starts_at as startsAt",
      "event.ends_at as endsAt",
      "event.heads_without_name as headsWithoutName",
      "gathering.host_id as hostId",
      "gathering.published_at as publishedAt",
      "text.title",
      "text.language as textLanguage",
    ])
    .where("event.id", "=", eventId)
    .executeTakeFirst();
  if (!event || !(await runsDoor(trx, by, event))) throw new NotFound();
  const { hostId, headsWithoutName, ...shown } = event;
  return {
    ...shown,
    startsAt: event.startsAt as Instant,
    endsAt: event.endsAt as Instant,
    unnamed: Math.max(0, headsWithoutName),
  };
}
