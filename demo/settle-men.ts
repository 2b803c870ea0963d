import type { Coordinator } from "#app/domain/accounts/viewer.ts";
import { addDays, type Day, helsinkiInstant } from "#app/domain/day.ts";
import { addNoteOnPerson } from "#app/domain/pairs/person-notes.server.ts";
import { moveAlong } from "#app/domain/people/lifecycle.server.ts";
import { protectDetails } from "#app/domain/people/profile.server.ts";
import { registerPerson } from "#app/domain/people/registration.server.ts";
import type { Stage } from "#app/domain/people/stages.ts";
import type { RoleKind } from "#app/domain/people/vocabulary.ts";
import type { Db } from "#db/open.ts";
import type { Chance } from "./chance.ts";
import { type DemoMan, menWhoMoved, volunteers } from "./people.ts";

export type Settled = DemoMan & { personId: string; roleId: string };
export type Men = { participants: Settled[]; supportPersons: Settled[] };

type Office = { kaisa: Coordinator; mohamed: Coordinator };

/** The last of each list have not come all the way yet; everyone before them is ready for a pair. */
const PARTICIPANTS_ON_THE_WAY: Stage[] = [
  "interested",
  "interested",
  "talked",
  "on_a_break",
  "moved_on",
];
const VOLUNTEERS_ON_THE_WAY: Stage[] = [
  "applied",
  "applied",
  "talked",
  "in_training",
  "agreement_signed",
  "on_a_break",
  "left",
];

const WAYS: Record<RoleKind, Stage[]> = {
  participant: ["interested", "talked", "waiting"],
  support_person: ["applied", "talked", "in_training", "agreement_signed", "available"],
};

const NOTES = [
  "Jutellaan suomeksi hitaasti. Toivoo rauhallista seuraa.",
  "Tavoittaa parhaiten iltapäivällä puhelimella.",
  "Kertoi haluavansa ensin tulla oppimisryhmään.",
];

/** Everybody comes in by a door or through the office, and is moved along a step at a time. */
export async function settleMen(
  db: Db,
  { chance, today, kaisa, mohamed }: Office & { chance: Chance; today: Day },
): Promise<Men> {
  const settle = async (man: DemoMan, role: RoleKind, stage: Stage): Promise<Settled> => {
    const way = wayTo(role, stage);
    const from = addDays(
      today,
      -(way.length > 2 ? chance.between(260, 330) : chance.between(1, 45)),
    );
    const coordinator = chance.percent(70) ? kaisa : mohamed;
    const { personId, roleId } = await registerPerson(db, {
      ...man,
      role,
      by: null,
      at: helsinkiInstant(from, "10:00"),
      adult: true,
      consent: true,
      capacity: role === "support_person" && chance.percent(30) ? 2 : 1,
      coordinatorId: way.length > 1 ? coordinator.accountId : null,
      source: chance.oneOf([
        "kirjasto",
        "ystävä",
        "Kela",
        "moskeija",
        "Instagram",
        "työpaikka",
        null,
      ]),
    });
    for (const [position, to] of way.slice(1).entries()) {
      const on = addDays(from, Math.min(3 + position * 6, 30));
      const day = on < today ? on : today;
      await moveAlong(db, {
        by: coordinator,
        roleId,
        to,
        on: day,
        at: helsinkiInstant(day, "00:30"),
      });
    }
    if (chance.percent(20) && way.length > 1) {
      await addNoteOnPerson(db, {
        by: coordinator,
        personId,
        text: chance.oneOf(NOTES),
        on: addDays(from, 1),
      });
    }
    return { ...man, personId, roleId };
  };

  const participants = await settleAll(menWhoMoved(chance), PARTICIPANTS_ON_THE_WAY, (man, stage) =>
    settle(man, "participant", stage ?? "waiting"),
  );
  const supportPersons = await settleAll(volunteers(chance), VOLUNTEERS_ON_THE_WAY, (man, stage) =>
    settle(man, "support_person", stage ?? "available"),
  );
  const [shy] = participants.slice(-PARTICIPANTS_ON_THE_WAY.length - 1);
  if (shy) await protectDetails(db, { by: kaisa, personId: shy.personId });
  return { participants, supportPersons };
}

async function settleAll(
  men: DemoMan[],
  onTheWay: Stage[],
  settle: (man: DemoMan, stage: Stage | undefined) => Promise<Settled>,
): Promise<Settled[]> {
  const settled: Settled[] = [];
  for (const [position, man] of men.entries()) {
    settled.push(await settle(man, onTheWay[position - (men.length - onTheWay.length)]));
  }
  return settled;
}

/** Every step up to a stage; a break or a farewell comes after a first talk. */
function wayTo(role: RoleKind, stage: Stage): Stage[] {
  const way = WAYS[role];
  const end = way.indexOf(stage);
  return end < 0 ? [...way.slice(0, 2), stage] : way.slice(0, end + 1);
}
