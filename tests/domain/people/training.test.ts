import { beforeEach, describe, expect, test } from "vitest";
import type { Coordinator } from "#app/domain/accounts/viewer.ts";
import { addHours, dayOf, now } from "#app/domain/day.ts";
import { feedEvents, feedEventsOfMan } from "#app/domain/feeds/feed-events.server.ts";
import { sitemap } from "#app/domain/feeds/sitemap.server.ts";
import { markAttended, unmarkAttended } from "#app/domain/gatherings/attendance.server.ts";
import { EventFilterQuery } from "#app/domain/gatherings/forms.ts";
import { helpWanted } from "#app/domain/gatherings/help-wanted.server.ts";
import { lookForHelpers, offerHelp, takeBackHelp } from "#app/domain/gatherings/helping.server.ts";
import { eventList } from "#app/domain/gatherings/listing.server.ts";
import { eventForVisitor } from "#app/domain/gatherings/screens.server.ts";
import { signUp } from "#app/domain/gatherings/sign-ups.server.ts";
import { trainingsAhead } from "#app/domain/gatherings/trainings.server.ts";
import { joinQueue } from "#app/domain/gatherings/waiting.server.ts";
import { signAsSupportPerson } from "#app/domain/people/agreements.server.ts";
import type { Db } from "#db/open.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { buildEvent, someContact } from "#tests/support/gatherings.ts";
import { buildMan } from "#tests/support/pairs.ts";
import { buildCoordinator } from "#tests/support/world.ts";

let db: Db;
let by: Coordinator;
const language = "fi";
const at = now();
const evening = addHours(at, 72);

beforeEach(async () => {
  db = await freshDatabase();
  by = await buildCoordinator(db);
});

describe("a training", () => {
  let eventId: string;
  const roleOf = (personId: string) =>
    db
      .selectFrom("role")
      .select(["stage", "trained_on as trainedOn"])
      .where("person_id", "=", personId)
      .executeTakeFirstOrThrow();

  beforeEach(async () => {
    ({ eventId } = await buildEvent(db, { by, kind: "training", startsAt: evening, at }));
  });

  test("is on no public page, feed or sitemap", async () => {
    const filter = EventFilterQuery.parse({});
    expect(await eventList(db, { filter, language, at })).toMatchObject({ count: 0 });
    expect(await feedEvents(db, { at })).toEqual([]);
    expect(await sitemap(db, { at })).not.toContain(eventId);
    const asked = eventForVisitor(db, { eventId, viewer: null, language, at });
    await expect(asked).rejects.toThrow("not found");
    expect(await trainingsAhead(db, { language, at })).toHaveLength(1);
  });

  test("is joined by volunteers alone, and then stands in their calendar", async () => {
    const participant = await buildMan(db, "participant", at);
    const asked = { eventId, language, at } as const;
    const guest = signUp(db, { ...asked, name: "Ali", contact: someContact() });
    await expect(guest).rejects.toThrow("not found");
    await expect(signUp(db, { ...asked, personId: participant.personId })).rejects.toThrow();
    await expect(joinQueue(db, { ...asked, name: "Ali", contact: someContact() })).rejects.toThrow(
      "not found",
    );
    const man = await buildMan(db, "support_person", at, { stage: "talked" });
    await signUp(db, { ...asked, personId: man.personId });
    const mine = await feedEventsOfMan(db, { personId: man.personId, since: at });
    expect(mine).toHaveLength(1);
  });

  test("attended, is the step of training with its day; taken back, it is not", async () => {
    const man = await buildMan(db, "support_person", at, { stage: "talked" });
    const { signUpId } = await signUp(db, { eventId, language, personId: man.personId, at });
    const there = { by, eventId, signUpId, at: addHours(evening, 1) };
    await markAttended(db, there);
    await markAttended(db, there);
    const on = dayOf(evening);
    expect(await roleOf(man.personId)).toEqual({ stage: "in_training", trainedOn: on });
    await unmarkAttended(db, there);
    expect((await roleOf(man.personId)).trainedOn).toBeNull();
    await markAttended(db, there);
    await signAsSupportPerson(db, { man, name: "Pekka", language, at: there.at });
    expect(await roleOf(man.personId)).toEqual({ stage: "agreement_signed", trainedOn: on });
  });

  test("who signed the agreement before is past both after it", async () => {
    const man = await buildMan(db, "support_person", at, { stage: "in_training" });
    await signAsSupportPerson(db, { man, name: "Pekka", language, at });
    expect((await roleOf(man.personId)).stage).toBe("in_training");
    const { signUpId } = await signUp(db, { eventId, language, personId: man.personId, at });
    await markAttended(db, { by, eventId, signUpId, at: addHours(evening, 1) });
    expect((await roleOf(man.personId)).stage).toBe("agreement_signed");
  });
});

describe("helping while he waits", () => {
  test("as many as are looked for, each with one press and one back out", async () => {
    const { eventId } = await buildEvent(db, { by, startsAt: evening, capacity: 1, at });
    const asked = { eventId, language, at } as const;
    await signUp(db, { ...asked, name: "Ali", contact: someContact() });
    const [one, other] = await Promise.all(
      [1, 2].map(() => buildMan(db, "support_person", at, { stage: "talked" })),
    );
    if (!one || !other) throw new Error("two men");
    await expect(offerHelp(db, { ...asked, man: one })).rejects.toThrow("not found");
    await lookForHelpers(db, { by, eventId, task: "coffee", wanted: 1, at });
    const both = [one, other].map((man) => offerHelp(db, { ...asked, man }));
    const answers = await Promise.allSettled([...both, offerHelp(db, { ...asked, man: one })]);
    expect(answers.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
    const seen = (man: typeof one) => helpWanted(db, { personId: man.personId, language, at });
    expect(await seen(one)).toMatchObject([{ task: "coffee", helps: true }]);
    expect(await seen(other)).toEqual([]);
    await takeBackHelp(db, { man: one, eventId, at });
    await takeBackHelp(db, { man: one, eventId, at });
    expect(await seen(other)).toMatchObject([{ helps: false }]);
    const coming = db.selectFrom("sign_up").select("name").where("cancelled_at", "is", null);
    expect(await coming.execute()).toEqual([{ name: "Ali" }]);
  });

  test("is offered to who has talked with us, not to participants", async () => {
    const { eventId } = await buildEvent(db, { by, startsAt: evening, at });
    await lookForHelpers(db, { by, eventId, task: "talk", wanted: 2, at });
    for (const man of [
      await buildMan(db, "participant", at),
      await buildMan(db, "support_person", at, { stage: "applied" }),
    ]) {
      expect(await helpWanted(db, { personId: man.personId, language, at })).toEqual([]);
      await expect(offerHelp(db, { man, eventId, language, at })).rejects.toThrow("not found");
    }
  });
});
