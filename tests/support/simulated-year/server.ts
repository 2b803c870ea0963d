import assert from "node:assert/strict";
import type { Coordinator } from "#app/domain/accounts/viewer.ts";
import type { Day } from "#app/domain/day.ts";
import { deliverDue } from "#app/domain/messages/delivery.server.ts";
import { sendCheckIns } from "#app/domain/pairs/check-ins.server.ts";
import { askAfterFirstMeetings } from "#app/domain/pairs/first-asking.server.ts";
import { sendThanks } from "#app/domain/pairs/thanks.server.ts";
import { sendDigests } from "#app/domain/today/digests.server.ts";
import { officeToday } from "#app/domain/today/office.server.ts";
import type { Db } from "#db/open.ts";
import { at, type Year } from "./year.ts";

/** What the server does by itself, several times a day as it does. */
export async function run({ db, random, sent }: Year, today: Day) {
  await sendThanks(db, at(today, "08:20"));
  await askAfterFirstMeetings(db, at(today, "08:20"));
  await sendCheckIns(db, at(today, random.one(["03:00", "08:20", "23:30"])));
  for (const clock of ["06:10", "12:30"]) {
    const written = await sendDigests(db, at(today, clock));
    if (written > 0) await digestsTellToday(db, today);
  }
  const mail = {
    send: async ({ id }: { id: string }) => {
      if (random.chance(0.02)) throw new Error("the mail server is not there");
      sent.push(id);
    },
  };
  const clock = () => at(today, "13:00");
  await deliverDue(db, { gateways: { mail, sms: null } as never, clock });
}

/** The numbers in today's mails are those of the page. */
async function digestsTellToday(db: Db, today: Day) {
  const letters = await db
    .selectFrom("message")
    .innerJoin("account", "account.id", "message.account_id")
    .select(["message.facts", "account.id", "account.name"])
    .where("message.kind", "in", ["office_week", "office_day"])
    .where("message.created_at", ">=", at(today, "00:00"))
    .execute();
  for (const { facts, id, name } of letters) {
    const by = { accountId: id, name, language: "fi", officeRole: "coordinator", personId: null };
    const page = await officeToday(db, { by: by as Coordinator, whose: "mine", at: at(today) });
    const { mine, nobody } = JSON.parse(facts);
    assert.deepEqual({ mine, nobody }, { mine: page.counts.mine, nobody: page.counts.nobody });
  }
}
