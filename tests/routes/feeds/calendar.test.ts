import { beforeAll, describe, expect, test } from "vitest";
import { cancelEvent } from "#app/domain/gatherings/dates.server.ts";
import { answerAtHand, versionNow } from "#app/http/kept-answers.server.ts";
import { loader as calendar } from "#app/routes/feeds/calendar.ts";
import { loader as eventCalendar } from "#app/routes/feeds/event-calendar.ts";
import type { Db } from "#db/open.ts";
import { readByIcalJs } from "#tests/support/calendars.ts";
import { buildEvent } from "#tests/support/gatherings.ts";
import { buildParticipant } from "#tests/support/people.ts";
import { get } from "#tests/support/requests.ts";
import { house } from "#tests/support/world.ts";

let db: Db;
beforeAll(async () => {
  db = await house();
});

const ask = (path: string, asked: Parameters<typeof get>[2] = {}) => get(calendar, path, asked);

describe("/events.ics", () => {
  test("is a calendar that anyone may keep and must ask about again", async () => {
    const { eventId } = await buildEvent(db);
    const answer = await ask("/events.ics");
    expect(answer.status).toBe(200);
    expect(answer.headers.get("Content-Type")).toBe("text/calendar; charset=utf-8");
    expect(answer.headers.get("Cache-Control")).toBe("public, no-cache");
    expect(answer.headers.get("Set-Cookie")).toBeNull();
    expect(readByIcalJs(await answer.text()).entries.map(({ uid }) => uid)).toContain(
      `${eventId}@localhost`,
    );
  });

  test("is not sent again to one who has it, and is as soon as something changes", async () => {
    const { eventId, by } = await buildEvent(db);
    const etag = (await ask("/events.ics")).headers.get("ETag") as string;
    const again = (tag: string) => ask("/events.ics", { headers: { "If-None-Match": tag } });
    const same = await again(`"other", ${etag}`);
    expect(same.status).toBe(304);
    expect(await same.text()).toBe("");
    await cancelEvent(db, { by, eventId });
    const changed = await again(etag);
    expect(changed.status).toBe(200);
    expect(await changed.text()).toContain("STATUS:CANCELLED");
  });

  test("is kept by language and filter, in any order of the query", async () => {
    await buildEvent(db, { title: "Keilausta" });
    const text = async (query: string) => (await ask(`/events.ics?${query}`)).text();
    expect(await text("language=en")).toContain("LANGUAGE=en");
    expect(await text("language=ar")).toContain("LANGUAGE=ar");
    const two = [await text("q=keila&language=en"), await text("language=en&utm=x&q=keila")];
    expect(two.map((one) => readByIcalJs(one).entries.length)).toEqual([1, 1]);
    expect(await text("kind=advocacy")).not.toContain("Keilausta");
  });

  // Once more where the minute turns in between: the version has the minute in it.
  test("is at hand for the same URL until anything is written", { retry: 1 }, async () => {
    await ask("/events.ics?kind=leisure");
    expect(await answerAtHand("/events.ics?kind=leisure", await versionNow())).toBeDefined();
    expect(await answerAtHand("/events.ics?kind=unasked", await versionNow())).toBeUndefined();
    await buildEvent(db);
    expect(await answerAtHand("/events.ics?kind=leisure", await versionNow())).toBeUndefined();
  });

  test("made for someone who is signed in is not kept for others", async () => {
    const yusuf = await buildParticipant(db);
    await ask("/events.ics?q=signedin", { as: yusuf.accountId });
    expect(await answerAtHand("/events.ics?q=signedin", await versionNow())).toBeUndefined();
  });

  test("comes compressed to whom asks for it", async () => {
    const answer = await ask("/events.ics", { headers: { "Accept-Encoding": "gzip;q=1, br;q=0" } });
    expect(answer.headers.get("Content-Encoding")).toBe("gzip");
    expect(answer.headers.get("Vary")).toBe("Accept-Encoding");
    const plain = await ask("/events.ics", { headers: { "Accept-Encoding": "identity" } });
    expect(plain.headers.get("Content-Encoding")).toBeNull();
    expect(plain.headers.get("ETag")).toBe(answer.headers.get("ETag"));
  });
});

describe("/events/:id.ics", () => {
  test("is one date, and not found where nothing is published", async () => {
    const { eventId } = await buildEvent(db);
    const one = await get(eventCalendar, `/events/${eventId}.ics`, { params: { id: eventId } });
    expect(one.headers.get("Content-Disposition")).toContain(`event-${eventId}.ics`);
    expect(readByIcalJs(await one.text()).entries).toHaveLength(1);
    const draft = await buildEvent(db, { published: false });
    for (const id of [draft.eventId, "unknown"]) {
      expect((await get(eventCalendar, `/events/${id}.ics`, { params: { id } })).status).toBe(404);
    }
  });
});
