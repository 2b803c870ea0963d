import { afterAll, beforeAll, expect, test } from "vitest";
import { type RunningServer, startServer } from "#tests/support/server.ts";

const CUTS = 3;
const MEN_AT_ONCE = 8;
const CUT_AFTER_MS = 900;

let server: RunningServer;
beforeAll(async () => {
  server = await startServer({ demo: true });
});
afterAll(() => server.stop());

test("a power cut loses no sign-up that was acknowledged, and doubles none", async () => {
  const events = await eventsWithoutLimit();
  const acknowledged: string[] = [];
  for (let cut = 0; cut < CUTS; cut++) {
    let running = true;
    const men = Array.from({ length: MEN_AT_ONCE }, async (_, man) => {
      for (let turn = 0; running; turn++) {
        const contact = `man${cut}x${man}x${turn}@example.org`;
        const event = events[(man + turn) % events.length] as string;
        if (await isAcknowledged(event, contact)) acknowledged.push(contact);
      }
    });
    await new Promise((resolve) => setTimeout(resolve, CUT_AFTER_MS));
    await server.kill();
    running = false;
    await Promise.all(men);
    await server.restart();
  }

  const kept = await server.db
    .selectFrom("sign_up")
    .select("email")
    .where("email", "like", "man%x%x%@example.org")
    .execute();
  const contacts = kept.map(({ email }) => email);
  expect(acknowledged.length).toBeGreaterThan(0);
  expect(acknowledged.filter((contact) => !contacts.includes(contact))).toEqual([]);
  expect(new Set(contacts).size).toBe(contacts.length);
  const letters = await server.db
    .selectFrom("message")
    .select("recipient")
    .where("recipient", "like", "man%x%x%@example.org")
    .execute();
  expect(letters.map(({ recipient }) => recipient).sort()).toEqual([...contacts].sort());
});

/** A man signs up; true only when the server has said so. */
async function isAcknowledged(event: string, contact: string): Promise<boolean> {
  try {
    const answer = await fetch(`${server.url}/fi/events/${event}/sign-ups`, {
      method: "POST",
      redirect: "manual",
      headers: { "Sec-Fetch-Site": "same-origin" },
      body: new URLSearchParams({ name: "Mies", contact, friends: "0" }),
    });
    return answer.status === 302;
  } catch {
    return false;
  }
}

/** Dates for which one signs up each time: of a series, one man has many sign-ups by right. */
async function eventsWithoutLimit(): Promise<string[]> {
  await server.db.updateTable("gathering").set({ capacity: null }).execute();
  const rows = await server.db
    .selectFrom("event")
    .innerJoin("gathering", "gathering.id", "event.gathering_id")
    .select("event.id")
    .where("event.starts_at", ">", new Date().toISOString())
    .where("event.cancelled_at", "is", null)
    .where("gathering.published_at", "is not", null)
    .where("gathering.kind", "!=", "training")
    .where("gathering.enrolment", "=", "each_time")
    .execute();
  return rows.map(({ id }) => id);
}
