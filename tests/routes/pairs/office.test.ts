import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { beforeEach, describe, expect, test } from "vitest";
import type { Man } from "#app/domain/accounts/viewer.ts";
import { now, today } from "#app/domain/day.ts";
import { loader as absences } from "#app/routes/office/absences/route.tsx";
import { action as never } from "#app/routes/office/matching/matches/never-matches.ts";
import { action as again } from "#app/routes/office/matching/matches/removal.ts";
import { loader as matches } from "#app/routes/office/matching/matches/route.tsx";
import { loader as waiting } from "#app/routes/office/matching/waiting/route.tsx";
import { action as agree } from "#app/routes/office/pairs/pair/agreement.ts";
import { action as end } from "#app/routes/office/pairs/pair/ending.ts";
import { action as handOver } from "#app/routes/office/pairs/pair/hand-over.ts";
import { action as correct } from "#app/routes/office/pairs/pair/meeting.tsx";
import { action as remove } from "#app/routes/office/pairs/pair/meeting-removal.ts";
import { action as log } from "#app/routes/office/pairs/pair/meetings.ts";
import { action as plan } from "#app/routes/office/pairs/pair/next-meeting.ts";
import { action as unplan } from "#app/routes/office/pairs/pair/next-meeting-removal.ts";
import { action as note } from "#app/routes/office/pairs/pair/notes.ts";
import { loader as pairPage } from "#app/routes/office/pairs/pair/route.tsx";
import { loader as pairs } from "#app/routes/office/pairs/route.tsx";
import { action as writeAnswer } from "#app/routes/office/proposals/answers.ts";
import { loader as proposals, action as propose } from "#app/routes/office/proposals/list.tsx";
import { loader as proposalPage } from "#app/routes/office/proposals/route.tsx";
import { action as withdraw } from "#app/routes/office/proposals/withdrawal.ts";
import { loader as todayPage } from "#app/routes/office/today/route.tsx";
import type { Db } from "#db/open.ts";
import { buildMan, buildPair, buildProposal } from "#tests/support/pairs.ts";
import { get, post } from "#tests/support/requests.ts";
import { house } from "#tests/support/world.ts";

type Loader = (args: LoaderFunctionArgs) => unknown;
type Action = (args: ActionFunctionArgs) => unknown;

let db: Db;
let pair: Awaited<ReturnType<typeof buildPair>>;
let proposal: Awaited<ReturnType<typeof buildProposal>>;
let kaisa: string;
let free: { participant: Man; supportPerson: Man };

beforeEach(async () => {
  db = await house();
  pair = await buildPair(db, { on: today() });
  kaisa = pair.by.accountId;
  proposal = await buildProposal(db, { by: pair.by });
  // A language of their own, so that they are among those whom the list shows.
  const languages = [{ language: "so" as const, level: "native" as const }];
  await db.deleteFrom("person_language").where("language", "=", "so").execute();
  free = {
    participant: await buildMan(db, "participant", now(), { languages }),
    supportPerson: await buildMan(db, "support_person", now(), { languages }),
  };
});

/** Each page, and the id that stands in its URL. */
const PAGES: [string, Loader, () => string][] = [
  ["Today", todayPage, () => ""],
  ["who is away", absences, () => ""],
  ["who waits", waiting, () => ""],
  ["who fits", matches, () => free.participant.personId],
  ["the suggestions", proposals, () => ""],
  ["a suggestion", proposalPage, () => proposal.proposalId],
  ["the pairs", pairs, () => ""],
  ["a pair", pairPage, () => pair.pairId],
];

describe.each(PAGES)("%s", (_name, loader, id) => {
  test("is the office's alone", async () => {
    const see = (as?: string) => get(loader, "/fi/office/page", { as, params: { id: id() } });
    expect((await see()).headers.get("Location")).toMatch(/^\/fi\/sign-in/);
    expect((await see(pair.participant.accountId)).status).toBe(404);
    expect((await see(kaisa)).status).toBe(200);
  });
});

test("what is not there is 404 for the office too", async () => {
  for (const loader of [matches, proposalPage, pairPage]) {
    expect((await get(loader, "/fi/office/x", { as: kaisa, params: { id: "none" } })).status).toBe(
      404,
    );
  }
});

