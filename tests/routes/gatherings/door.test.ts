import { beforeAll, describe, expect, test } from "vitest";
import type { Coordinator, Man } from "#app/domain/accounts/viewer.ts";
import { addHours, addMinutes, dayOf, type Instant, now } from "#app/domain/day.ts";
import { doorPath } from "#app/domain/gatherings/door-code.server.ts";
import { forgetSignUps } from "#app/domain/gatherings/forgetting.server.ts";
import { setHost } from "#app/domain/gatherings/hosting.server.ts";
import { addQuestion } from "#app/domain/gatherings/questions.server.ts";
import { cancelSignUp } from "#app/domain/gatherings/sign-up-link.server.ts";
import { type Coming, signUp } from "#app/domain/gatherings/sign-ups.server.ts";
import { action as absence } from "#app/routes/door/absence.ts";
import { loader as answersPage } from "#app/routes/door/answers/route.tsx";
import { action as attendance } from "#app/routes/door/attendance.ts";
import { loader as codePage } from "#app/routes/door/code/route.tsx";
import { action as heads } from "#app/routes/door/heads.ts";
import { loader as doorPage } from "#app/routes/door/route.tsx";
import { action as walkIns } from "#app/routes/door/walk-ins.ts";
import { loader as homePage } from "#app/routes/me/home/route.tsx";
import { action as arrivals } from "#app/routes/public/here/arrivals.ts";
import { loader as herePage } from "#app/routes/public/here/route.tsx";
import { loader as scan } from "#app/routes/public/here/scan.ts";
import { loader as seriesPage } from "#app/routes/public/series/route.tsx";
import { action as arrivalByLink } from "#app/routes/public/sign-ups/arrival.ts";
import { loader as signUpPage } from "#app/routes/public/sign-ups/route.tsx";
import type { Db } from "#db/open.ts";
import { buildEvent, phoneContact, someContact } from "#tests/support/gatherings.ts";
import { buildMan } from "#tests/support/pairs.ts";
import { buildParticipant } from "#tests/support/people.ts";
import { get, post } from "#tests/support/requests.ts";
import { listedRoutes } from "#tests/support/routes.ts";
import { buildCoordinator, house } from "#tests/support/world.ts";

let db: Db;
let by: Coordinator;
let host: Man;
let otherHost: Man;
let participant: Man;
beforeAll(async () => {
  db = await house();
  by = await buildCoordinator(db);
  host = await buildMan(db, "support_person", now(), { name: "Pekka" });
  otherHost = await buildMan(db, "support_person", now(), { name: "Antti" });
  participant = await buildMan(db, "participant");
  const other = await buildEvent(db, { by });
  const { gatheringId } = other;
  await setHost(db, { by, gatheringId, hostId: otherHost.accountId });
});

const BEFORE = addHours(now(), -20);

/** A date that began half an hour ago and that Pekka runs. */
async function dateNow(gathering: Parameters<typeof buildEvent>[1] = {}) {
  const { eventId, gatheringId } = await buildEvent(db, { by, at: BEFORE, ...gathering });
  await setHost(db, { by, gatheringId, hostId: host.accountId });
  await moveTo(eventId, addMinutes(now(), -30));
  return { eventId, gatheringId };
}
function moveTo(eventId: string, startsAt: Instant) {
  const times = { starts_at: startsAt, ends_at: addHours(startsAt, 2), day: dayOf(startsAt) };
  return db.updateTable("event").set(times).where("id", "=", eventId).execute();
}
const comes = (eventId: string, who: Partial<Coming> = {}) => {
  const said = who.personId ? {} : { name: "Ali", contact: someContact() };
  return signUp(db, { eventId, language: "fi", at: BEFORE, ...said, ...who });
};
const cameTo = async (eventId: string) => {
  const list = db.selectFrom("sign_up").select("name").where("event_id", "=", eventId);
  const came = await list.where("attended_at", "is not", null).orderBy("name").execute();
  return came.map(({ name }) => name);
};

