import type { Coordinator } from "#app/domain/accounts/viewer.ts";
import { type Day, type Instant, now, today } from "#app/domain/day.ts";
import { placesToChoose } from "#app/domain/places/screens.server.ts";
import { audit } from "#app/domain/privacy/audit.server.ts";
import { NotFound } from "#app/domain/refusal.ts";
import type { Language } from "#app/i18n/languages.ts";
import type { Db } from "#db/open.ts";
import { mayMoveAlong, maySeePerson } from "./access.ts";
import { signaturesOf } from "./agreements.server.ts";
import { nextFor } from "./next.ts";
import {
  messagesTo,
  notesOn,
  pairsOf,
  proposalsFor,
  rolesOf,
  signUpsOf,
} from "./person-story.server.ts";
import { readProfile } from "./profile-rows.server.ts";
import { reachOf } from "./reach.server.ts";
import { coordinators } from "./screens.server.ts";
import { talksOf } from "./talks.server.ts";

type Asked = { by: Coordinator; personId: string; at?: Instant };

/** Everything about a man on one page, for the office. That it was opened is in the log. */
export async function personScreen(
  db: Db,
  { by, personId, language, at = now() }: Asked & { language: Language },
) {
  const person = await knownTo(db, by, personId);
  await audit(db, { by: by.accountId, personId, what: "opened" }, at);
  const roles = await rolesOf(db, personId);
  const proposals = await proposalsFor(db, personId);
  const pairs = await pairsOf(db, personId);
  const next = nextFor(
    {
      hasContact: person.email !== null || person.phone !== null,
      hasSameContact: person.sameContactAs !== null,
      hasOpenProposal: proposals.some((proposal) => proposal.closedAt === null),
      openPairs: pairs.filter((pair) => pair.endedOn === null).length,
      roles,
    },
    today(at),
  );
  return {
    person,
    profile: await readProfile(db, personId),
    specialWish: await specialWishOf(db, personId),
    roles,
    proposals,
    pairs,
    notes: await notesOn(db, personId),
    messages: await messagesTo(db, personId, language),
    reach: await reachOf(db, person),
    signUps: await signUpsOf(db, personId),
    coordinators: await coordinators(db),
    talks: await talksOf(db, personId, at),
    places: await placesToChoose(db, { language }),
    signatures: await signaturesOf(db, personId),
    next,
    today: today(at),
  };
}

/** What a coordinator corrects, as it stands. Opening the form is a view, and in the log. */
export async function correctingScreen(db: Db, { by, personId, at = now() }: Asked) {
  const person = await knownTo(db, by, personId);
  await audit(db, { by: by.accountId, personId, what: "opened", detail: "edit" }, at);
  const roles = await rolesOf(db, personId);
  const supporting = roles.find((role) => role.kind === "support_person" && role.stage !== "left");
  return {
    person,
    profile: await readProfile(db, personId),
    capacity: supporting?.capacity ?? null,
  };
}

async function knownTo(db: Db, by: Coordinator, personId: string) {
  if (!mayMoveAlong(by) || !maySeePerson(by, personId)) throw new NotFound();
  const person = await db
    .selectFrom("person")
    .leftJoin("person as older", "older.id", "person.same_contact_as")
    .leftJoin("account as registrar", "registrar.id", "person.created_by")
    .select([
      "person.id",
      "person.name",
      "person.surname",
      "person.email",
      "person.phone",
      "person.account_id as accountId",
      "person.protected_on as protectedOn",
      "person.same_contact_as as sameContactAs",
      "older.name as sameContactName",
      "person.adult_confirmed_on as adultConfirmedOn",
      "person.consented_on as consentedOn",
      "person.created_at as createdAt",
      "registrar.name as createdBy",
    ])
    .where("person.id", "=", personId)
    .where("person.forgotten_on", "is", null)
    .executeTakeFirst();
  if (!person) throw new NotFound();
  return person;
}

async function specialWishOf(db: Db, personId: string) {
  const wish = await db
    .selectFrom("special_wish")
    .select(["text", "consented_on as consentedOn"])
    .where("person_id", "=", personId)
    .executeTakeFirst();
  return wish ? { text: wish.text, consentedOn: wish.consentedOn as Day } : null;
}
