import { openSession } from "#app/domain/accounts/sessions.server.ts";
import { addDays, type Day, today } from "#app/domain/day.ts";
import { sendCheckIns } from "#app/domain/pairs/check-ins.server.ts";
import type { Db } from "#db/open.ts";
import { buildEvent } from "./gatherings.ts";
import { buildPair } from "./pairs.ts";
import type { RunningServer } from "./server.ts";

const PAIRS = 6;
const DATES = 5;
/** Days on which each pair may write down a meeting: as many as a long run needs. */
const LOG_DAYS = 1500;

/** One thing that somebody does, and how often the database has it; `done`: the server has said so. */
type Deed = { what: "sign_up" | "meeting" | "answer"; key: string; done: boolean };

/**
 * Men who sign up by mail and by text message, pairs who log that they met, and answers to check-ins,
 * all at once. What was not acknowledged, because the server died, is sent again as the man would.
 */
export async function mixedLoad(server: RunningServer) {
  const { db, url } = server;
  const events = await datesWithoutLimit(db);
  const pairs = await pairsWithSessions(db);
  const tokens = (await db.selectFrom("check_in").select("token").execute()).map(
    (one) => one.token,
  );
  const deeds: Deed[] = [];
  let running = false;

  const post = async (path: string, form: Record<string, string>, cookie = "") => {
    const answer = await fetch(url + path, {
      method: "POST",
      redirect: "manual",
      headers: { "Sec-Fetch-Site": "same-origin", Cookie: cookie },
      body: new URLSearchParams(form),
    });
    await answer.arrayBuffer();
    if (answer.status >= 400) throw new Unexpected(`${path}: ${answer.status}`);
    return answer.status === 302;
  };

  const underWay = new Map<number, [Deed, () => Promise<boolean>]>();
  /** One who does the same again and again; what a cut left undone he does first, after it. */
  async function worker(place: number, next: () => [Deed, () => Promise<boolean>]) {
    while (running) {
      const isNew = !underWay.has(place);
      const [deed, send] = underWay.get(place) ?? next();
      if (isNew) {
        deeds.push(deed);
        underWay.set(place, [deed, send]);
      }
      deed.done = await send().catch(noAnswer);
      if (deed.done) underWay.delete(place);
    }
  }

  let count = 0;
  const signUp = (): [Deed, () => Promise<boolean>] => {
    const nth = count++;
    const contact =
      nth % 2 === 0 ? `cut${nth}@example.org` : `+35850${String(1_000_000 + nth).slice(0, 7)}`;
    const event = events[nth % events.length] as string;
    return [
      { what: "sign_up", key: contact, done: false },
      () => post(`/fi/events/${event}/sign-ups`, { name: "Mies", contact, friends: "0" }),
    ];
  };
  const meeting = (place: number) => {
    const { id, cookie } = pairs[place] as (typeof pairs)[number];
    let day = 0;
    return (): [Deed, () => Promise<boolean>] => {
      const metOn = addDays(today(), -(day++ % LOG_DAYS));
      const form = { pairId: id, metOn, minutes: "60", what: "walk", place: "" };
      return [
        { what: "meeting", key: `${id} ${metOn}`, done: false },
        () => post("/fi/me/meetings/new", form, cookie),
      ];
    };
  };
  const said = new Map<string, number>();
  const answer = (token: string) => (): [Deed, () => Promise<boolean>] => {
    const words = `${(said.get(token) ?? 0) + 1}`;
    said.set(token, Number(words));
    return [
      { what: "answer", key: `${token} ${words}`, done: false },
      () => post(`/fi/check-ins/${token}/answers`, { face: "4", didMeet: "yes", words }),
    ];
  };

  const doings = [
    ...Array.from({ length: 4 }, () => signUp),
    ...[0, 1, 2].map(meeting),
    ...tokens.slice(0, 3).map(answer),
  ];
  return {
    deeds,
    /** Begins, and returns the way to stop, which waits for the last answer. */
    begin() {
      running = true;
      const workers = doings.map((doing, place) => worker(place, doing));
      return async () => {
        running = false;
        await Promise.all(workers);
      };
    },
  };
}

/** The server died meanwhile; what it answers otherwise is a fault of the test. */
function noAnswer(error: unknown): false {
  if (error instanceof Unexpected) throw error;
  return false;
}

class Unexpected extends Error {}

export type MixedLoad = Awaited<ReturnType<typeof mixedLoad>>;

async function datesWithoutLimit(db: Db): Promise<string[]> {
  const dates = [];
  for (let nth = 0; nth < DATES; nth++) dates.push((await buildEvent(db)).eventId);
  await db.updateTable("gathering").set({ capacity: null }).execute();
  return dates;
}

/** Pairs that began long ago, each with a man who is signed in, and whose check-ins are asked. */
async function pairsWithSessions(db: Db) {
  const pairs = [];
  for (let nth = 0; nth < PAIRS; nth++) {
    const on = addDays(today(), -LOG_DAYS) as Day;
    const { pairId, participant } = await buildPair(db, { on });
    const token = await openSession(db, { accountId: participant.accountId });
    pairs.push({ id: pairId, cookie: `session=${token}` });
  }
  await sendCheckIns(db);
  return pairs;
}