describe("what hosts may", () => {
  const ROUTES = {
    "/:lang/door/:id": { loader: doorPage },
    "/:lang/door/:id/code": { loader: codePage },
    "/:lang/door/:id/answers": { loader: answersPage },
    "/:lang/door/:id/sign-ups/:signUpId/attendance": { action: attendance, form: {} },
    "/:lang/door/:id/sign-ups/:signUpId/absence": { action: absence, form: {} },
    "/:lang/door/:id/walk-ins": { action: walkIns, form: { name: "Reza" } },
    "/:lang/door/:id/heads": { action: heads, form: { heads: "1" } },
  };

  test("is all tried here", async () => {
    const paths = (await listedRoutes()).map(({ path }) => path);
    const atDoors = paths.filter((path) => path.startsWith("/:lang/door"));
    expect(atDoors.sort()).toEqual(Object.keys(ROUTES).sort());
  });

  test.each(Object.entries(ROUTES))("%s is for him and the office alone", async (path, route) => {
    const { eventId } = await dateNow();
    const { signUpId } = await comes(eventId);
    const params = { id: eventId, signUpId };
    const ask = async (as?: string) => {
      const url = path
        .replace(":lang", "fi")
        .replace(":id", eventId)
        .replace(":signUpId", signUpId);
      if ("loader" in route) return get(route.loader, url, { params, as });
      return post(route.action, url, { params, as, form: route.form });
    };
    const stranger = await ask();
    expect(stranger.status).toBe(302);
    expect(stranger.headers.get("Location")).toMatch(/^\/fi\/sign-in/);
    for (const wrong of [otherHost, participant]) {
      expect((await ask(wrong.accountId)).status).toBe(404);
    }
    const untouched = await db
      .selectFrom("event")
      .select("heads_without_name as heads")
      .where("id", "=", eventId)
      .executeTakeFirst();
    expect([await cameTo(eventId), untouched?.heads]).toEqual([[], 0]);
    const taken = "loader" in route ? 200 : 302;
    expect((await ask(host.accountId)).status).toBe(taken);
    expect((await ask(by.accountId)).status).toBe(taken);
  });

  test("is no longer his when another man is host", async () => {
    const { eventId, gatheringId } = await dateNow();
    await setHost(db, { by, gatheringId, hostId: otherHost.accountId });
    const params = { id: eventId };
    expect((await get(doorPage, "/fi/door/x", { params, as: host.accountId })).status).toBe(404);
    expect((await get(doorPage, "/fi/door/x", { params, as: otherHost.accountId })).status).toBe(
      200,
    );
  });

  test("is no longer his when he has left", async () => {
    const { eventId, gatheringId } = await dateNow();
    const left = await buildMan(db, "support_person");
    await setHost(db, { by, gatheringId, hostId: left.accountId });
    const asked = { params: { id: eventId }, as: left.accountId };
    expect((await get(doorPage, "/fi/door/x", asked)).status).toBe(200);
    await db
      .updateTable("role")
      .set({ stage: "left" })
      .where("person_id", "=", left.personId)
      .execute();
    expect((await get(doorPage, "/fi/door/x", asked)).status).toBe(404);
    const form = { name: "Reza" };
    expect((await post(walkIns, "/fi/door/x/walk-ins", { ...asked, form })).status).toBe(404);
    const home = await (await get(homePage, "/fi/me", asked)).json();
    expect(home.hosted).toEqual([]);
  });

  test("his own page shows the dates that he runs, and nobody else's", async () => {
    const { eventId, gatheringId } = await dateNow();
    const newHost = await buildMan(db, "support_person");
    await setHost(db, { by, gatheringId, hostId: newHost.accountId });
    const hosted = async (man: Man) =>
      (await (await get(homePage, "/fi/me", { as: man.accountId })).json()).hosted.map(
        ({ id }: { id: string }) => id,
      );
    expect(await hosted(newHost)).toEqual([eventId]);
    expect(await hosted(otherHost)).not.toContain(eventId);
    expect(await hosted(participant)).toEqual([]);
  });
});

