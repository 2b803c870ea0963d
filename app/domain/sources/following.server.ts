import type { ExpressionBuilder } from "kysely";
import { type Day, dayOf, type Instant } from "#app/domain/day.ts";
import { asOne } from "#app/domain/transaction.server.ts";
import type { Db } from "#db/open.ts";
import type { Schema } from "#db/schema.ts";

type OfFirst = ExpressionBuilder<Schema & { first: Schema["sign_up"] }, "first">;

/**
 * Notes what came of sign-ups with a source: that the man came to another date when he had missed this
 * one, that he came to a second one, and that he asked for a support person. Must run before sign-ups
 * are forgotten; looks only at those that are not. A man is the same by his account or by the contact
 * that he gave; men with protected details are not looked for. Returns how many steps it noted.
 */
export function followSources(db: Db): Promise<number> {
  return asOne(db, async (trx) => {
    const came = await menWhoCameElsewhere(trx).execute();
    for (const { id, day } of came) await note(trx, id, { came_on: day as Day });
    const cameAgain = await menWhoCameAgain(trx).execute();
    for (const { id, day } of cameAgain) await note(trx, id, { again_on: day as Day });
    const wish = await menWhoWish(trx);
    for (const { id, day } of wish)
      await note(trx, id, { wants_support_on: dayOf(day as Instant) });
    return came.length + cameAgain.length + wish.length;
  });
}

/** What he signed up for afterwards came of it too. */
function menWhoCameElsewhere(trx: Db) {
  return whereTheyCame(trx)
    .select((eb) => ["first.id", eb.fn.min("later.day").as("day")])
    .where("first.attended_at", "is", null)
    .where("step.came_on", "is", null)
    .whereRef("next.created_at", ">=", "first.created_at");
}

function menWhoCameAgain(trx: Db) {
  return whereTheyCame(trx)
    .select((eb) => ["first.id", eb.fn.max("later.day").as("day")])
    .where("step.again_on", "is", null)
    .where((eb) =>
      eb.or([
        eb("next.created_at", ">=", eb.ref("first.created_at")),
        eb.and([
          eb("first.attended_at", "is not", null),
          eb("later.starts_at", ">", eb.ref("then.starts_at")),
        ]),
      ]),
    )
    .having((eb) => eb.fn.count("later.id").distinct(), ">=", 2);
}

/** Each sign-up with a source, beside everything to which the same man has come. */
function whereTheyCame(trx: Db) {
  return trx
    .selectFrom("sign_up as first")
    .innerJoin("event as then", "then.id", "first.event_id")
    .innerJoin("sign_up as next", (join) => join.on((eb) => eb("next.id", "in", ofSameMan(eb))))
    .innerJoin("event as later", "later.id", "next.event_id")
    .leftJoin("source_step as step", "step.sign_up_id", "first.id")
    .where("first.source", "is not", null)
    .where("first.forgotten_at", "is", null)
    .where("next.attended_at", "is not", null)
    .groupBy("first.id");
}

/** By his contact, or by his account: one question for each, so that each has its index. */
function ofSameMan(eb: OfFirst) {
  const byContact = eb
    .selectFrom("sign_up as his")
    .select("his.id")
    .whereRef("his.contact_key", "=", "first.contact_key")
    .where("his.forgotten_at", "is", null);
  const byAccount = eb
    .selectFrom("sign_up as his")
    .select("his.id")
    .whereRef("his.person_id", "=", "first.person_id");
  return byContact.union(byAccount);
}

function menWhoWish(trx: Db) {
  return (
    trx
      .selectFrom("sign_up as first")
      .innerJoin("person", (join) => join.on((eb) => eb("person.id", "in", whoHeIs(eb))))
      .innerJoin("role", "role.person_id", "person.id")
      .leftJoin("source_step as step", "step.sign_up_id", "first.id")
      .select((eb) => ["first.id", eb.fn.min("person.created_at").as("day")])
      .where("first.source", "is not", null)
      .where("first.forgotten_at", "is", null)
      .where("person.protected_on", "is", null)
      .where("role.kind", "=", "participant")
      .whereRef("person.created_at", ">=", "first.created_at")
      .where("step.wants_support_on", "is", null)
      // Who came to the door through the same source is counted there.
      .where((eb) =>
        eb.not(
          eb.exists(
            eb
              .selectFrom("source_application as applied")
              .select("applied.code")
              .whereRef("applied.person_id", "=", "person.id")
              .whereRef("applied.code", "=", "first.source"),
          ),
        ),
      )
      .groupBy("first.id")
      .execute()
  );
}

/** Who the man of a sign-up is among those we know: each way has its index here too. */
function whoHeIs(eb: OfFirst) {
  const byContact = (contact: "email" | "phone") =>
    eb
      .selectFrom("person as known")
      .select("known.id")
      .whereRef(`known.${contact}`, "=", `first.${contact}`);
  const byAccount = eb
    .selectFrom("person as known")
    .select("known.id")
    .whereRef("known.id", "=", "first.person_id");
  return byAccount.union(byContact("email")).union(byContact("phone"));
}

async function note(
  trx: Db,
  signUpId: string,
  step: { came_on: Day } | { again_on: Day } | { wants_support_on: Day },
) {
  await trx
    .insertInto("source_step")
    .values({ sign_up_id: signUpId, ...step })
    .onConflict((conflict) => conflict.column("sign_up_id").doUpdateSet(step))
    .execute();
}