type Doing = {
  name: string;
  action: Action;
  id: () => string;
  good: () => Record<string, string>;
  /** A form that is not taken; null where there is nothing to fill in. */
  bad: Record<string, string> | null;
  done: () => Promise<unknown>;
};

const DOINGS: Doing[] = [
  {
    name: "suggesting a pair",
    action: propose,
    id: () => "",
    good: () => ({
      participantId: free.participant.personId,
      supportPersonId: free.supportPerson.personId,
    }),
    bad: { participantId: "" },
    done: () => exists("pair_proposal", { participant_id: free.participant.personId }),
  },
  {
    name: "writing an answer down",
    action: writeAnswer,
    id: () => proposal.proposalId,
    good: () => ({ side: "participant", answer: "yes" }),
    bad: { side: "participant" },
    done: () => exists("pair_proposal", { id: proposal.proposalId, participant_answer: "yes" }),
  },
  {
    name: "withdrawing a suggestion",
    action: withdraw,
    id: () => proposal.proposalId,
    good: () => ({}),
    bad: null,
    done: () => exists("pair_proposal", { id: proposal.proposalId, closed_how: "withdrawn" }),
  },
  {
    name: "never suggesting two again",
    action: never,
    id: () => free.participant.personId,
    good: () => ({ otherId: free.supportPerson.personId }),
    bad: { otherId: "" },
    done: () => db.selectFrom("never_match").select("person_a").executeTakeFirst(),
  },
  {
    name: "logging a meeting",
    action: log,
    id: () => pair.pairId,
    good: () => ({ metOn: today(), minutes: "75", what: "food", place: "Oodi" }),
    bad: { metOn: today(), minutes: "1", what: "food" },
    done: () => exists("meeting", { pair_id: pair.pairId, place: "Oodi" }),
  },
  {
    name: "noting",
    action: note,
    id: () => pair.pairId,
    good: () => ({ text: "Sujuu hyvin. 👍", on: today() }),
    bad: { text: "x".repeat(20_000), on: today() },
    done: () => exists("note", { pair_id: pair.pairId }),
  },
  {
    name: "planning the next meeting",
    action: plan,
    id: () => pair.pairId,
    good: () => ({ day: today(), clock: "23:59", place: "Oodi" }),
    bad: { day: today(), clock: "noon" },
    done: () => exists("pair", { id: pair.pairId, next_meeting_place: "Oodi" }),
  },
  {
    name: "taking the plan back",
    action: unplan,
    id: () => pair.pairId,
    good: () => ({}),
    bad: null,
    done: () => exists("pair", { id: pair.pairId, next_meeting_place: null }),
  },
  {
    name: "writing the agreement down",
    action: agree,
    id: () => pair.pairId,
    good: () => ({ on: today(), plannedEndOn: "" }),
    bad: { on: "" },
    done: () => exists("pair", { id: pair.pairId, agreement_on: today() }),
  },
  {
    name: "handing over",
    action: handOver,
    id: () => pair.pairId,
    good: () => ({ coordinatorId: "", substituteId: kaisa }),
    bad: { coordinatorId: "nobody-at-all" },
    done: () => exists("pair", { id: pair.pairId, substitute_id: kaisa, coordinator_id: null }),
  },
  {
    name: "ending",
    action: end,
    id: () => pair.pairId,
    good: () => ({ on: today(), reason: "goals_reached" }),
    bad: { on: today() },
    done: () => exists("pair", { id: pair.pairId, end_reason: "goals_reached" }),
  },
];