describe("/door/:id/answers", () => {
  test("tells the host what was answered with first names, of a protected man only that, and nothing after thirty days", async () => {
    const { eventId, gatheringId } = await dateNow();
    const ask = { by, gatheringId, language: "fi", why: "Varaamme kengät." };
    const size = await addQuestion(db, { ...ask, kind: "number", question: "Koko?" });
    const food = await addQuestion(db, { ...ask, kind: "yes_no", question: "Syötkö lihaa?" });
    const phone = phoneContact("+358405556677");
    const said = (answer: string) => [{ questionId: size, answer }];
    await comes(eventId, {
      contact: phone,
      answers: [...said("43"), { questionId: food, answer: "yes" }],
    });
    const hidden = await buildParticipant(db, { name: "Omar", surname: "Salainen" });
    await comes(eventId, { personId: hidden.personId, answers: said("48") });
    const gone = await comes(eventId, {
      name: "Musa",
      contact: someContact(),
      answers: said("39"),
    });
    await db
      .updateTable("person")
      .set({ protected_on: "2026-01-01" })
      .where("id", "=", hidden.personId)
      .execute();
    await db
      .updateTable("sign_up")
      .set({ cancelled_at: BEFORE })
      .where("id", "=", gone.signUpId)
      .execute();
    const read = async (as: string) =>
      (await get(answersPage, "/fi/door/x/answers", { params: { id: eventId }, as })).json();
    const answersFor = async (as: string) =>
      (await read(as)).questions.map(({ question, answers }: Shown) => [
        question,
        ...answers.map(({ name, answer }) => `${name} ${answer}`),
      ]);
    expect(await answersFor(host.accountId)).toEqual([
      ["Koko?", "Ali 43", "null null"],
      ["Syötkö lihaa?", "Ali yes"],
    ]);
    expect(JSON.stringify(await read(host.accountId))).not.toMatch(/Omar|Salainen|5556677|"48"/);
    expect(await answersFor(by.accountId)).toContainEqual(["Koko?", "Ali 43", "Omar 48"]);
    const seen = db
      .selectFrom("audit_entry")
      .select("account_id as by")
      .where("person_id", "=", hidden.personId);
    const log = await seen.where("what", "=", "sign_up_viewed").execute();
    expect(log.map(({ by }) => by)).toContain(host.accountId);
    await forgetSignUps(db, { at: addHours(now(), 31 * 24) });
    expect(await answersFor(host.accountId)).toEqual([["Koko?"], ["Syötkö lihaa?"]]);
  });
});

type Shown = { question: string; answers: { name: string; answer: string }[] };

