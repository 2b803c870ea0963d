import { beforeEach, describe, expect, test } from "vitest";
import { today } from "#app/domain/day.ts";
import { loader as home } from "#app/routes/me/home/route.tsx";
import { action as remove } from "#app/routes/me/meetings/meeting/removal.ts";
import { action as correct, loader as meeting } from "#app/routes/me/meetings/meeting/route.tsx";
import { action as log, loader as newMeeting } from "#app/routes/me/meetings/new/route.tsx";
import { action as unplan } from "#app/routes/me/pair/next-meeting/removal.ts";
import { action as plan, loader as planning } from "#app/routes/me/pair/next-meeting/route.tsx";
import { loader as pairPage } from "#app/routes/me/pair/route.tsx";
import { action as answer } from "#app/routes/me/suggestions/answers.ts";
import { loader as suggestions } from "#app/routes/me/suggestions/route.tsx";
import { action as answerByLink } from "#app/routes/public/proposals/answers.ts";
import { loader as proposal } from "#app/routes/public/proposals/route.tsx";
import type { Db } from "#db/open.ts";
import { buildMan, buildPair, buildProposal } from "#tests/support/pairs.ts";
import { get, post } from "#tests/support/requests.ts";
import { house } from "#tests/support/world.ts";

let db: Db;
let pair: Awaited<ReturnType<typeof buildPair>>;
beforeEach(async () => {
  db = await house();
  pair = await buildPair(db, { on: today() });
});

const MET = { metOn: today(), minutes: "90", what: "walk" };
const signIn = (response: Response) =>
  expect(response.headers.get("Location")).toMatch(/^\/fi\/sign-in/);

describe("a man's own page", () => {
  test("is behind the sign-in, and not for the office", async () => {
    signIn(await get(home, "/fi/me"));
    expect((await get(home, "/fi/me", { as: pair.by.accountId })).status).toBe(404);
  });

  test("says what comes next, and who is there for him", async () => {
    const page = await (await get(home, "/fi/me", { as: pair.participant.accountId })).json();
    expect(page).toMatchObject({
      next: { code: "first_meeting", other: pair.supportPerson.name },
      pairs: [{ id: pair.pairId }],
    });
  });
});

describe("a man's pair", () => {
  const see = (as: string, pairId = pair.pairId) =>
    get(pairPage, `/fi/me/pair?pair=${pairId}`, { as });

  test("shows how to reach the other, to the two and to nobody else", async () => {
    const page = await (await see(pair.participant.accountId)).json();
    const { email } = await db
      .selectFrom("person")
      .select("email")
      .where("id", "=", pair.supportPerson.personId)
      .executeTakeFirstOrThrow();
    expect(page.pair.contact).toMatchObject({ email, throughCoordinator: false });
    signIn(await get(pairPage, "/fi/me/pair"));
    const stranger = await buildPair(db, { on: today() });
    expect((await see(stranger.participant.accountId)).status).toBe(404);
  });

  test("with protected details is reached through the coordinator only", async () => {
    await db
      .updateTable("person")
      .set({ protected_on: today(), protected_by: pair.by.accountId })
      .where("id", "=", pair.supportPerson.personId)
      .execute();
    const text = await (await see(pair.participant.accountId)).text();
    expect(JSON.parse(text).pair.contact).toEqual({
      phone: null,
      email: null,
      throughCoordinator: true,
      mineHidden: false,
    });
    expect(text).not.toContain("example.org");
    const his = await (await see(pair.supportPerson.accountId)).json();
    expect(his.pair.contact).toMatchObject({ mineHidden: true, throughCoordinator: false });
  });
});

describe("a man's suggestions", () => {
  test("show first name, languages and reasons, and neither surname nor contact", async () => {
    const { participant, supportPerson } = await buildProposal(db);
    await db
      .updateTable("person")
      .set({ surname: "Virtanen", phone: "+358401234567" })
      .where("id", "=", supportPerson.personId)
      .execute();
    const response = await get(suggestions, "/fi/me/suggestions", { as: participant.accountId });
    const text = await response.text();
    expect(JSON.parse(text)).toMatchObject({
      suggestions: [{ other: { name: supportPerson.name }, state: "both_asked", answer: null }],
    });
    expect(text).not.toMatch(/Virtanen|401234567|example\.org/);
  });

  test("are answered once, by the two only", async () => {
    const { proposalId, participant } = await buildProposal(db);
    const path = `/fi/me/suggestions/${proposalId}/answers`;
    const send = (as: string | undefined, form: Record<string, string>) =>
      post(answer, path, { as, form, params: { id: proposalId } });
    signIn(await send(undefined, { answer: "yes" }));
    expect((await send(pair.participant.accountId, { answer: "yes" })).status).toBe(404);
    expect((await send(participant.accountId, {})).status).toBe(422);
    expect((await send(participant.accountId, { answer: "yes" })).headers.get("Location")).toBe(
      "/fi/me",
    );
    const refused = await send(participant.accountId, { answer: "no" });
    expect(refused.status).toBe(422);
    expect(await refused.json()).toMatchObject({ refusal: "proposal_answered_already" });
  });
});