describe.each(DOINGS)("$name", ({ action, id, good, done }) => {
  const send = (as: string | undefined, form: Record<string, string>) =>
    post(action, "/fi/office/doing", { as, form, params: { id: id() } });

  test("is the office's alone", async () => {
    expect((await send(undefined, good())).headers.get("Location")).toMatch(/^\/fi\/sign-in/);
    expect((await send(pair.participant.accountId, good())).status).toBe(404);
  });

  test("leads on, and is written down", async () => {
    const response = await send(kaisa, good());
    expect(response.status).toBe(302);
    expect(response.headers.get("Location")).toMatch(/^\/fi\/office\//);
    expect(response.headers.get("Set-Cookie")).toMatch(/^flash=/);
    expect(await done()).toBeDefined();
  });
});

test.each(DOINGS.filter(({ bad }) => bad))(
  "$name says what is wrong with the form",
  async (doing) => {
    const asked = { as: kaisa, form: doing.bad ?? {}, params: { id: doing.id() } };
    expect((await post(doing.action, "/fi/office/doing", asked)).status).toBe(422);
  },
);

test("a suggestion that somebody else has made meanwhile is refused with a sentence", async () => {
  const form = {
    participantId: proposal.participant.personId,
    supportPersonId: free.supportPerson.personId,
  };
  const response = await post(propose, "/fi/office/proposals", { as: kaisa, form });
  expect(response.status).toBe(422);
  expect(await response.json()).toMatchObject({ refusal: "proposal_open_already" });
});

test("two who must not be suggested are left out of the list, and may come back", async () => {
  const other = free.supportPerson.personId;
  const params = { id: free.participant.personId, otherId: other };
  await post(never, "/fi/office/x", { as: kaisa, params, form: { otherId: other } });
  const list = async () => (await get(matches, "/fi/office/x", { as: kaisa, params })).json();
  const without = await list();
  expect(without.suggestions.map(({ id }: { id: string }) => id)).not.toContain(other);
  expect(without.never).toMatchObject([{ id: other }]);
  expect((await post(again, "/fi/office/x", { params })).headers.get("Location")).toMatch(
    /sign-in/,
  );
  expect(
    (await post(again, "/fi/office/x", { as: free.participant.accountId, params })).status,
  ).toBe(404);
  await post(again, "/fi/office/x", { as: kaisa, params });
  expect((await list()).suggestions.map(({ id }: { id: string }) => id)).toContain(other);
});

test("a meeting that one of them logged can be corrected and removed by the office", async () => {
  const as = kaisa;
  const met = { metOn: today(), minutes: "60", what: "talk" };
  await post(log, "/fi/office/x", { as, form: met, params: { id: pair.pairId } });
  const { id } = await db
    .selectFrom("meeting")
    .select("id")
    .where("pair_id", "=", pair.pairId)
    .executeTakeFirstOrThrow();
  const params = { id: pair.pairId, meetingId: id };
  const send = (action: Action, who: string | undefined, form: Record<string, string> = {}) =>
    post(action, "/fi/office/x", { as: who, params, form });
  for (const action of [correct, remove]) {
    expect((await send(action, undefined, met)).headers.get("Location")).toMatch(/sign-in/);
    expect((await send(action, pair.participant.accountId, met)).status).toBe(404);
  }
  expect((await send(correct, as, { ...met, minutes: "" })).status).toBe(422);
  expect((await send(correct, as, { ...met, minutes: "45" })).status).toBe(302);
  expect(await exists("meeting", { id, minutes: 45 })).toBeDefined();
  expect((await send(remove, as)).status).toBe(302);
  expect(await exists("meeting", { id })).toBeUndefined();
});

test("every view of a person is in the log, and a protected man in a list too", async () => {
  await db
    .updateTable("person")
    .set({ protected_on: today(), protected_by: kaisa })
    .where("id", "=", free.supportPerson.personId)
    .execute();
  const params = { id: free.participant.personId };
  await get(matches, "/fi/office/x", { as: kaisa, params });
  await get(pairPage, "/fi/office/x", { as: kaisa, params: { id: pair.pairId } });
  const logged = async (personId: string) =>
    (
      await db.selectFrom("audit_entry").select("what").where("person_id", "=", personId).execute()
    ).map(({ what }) => what);
  expect(await logged(free.participant.personId)).toContain("matches_seen");
  expect(await logged(free.supportPerson.personId)).toContain("seen_in_list");
  expect(await logged(pair.supportPerson.personId)).toContain("pair_seen");
});

function exists(
  table: "pair_proposal" | "pair" | "meeting" | "note",
  facts: Record<string, string | number | null>,
) {
  return db
    .selectFrom(table)
    .select("id")
    .where((eb) =>
      eb.and(
        Object.entries(facts).map(([column, value]) =>
          eb(eb.ref(column as "id"), value === null ? "is" : "=", value as string),
        ),
      ),
    )
    .executeTakeFirst();
}