describe("the code on the door", () => {
  /** The phone opens the link of its sign-up, and later the code: what the browser would send along. */
  async function scanned(eventId: string, cookie: string) {
    const [id, seal] = doorPath(eventId).split("/").slice(2) as [string, string];
    const params = { id, seal };
    const to = await get(scan, `/here/${id}/${seal}`, { params, headers: { Cookie: cookie } });
    const path = to.headers.get("Location") ?? "";
    const here = async (as?: string) => (await get(herePage, path, { params, as })).json();
    const presses = (form: Record<string, string>, as?: string) =>
      post(arrivals, `/fi/here/${id}/${seal}/arrivals`, { params, form, as });
    return { path, here, presses };
  }
  async function kept(token: string | null) {
    const page = await get(signUpPage, `/fi/sign-ups/${token}`, { params: { token: token ?? "" } });
    return page.headers.get("Set-Cookie") ?? "";
  }

  test("knows the phone that signed up for this date, at this door alone and until it is over", async () => {
    const { eventId } = await dateNow();
    const { token } = await comes(eventId);
    const cookie = await kept(token);
    expect(cookie).toMatch(
      new RegExp(`^coming=${token}; Path=/here/${eventId}; Max-Age=\\d+; HttpOnly`),
    );
    const seconds = Number(/Max-Age=(\d+)/.exec(cookie)?.[1]);
    expect(seconds).toBeLessThanOrEqual(2 * 3600);
    const { here, presses, path } = await scanned(eventId, cookie);
    expect((await here()).me).toEqual({ link: token, name: "Ali", hereSince: null });
    expect((await presses({ link: token ?? "" })).headers.get("Location")).toMatch(/welcome$/);
    await presses({ link: token ?? "" });
    expect(await cameTo(eventId)).toEqual(["Ali"]);
    expect((await here()).me.hereSince).not.toBeNull();
    const other = await dateNow();
    const there = await scanned(other.eventId, cookie);
    expect((await there.here()).me).toBeNull();
    await there.presses({ link: token ?? "" });
    expect(await cameTo(other.eventId)).toEqual([]);
    await moveTo(eventId, addHours(now(), -3));
    expect((await presses({ link: token ?? "" })).status).toBe(422);
    expect(path).toContain(`/fi/here/${eventId}/`);
  });

  test("knows who signed up for a whole series at its next date", async () => {
    const series = { by, at: BEFORE, enrolment: "whole_series" } as const;
    const { eventId, gatheringId } = await buildEvent(db, series);
    await buildEvent(db, { by, at: BEFORE, gatheringId, startsAt: addHours(now(), 200) });
    const { token } = await comes(eventId);
    const params = { token: token ?? "" };
    const page = await get(seriesPage, `/fi/series/${token}`, { params });
    const cookie = page.headers.get("Set-Cookie") ?? "";
    expect(cookie).toContain(`Path=/here/${eventId};`);
    expect((await (await scanned(eventId, cookie)).here()).me).toMatchObject({ name: "Ali" });
  });

  test("pressed many times at once, by him and at the door, is one man who is here", async () => {
    const { eventId } = await dateNow();
    const { token, signUpId } = await comes(eventId);
    const { presses } = await scanned(eventId, "");
    const params = { id: eventId, signUpId };
    const tap = () =>
      post(attendance, "/fi/door/x/sign-ups/y/attendance", {
        params,
        as: host.accountId,
        form: {},
      });
    await Promise.all([...Array(8)].flatMap(() => [presses({ link: token ?? "" }), tap()]));
    expect(await cameTo(eventId)).toEqual(["Ali"]);
    const { heads } = await db
      .selectFrom("event")
      .select("heads_without_name as heads")
      .where("id", "=", eventId)
      .executeTakeFirstOrThrow();
    expect(heads).toBe(0);
  });

  test("asks who he is when nobody signed up here, when he cancelled, and shows nobody to others", async () => {
    const { eventId } = await dateNow();
    const { token } = await comes(eventId);
    expect((await (await scanned(eventId, "")).here()).me).toBeNull();
    await cancelSignUp(db, { token: token ?? "" });
    expect(await kept(token)).toContain("Max-Age=0");
    const { here } = await scanned(eventId, `coming=${token}`);
    expect((await here()).me).toBeNull();
    expect((await here(participant.accountId)).me).toMatchObject({ name: participant.name });
    expect((await (await scanned(eventId, "coming=%22%3E%3Cscript%3E")).here()).me).toBeNull();
  });

  test("trains a volunteer who says himself that he is at a training, signed in or by his link", async () => {
    const { eventId } = await dateNow({ kind: "training" });
    const volunteers = await Promise.all(
      [0, 1, 2].map(() => buildMan(db, "support_person", BEFORE, { stage: "talked" })),
    );
    const [first, second, third] = volunteers as [Man, Man, Man];
    await comes(eventId, { personId: first.personId });
    const { token } = await comes(eventId, { personId: second.personId });
    const { presses } = await scanned(eventId, "");
    for (const man of [first, third]) expect((await presses({}, man.accountId)).status).toBe(302);
    await post(arrivalByLink, `/fi/sign-ups/${token}/arrival`, { params: { token: token ?? "" } });
    const ids = volunteers.map(({ personId }) => personId);
    const roles = await db
      .selectFrom("role")
      .select(["stage", "trained_event_id as at"])
      .where("person_id", "in", ids)
      .execute();
    expect(roles).toEqual(ids.map(() => ({ stage: "in_training", at: eventId })));
    const training = {
      params: { id: eventId, signUpId: await signUpIdOf(first) },
      as: by.accountId,
    };
    await post(absence, "/fi/door/x/sign-ups/y/absence", { ...training, form: {} });
    const role = db
      .selectFrom("role")
      .select("trained_on as on")
      .where("person_id", "=", first.personId);
    expect(await role.executeTakeFirst()).toEqual({ on: null });
  });

  async function signUpIdOf({ personId }: Man) {
    const row = db.selectFrom("sign_up").select("id").where("person_id", "=", personId);
    return (await row.executeTakeFirstOrThrow()).id;
  }
});