describe("the link of a proposal", () => {
  test("opens without signing in, is kept nowhere, and forgets the other when it is closed", async () => {
    const { participantToken: token, supportPerson } = await buildProposal(db);
    const see = () => get(proposal, `/fi/proposals/${token}`, { params: { token } });
    const open = await see();
    expect(open.headers.get("Cache-Control")).toBe("private, no-store");
    expect(open.headers.get("X-Robots-Tag")).toBe("noindex");
    expect(await open.json()).toMatchObject({ other: { name: supportPerson.name } });
    const path = `/fi/proposals/${token}/answers`;
    expect((await post(answerByLink, path, { params: { token }, form: {} })).status).toBe(422);
    const said = await post(answerByLink, path, { params: { token }, form: { answer: "no" } });
    expect(said.headers.get("Location")).toBe(`/fi/proposals/${token}`);
    expect(await (await see()).json()).toMatchObject({
      state: "declined",
      other: null,
      reasons: [],
    });
  });

  test("is not there with another token, nor for another man who is signed in", async () => {
    const { participantToken: token } = await buildProposal(db);
    expect((await get(proposal, "/fi/proposals/none", { params: { token: "none" } })).status).toBe(
      404,
    );
    const other = await buildMan(db, "participant");
    const as = other.accountId;
    expect((await get(proposal, `/fi/proposals/${token}`, { params: { token }, as })).status).toBe(
      404,
    );
    const form = { answer: "yes" };
    expect(
      (await post(answerByLink, "/fi/proposals/x/answers", { params: { token }, as, form })).status,
    ).toBe(404);
  });
});

describe("a meeting", () => {
  const send = (as: string | undefined, form: Record<string, string>) =>
    post(log, "/fi/me/meetings/new", { as, form: { pairId: pair.pairId, ...form } });

  test("is logged in one post, twice is once, and by both is one", async () => {
    signIn(await send(undefined, MET));
    const first = await send(pair.participant.accountId, MET);
    expect(first.headers.get("Location")).toBe(`/fi/me/pair?pair=${pair.pairId}`);
    expect(first.headers.get("Set-Cookie")).toContain("meeting_logged");
    expect((await send(pair.participant.accountId, MET)).headers.get("Set-Cookie")).toContain(
      "meeting_logged",
    );
    expect((await send(pair.supportPerson.accountId, MET)).headers.get("Set-Cookie")).toContain(
      "meeting_known",
    );
    const rows = await db
      .selectFrom("meeting")
      .select("minutes")
      .where("pair_id", "=", pair.pairId)
      .execute();
    expect(rows).toEqual([{ minutes: 90 }]);
  });

  test("asks for what is missing and keeps what was chosen", async () => {
    const response = await send(pair.participant.accountId, {
      ...MET,
      minutes: "",
      what: "flying",
    });
    expect(response.status).toBe(422);
    expect(await response.json()).toMatchObject({
      fields: { minutes: "required", what: "choose_one" },
      values: { metOn: today() },
    });
  });

  test("in somebody else's pair is not there", async () => {
    const other = await buildPair(db, { on: today() });
    expect((await send(other.participant.accountId, MET)).status).toBe(404);
    const as = other.participant.accountId;
    expect((await get(newMeeting, `/fi/me/meetings/new?pair=${pair.pairId}`, { as })).status).toBe(
      404,
    );
  });

  test("is corrected and removed by who wrote it", async () => {
    await send(pair.participant.accountId, MET);
    const { id } = await db
      .selectFrom("meeting")
      .select("id")
      .where("pair_id", "=", pair.pairId)
      .executeTakeFirstOrThrow();
    const path = `/fi/me/meetings/${id}`;
    const his = { as: pair.participant.accountId, params: { id } };
    const others = { as: pair.supportPerson.accountId, params: { id } };
    expect((await get(meeting, path, his)).status).toBe(200);
    expect((await get(meeting, path, others)).status).toBe(404);
    expect((await post(correct, path, { ...others, form: MET })).status).toBe(404);
    expect((await post(remove, `${path}/removal`, others)).status).toBe(404);
    signIn(await post(correct, path, { params: { id }, form: MET }));
    expect(
      (await post(correct, path, { ...his, form: { ...MET, metOn: "31.2.2026" } })).status,
    ).toBe(422);
    expect((await post(correct, path, { ...his, form: { ...MET, minutes: "30" } })).status).toBe(
      302,
    );
    expect((await post(remove, `${path}/removal`, his)).status).toBe(302);
    expect(await db.selectFrom("meeting").select("id").where("id", "=", id).execute()).toEqual([]);
  });
});

describe("the next meeting", () => {
  const at = { day: today(), clock: "23:59", place: "Oodi" };
  const send = (as: string | undefined, form: Record<string, string>) =>
    post(plan, "/fi/me/pair/next-meeting", { as, form: { pairId: pair.pairId, ...form } });

  test("is planned by one of the two, and taken back", async () => {
    signIn(await send(undefined, at));
    expect(
      (await get(planning, "/fi/me/pair/next-meeting", { as: pair.participant.accountId })).status,
    ).toBe(200);
    expect((await send(pair.participant.accountId, at)).status).toBe(302);
    expect(await place()).toBe("Oodi");
    const form = { pairId: pair.pairId };
    const as = pair.supportPerson.accountId;
    expect((await post(unplan, "/fi/me/pair/next-meeting/removal", { as, form })).status).toBe(302);
    expect(await place()).toBeNull();
  });

  test("needs a time that is to come, and a pair of one's own", async () => {
    const typo = await send(pair.participant.accountId, { ...at, clock: "25:00" });
    expect(await typo.json()).toMatchObject({ fields: { clock: "not_a_time" } });
    const past = await send(pair.participant.accountId, { ...at, day: "2020-01-01" });
    expect(await past.json()).toMatchObject({ fields: { day: "refusal.time_is_past" } });
    const other = await buildPair(db, { on: today() });
    expect((await send(other.supportPerson.accountId, at)).status).toBe(404);
  });

  async function place() {
    const row = await db
      .selectFrom("pair")
      .select("next_meeting_place as place")
      .where("id", "=", pair.pairId)
      .executeTakeFirstOrThrow();
    return row.place;
  }
});
